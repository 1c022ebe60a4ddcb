import { expect, test } from 'vitest'

import type { Store } from '../store/store.ts'
import { type Answer, scratchApp } from '../testing/app.ts'
import { giveFact, giveInstitution, giveItem } from '../testing/factories.ts'

const codesOf = ({ json }: Answer) => json.items.map(({ code }: { code: string }) => code)

/** A ministry that leads three recommendations and an action, and one that leads nothing. */
async function giveLeads(store: Store) {
  const lead = await giveInstitution(store, {
    code: 'mj',
    acronym: 'MJ',
    name: 'Ministère de la Justice',
  })
  await giveInstitution(store, {
    code: 'oim',
    acronym: null,
    name: 'Organisation internationale pour les migrations',
  })
  const done = await giveItem(store, {
    code: 'REC-1',
    lead,
    deadline: '2020-01-01',
    adoptedOn: '2019-06-12',
  })
  await giveItem(store, { code: 'REC-2', lead, deadline: '2020-01-01' })
  await giveItem(store, { code: 'REC-3', lead, nature: 'permanent' })
  const action = await giveItem(store, {
    code: 'PNM-1.1.01',
    kind: 'plan_item',
    lead,
    weight: 4,
  })
  await giveFact(store, { item: done, status: 'completed', effectiveOn: '2019-12-09' })
  await giveFact(store, {
    item: action,
    status: 'in_progress',
    progress: 25,
    effectiveOn: '2021-02-01',
  })
  return lead
}

test('institutions are listed by name with what they lead', async () => {
  const { app, store } = await scratchApp()
  await giveLeads(store)
  const viewer = await app.as('viewer')
  const reply = await viewer.get('/api/institutions')
  expect(reply.json).toMatchObject({
    total: 2,
    items: [
      {
        code: 'mj',
        acronym: 'MJ',
        recommendationCount: 3,
        planItemCount: 1,
        completion: { numerator: 1, denominator: 2 },
        open: 2,
        overdue: 1,
      },
      {
        code: 'oim',
        acronym: null,
        recommendationCount: 0,
        planItemCount: 0,
        completion: { numerator: 0, denominator: 0 },
        open: 0,
        overdue: 0,
      },
    ],
  })
  expect(codesOf(await viewer.get('/api/institutions?leading=true'))).toEqual(['mj'])
  expect(codesOf(await viewer.get('/api/institutions?q=MINISTERE%20justice'))).toEqual(['mj'])
  expect(codesOf(await viewer.get('/api/institutions?kind=partner'))).toEqual([])
  expect((await viewer.get('/api/institutions?asOf=2019-12-08')).json.items[0]).toMatchObject({
    completion: { numerator: 0, denominator: 2 },
    overdue: 0,
  })
})

test('a sheet shows an institution’s items, rates and median delay', async () => {
  const { app, store } = await scratchApp()
  const lead = await giveLeads(store)
  const supported = await giveItem(store, { code: 'REC-4' })
  await store.transact((transaction) =>
    transaction.itemPartner.create({
      data: { itemId: supported.id, institutionId: lead.id, position: 1 },
    }),
  )
  const reply = await (await app.as('viewer')).get('/api/institutions/mj')
  expect(reply.json).toMatchObject({
    code: 'mj',
    recommendationCounts: { completed: 1, not_started: 2 },
    planItemCounts: { in_progress: 1 },
    overdueRate: { numerator: 1, denominator: 2 },
    planProgress: { numerator: 1, denominator: 4 },
    medianDelay: 180,
    completedCount: 1,
    led: [{ code: 'PNM-1.1.01' }, { code: 'REC-1' }, { code: 'REC-2' }, { code: 'REC-3' }],
    supported: [{ code: 'REC-4' }],
    successor: null,
  })
})

test('a delay of no day is a median of 0, not an unknown one', async () => {
  const { app, store } = await scratchApp()
  const lead = await giveInstitution(store, { code: 'mj' })
  const item = await giveItem(store, { lead, adoptedOn: '2019-06-12' })
  const viewer = await app.as('viewer')
  expect((await viewer.get('/api/institutions/mj')).json.medianDelay).toBeNull()
  await giveFact(store, { item, status: 'completed', effectiveOn: '2019-06-12' })
  expect((await viewer.get('/api/institutions/mj')).json.medianDelay).toBe(0)
})

test('an institution bears the name of its time, and is found by every name that it bore', async () => {
  const { app, store } = await scratchApp()
  const institution = await giveInstitution(store, {
    code: 'mah-gc',
    acronym: 'MAH',
    name: 'Ministère de l’Action Humanitaire',
  })
  await store.transact(async (transaction) => {
    const recordedAt = '2021-04-08T08:00:00.000Z'
    await transaction.institutionName.create({
      data: {
        institutionId: institution.id,
        acronym: 'MAH/GC',
        name: 'Ministère de la Gestion des Catastrophes',
        since: '2021-04-07',
        recordedAt,
      },
    })
    await transaction.institutionAlias.create({
      data: { institutionId: institution.id, alias: 'MAHGC', folded: 'mahgc' },
    })
  })
  const viewer = await app.as('viewer')
  expect((await viewer.get('/api/institutions/mah-gc')).json).toMatchObject({
    acronym: 'MAH/GC',
    aliases: ['MAHGC'],
    names: [
      { acronym: 'MAH', since: null },
      { acronym: 'MAH/GC', since: '2021-04-07' },
    ],
  })
  expect((await viewer.get('/api/institutions/mah-gc?asOf=2021-04-06')).json.acronym).toBe('MAH')
  expect(
    (await viewer.get('/api/institutions/mah-gc?asOf=2022-01-01&knownAt=2021-04-08T07:00:00.000Z'))
      .json.acronym,
  ).toBe('MAH')
  for (const q of ['humanitaire', 'catastrophes', 'mahgc'])
    expect(codesOf(await viewer.get(`/api/institutions?q=${q}`))).toEqual(['mah-gc'])
})

test('what is archived, and what is led no more, is no longer an institution’s', async () => {
  const { app, store } = await scratchApp()
  await giveLeads(store)
  const officer = await app.as('officer')
  await officer.delete('/api/recommendations/REC-2', { 'if-match': '"1"' })
  await officer.patch('/api/recommendations/REC-3', { lead: 'oim' }, { 'if-match': '"1"' })
  const { items } = (await officer.get('/api/institutions')).json
  expect(items).toMatchObject([
    { code: 'mj', recommendationCount: 1, overdue: 0 },
    { code: 'oim', recommendationCount: 1 },
  ])
  const { led } = (await officer.get('/api/institutions/oim')).json
  expect(led).toMatchObject([{ code: 'REC-3' }])
})

test('institutions are read by whoever is signed in, asked as the contract says', async () => {
  const { app, store } = await scratchApp()
  await giveInstitution(store, { code: 'mj' })
  for (const path of ['/api/institutions', '/api/institutions/mj'])
    expect((await app.anonymous.get(path)).json.code).toBe('not_signed_in')
  const focalPoint = await app.as('focal_point')
  expect((await focalPoint.get('/api/institutions/mj')).status).toBe(200)
  expect((await focalPoint.get('/api/institutions/inconnue')).json.code).toBe('not_found')
  for (const query of ['kind=church', 'leading=perhaps', 'knownAt=hier', 'sort=code'])
    expect((await focalPoint.get(`/api/institutions?${query}`)).json).toMatchObject({
      code: 'invalid_input',
      fields: [{ field: expect.stringMatching(query.split('=')[0] ?? '') }],
    })
  expect((await focalPoint.get('/api/institutions/mj?asOf=2021-02-30')).status).toBe(400)
})
