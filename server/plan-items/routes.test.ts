import { expect, test } from 'vitest'

import { planPeriod } from '../contract/plan-period.ts'
import { type Answer, scratchApp } from '../testing/app.ts'
import {
  giveFact,
  giveFinance,
  giveInstitution,
  giveItem,
  giveMilestone,
} from '../testing/factories.ts'

const kind = 'plan_item'
const action = { kind, code: 'PNM-1.1.01', category: '1.1', adoptedOn: '2021-01-01' } as const
const draft = { status: 'in_progress', effectiveOn: '2021-06-01' }
const codesOf = ({ json }: Answer) => json.items.map(({ code }: { code: string }) => code)

test('the plan is listed by axis, with the money known of each action at the viewpoint', async () => {
  const { app, store } = await scratchApp()
  const funded = await giveItem(store, { ...action, deadline: '2022-12-31' })
  await giveItem(store, { ...action, code: 'PNM-1.1.02' })
  const oim = await giveInstitution(store, { code: 'oim' })
  await giveFinance(store, {
    item: funded,
    year: 2021,
    plannedXof: 40_000_000,
    disbursedXof: 0,
    effectiveOn: '2021-03-01',
  })
  await giveFinance(store, {
    item: funded,
    year: 2021,
    funder: oim,
    plannedXof: 10_000_000,
    effectiveOn: '2021-03-01',
  })
  await giveFinance(store, {
    item: funded,
    year: 2021,
    plannedXof: 40_000_000,
    disbursedXof: 25_000_000,
    effectiveOn: '2021-12-31',
  })
  const viewer = await app.as('viewer')
  const reply = await viewer.get('/api/plan-items')
  expect(reply.status).toBe(200)
  expect(reply.json).toMatchObject({
    total: 2,
    statusCounts: { not_started: 2 },
    items: [
      { code: 'PNM-1.1.01', kind, plannedXof: 50_000_000, disbursedXof: 25_000_000 },
      { code: 'PNM-1.1.02', plannedXof: null, disbursedXof: null },
    ],
  })
  expect((await viewer.get('/api/plan-items?asOf=2021-06-30')).json.items[0]).toMatchObject({
    disbursedXof: 0,
  })
  expect(codesOf(await viewer.get('/api/plan-items?q=1.1.02'))).toEqual(['PNM-1.1.02'])
})

test('a sheet shows its milestones, its money year by year and nothing of other actions', async () => {
  const { app, store } = await scratchApp()
  const item = await giveItem(store, action)
  const other = await giveItem(store, { ...action, code: 'PNM-1.1.02' })
  await giveMilestone(store, {
    item,
    label: 'Termes de référence',
    weight: 1,
    dueOn: '2021-06-30',
  })
  await giveMilestone(store, { item, label: 'Atelier', weight: 3 })
  await giveMilestone(store, { item: other, label: 'Autre' })
  await giveFinance(store, { item, year: 2022, plannedXof: 5, effectiveOn: '2022-01-31' })
  await giveFinance(store, {
    item,
    year: 2021,
    plannedXof: 7,
    disbursedXof: 7,
    effectiveOn: '2021-12-31',
  })
  const { json } = await (await app.as('viewer')).get('/api/plan-items/PNM-1.1.01')
  expect(json).toMatchObject({
    code: 'PNM-1.1.01',
    progress: 0,
    milestones: [
      { label: 'Termes de référence', weight: 1, dueOn: '2021-06-30', reachedOn: null },
      { label: 'Atelier', weight: 3, dueOn: null, reachedOn: null },
    ],
    finance: [
      { year: 2021, plannedXof: 7, committedXof: null, disbursedXof: 7, funder: null },
      { year: 2022, plannedXof: 5, disbursedXof: null },
    ],
    previous: null,
    next: 'PNM-1.1.02',
  })
})

test('a status that names milestones moves the progress by their weights', async () => {
  const { app, store } = await scratchApp()
  const item = await giveItem(store, action)
  const first = await giveMilestone(store, { item, label: 'Termes de référence', weight: 1 })
  await giveMilestone(store, { item, label: 'Atelier', weight: 3 })
  const officer = await app.as('officer')
  const reply = await officer.post('/api/plan-items/PNM-1.1.01/facts', {
    ...draft,
    progress: 80,
    milestoneIds: [first.id],
  })
  expect(reply.status).toBe(201)
  expect(reply.json).toMatchObject({
    status: 'in_progress',
    progress: 25,
    milestones: [{ reachedOn: '2021-06-01' }, { reachedOn: null }],
    history: [{ milestones: ['Termes de référence'], progress: 80 }],
  })
  expect((await officer.get('/api/plan-items/PNM-1.1.01/history')).json.history).toHaveLength(1)
  expect((await officer.get('/api/plan-items/PNM-1.1.01?asOf=2021-05-31')).json).toMatchObject({
    progress: 0,
    milestones: [{ reachedOn: null }, { reachedOn: null }],
  })
})

test.each([
  [
    'another action’s milestone',
    (other: number) => ({ ...draft, milestoneIds: [other] }),
    'milestoneIds',
    422,
  ],
  ['a milestone that is none', () => ({ ...draft, milestoneIds: [999_999] }), 'milestoneIds', 422],
  [
    'a milestone beyond all numbers',
    () => ({ ...draft, milestoneIds: [1e20] }),
    'milestoneIds.0',
    400,
  ],
  [
    'a milestone twice',
    (other: number) => ({ ...draft, milestoneIds: [other, other] }),
    'milestoneIds',
    400,
  ],
  [
    'a correction beyond all numbers',
    () => ({ ...draft, replacesId: 1e20, reason: 'Erreur' }),
    'replacesId',
    400,
  ],
  ['an assessment', () => ({ ...draft, status: 'partial' }), 'status', 422],
  ['a day before the plan', () => ({ ...draft, effectiveOn: '2020-12-31' }), 'effectiveOn', 422],
])('a status with %s is refused, and nothing is recorded', async (_, bodyFor, field, status) => {
  const { app, store } = await scratchApp()
  await giveItem(store, action)
  const other = await giveMilestone(store, {
    item: await giveItem(store, { ...action, code: 'PNM-1.1.02' }),
  })
  const reply = await (
    await app.as('officer')
  ).post('/api/plan-items/PNM-1.1.01/facts', bodyFor(other.id))
  expect([reply.status, reply.json.fields.map((each: { field: string }) => each.field)]).toEqual([
    status,
    [field],
  ])
  expect(await store.read.statusFact.count()).toBe(0)
})

test('a milestone replaced by another is no longer to be reached', async () => {
  const { app, store } = await scratchApp()
  const item = await giveItem(store, action)
  const old = await giveMilestone(store, { item, label: 'Avant' })
  await giveMilestone(store, {
    item,
    label: 'Après',
    replaces: old,
    recordedAt: '2021-06-01T08:00:00.000Z',
  })
  const officer = await app.as('officer')
  const labels = async (query: string) =>
    (await officer.get(`/api/plan-items/PNM-1.1.01${query}`)).json.milestones.map(
      ({ label }: { label: string }) => label,
    )
  expect(await labels('')).toEqual(['Après'])
  expect(await labels('?knownAt=2021-05-31T08:00:00.000Z')).toEqual(['Avant'])
  expect(
    (await officer.post('/api/plan-items/PNM-1.1.01/facts', { ...draft, milestoneIds: [old.id] }))
      .status,
  ).toBe(422)
})

test('an officer makes an action of the plan, edits it and archives it', async () => {
  const { app, store } = await scratchApp()
  await giveItem(store, action)
  await giveInstitution(store, { code: 'mi-d' })
  const officer = await app.as('officer')
  const body = {
    title: ' Former les agents ',
    category: '1.1',
    lead: 'mi-d',
    partners: ['mi-d'],
    weight: 3,
    deadline: '2023-12-31',
    objective: 'Mieux gérer',
    startYear: 2021,
    endYear: 2023,
  }
  const made = await officer.post('/api/plan-items', body)
  expect(made.status).toBe(201)
  expect(made.json).toMatchObject({
    code: 'PNM-1.1.02',
    title: 'Former les agents',
    adoptedOn: planPeriod.start,
    lead: { code: 'mi-d' },
    partners: [{ code: 'mi-d' }],
    objective: 'Mieux gérer',
    startYear: 2021,
    endYear: 2023,
    weight: 3,
    version: 1,
  })
  const edited = await officer.patch(
    '/api/plan-items/PNM-1.1.02',
    { lead: null, endYear: null, partners: [], reason: 'Relecture' },
    { 'if-match': '"1"' },
  )
  expect(edited.json).toMatchObject({
    lead: null,
    endYear: null,
    startYear: 2021,
    partners: [],
    version: 2,
    versions: [{ reason: 'Relecture', changes: [{ field: 'lead' }] }, {}],
  })
  expect(
    (await officer.patch('/api/plan-items/PNM-1.1.02', { title: 'X' }, { 'if-match': '"1"' })).json,
  ).toMatchObject({ code: 'version_conflict' })
  expect((await officer.delete('/api/plan-items/PNM-1.1.02', { 'if-match': '"1"' })).status).toBe(
    409,
  )
  expect((await officer.delete('/api/plan-items/PNM-1.1.02', { 'if-match': '"2"' })).status).toBe(
    204,
  )
  expect(codesOf(await officer.get('/api/plan-items'))).toEqual(['PNM-1.1.01'])
  expect((await officer.post('/api/plan-items/PNM-1.1.02/facts', draft)).json.code).toBe(
    'forbidden',
  )
})

test.each([
  ['no title', { category: '1.1' }, 'title', 400],
  ['a meeting', { title: 'X', category: '1.1', meeting: 'ccm-5' }, 'meeting', 400],
  ['a year out of reason', { title: 'X', category: '1.1', startYear: 20210 }, 'startYear', 400],
  [
    'an end before its start',
    { title: 'X', category: '1.1', startYear: 2023, endYear: 2022 },
    'endYear',
    422,
  ],
  ['a theme of recommendations', { title: 'X', category: 'theme' }, 'category', 422],
  [
    'unknown partners',
    { title: 'X', category: '1.1', partners: ['mi-d', 'inconnu'] },
    'partners.1',
    422,
  ],
  ['a negative weight', { title: 'X', category: '1.1', weight: -1 }, 'weight', 400],
])('an action with %s is refused by the name of its field', async (_, body, field, status) => {
  const { app, store } = await scratchApp()
  await giveItem(store, action)
  await giveItem(store, { category: 'theme' })
  await giveInstitution(store, { code: 'mi-d' })
  const reply = await (await app.as('officer')).post('/api/plan-items', body)
  expect([reply.status, reply.json.fields]).toEqual([status, [expect.objectContaining({ field })]])
})

test('an edit that would end an action before its start is refused', async () => {
  const { app, store } = await scratchApp()
  await giveItem(store, action)
  const officer = await app.as('officer')
  await officer.patch('/api/plan-items/PNM-1.1.01', { startYear: 2023 }, { 'if-match': '"1"' })
  const reply = await officer.patch(
    '/api/plan-items/PNM-1.1.01',
    { endYear: 2022 },
    { 'if-match': '"2"' },
  )
  expect(reply.json).toMatchObject({ code: 'rule_broken', fields: [{ field: 'endYear' }] })
})

test('a focal point declares on the actions of her institution alone; a viewer changes nothing', async () => {
  const { app, store } = await scratchApp()
  const own = await giveInstitution(store, { code: 'own' })
  await giveItem(store, { ...action, lead: own })
  await giveItem(store, { ...action, code: 'PNM-1.1.02' })
  const focalPoint = await app.as('focal_point', { institution: own })
  expect((await focalPoint.get('/api/plan-items/PNM-1.1.01')).json.abilities).toEqual({
    record: false,
    declare: true,
    edit: false,
    archive: false,
  })
  expect((await focalPoint.post('/api/plan-items/PNM-1.1.01/facts', draft)).json).toMatchObject({
    status: 'not_started',
    pendingCount: 1,
  })
  expect((await focalPoint.post('/api/plan-items/PNM-1.1.02/facts', draft)).status).toBe(403)
  for (const role of ['viewer', 'focal_point'] as const) {
    const caller = await app.as(role)
    expect((await caller.post('/api/plan-items', { title: 'X', category: '1.1' })).status).toBe(403)
    expect(
      (await caller.patch('/api/plan-items/PNM-1.1.01', { title: 'X' }, { 'if-match': '"1"' }))
        .status,
    ).toBe(403)
    expect((await caller.delete('/api/plan-items/PNM-1.1.01', { 'if-match': '"1"' })).status).toBe(
      403,
    )
  }
  expect(
    (await (await app.as('viewer')).post('/api/plan-items/PNM-1.1.01/facts', draft)).status,
  ).toBe(403)
})

test('nobody reads or writes the plan who is not signed in', async () => {
  const { app, store } = await scratchApp()
  await giveItem(store, action)
  const { anonymous } = app
  const replies = [
    await anonymous.get('/api/plan-items'),
    await anonymous.get('/api/plan-items/PNM-1.1.01'),
    await anonymous.get('/api/plan-items/PNM-1.1.01/history'),
    await anonymous.post('/api/plan-items/PNM-1.1.01/facts', draft),
    await anonymous.post('/api/plan-items', {}),
    await anonymous.patch('/api/plan-items/PNM-1.1.01', {}),
    await anonymous.delete('/api/plan-items/PNM-1.1.01'),
  ]
  expect(replies.map(({ json }) => json.code)).toEqual(replies.map(() => 'not_signed_in'))
})

test('an action is not found under another kind, nor at a viewpoint before the plan', async () => {
  const { app, store } = await scratchApp()
  const item = await giveItem(store, action)
  await giveFact(store, { item, effectiveOn: '2021-02-01' })
  const viewer = await app.as('viewer')
  expect((await viewer.get('/api/recommendations/PNM-1.1.01')).status).toBe(404)
  expect((await viewer.get('/api/plan-items/PNM-1.1.01?asOf=2020-12-31')).status).toBe(404)
  expect((await viewer.get('/api/plan-items/PNM-1.1.01/history?asOf=2020-02-30')).status).toBe(400)
  expect((await viewer.get('/api/plan-items?status=yes')).json.total).toBe(0)
})
