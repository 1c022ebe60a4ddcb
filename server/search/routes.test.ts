import { expect, test } from 'vitest'

import { type Answer, scratchApp } from '../testing/app.ts'
import { giveInstitution, giveItem, giveMeeting } from '../testing/factories.ts'

const codesOf = ({ json }: Answer) => json.results.map(({ code }: { code: string }) => code)
const ask = (q: string) => `/api/search?q=${encodeURIComponent(q)}`

test('one search finds items, meetings and institutions, whatever the accents and case', async () => {
  const { app, store } = await scratchApp()
  await giveItem(store, {
    code: 'REC-05-01',
    title: 'Créer un Comité à Zinder',
    category: 'droits',
  })
  await giveItem(store, {
    code: '1.1.1',
    kind: 'indicator',
    title: 'Comité national',
    category: '1.1',
  })
  await giveMeeting(store, { code: 'ccm-5', title: 'Session du comité', heldOn: '2019-06-12' })
  await giveInstitution(store, {
    code: 'cnm',
    acronym: 'CNM',
    name: 'Comité National de la Migration',
  })
  const viewer = await app.as('viewer')
  const { results } = (await viewer.get(ask('COMITE'))).json
  expect(results).toHaveLength(4)
  expect(results).toEqual(
    expect.arrayContaining([
      {
        kind: 'recommendation',
        code: 'REC-05-01',
        title: 'Créer un Comité à Zinder',
        detail: 'Thème droits',
      },
      { kind: 'indicator', code: '1.1.1', title: 'Comité national', detail: 'Thème 1.1' },
      { kind: 'meeting', code: 'ccm-5', title: 'Session du comité', detail: '12 juin 2019' },
      { kind: 'institution', code: 'cnm', title: 'CNM', detail: 'Comité National de la Migration' },
    ]),
  )
  expect(codesOf(await viewer.get(ask('zinder creer')))).toEqual(['REC-05-01'])
  expect(codesOf(await viewer.get(ask('juin 2019')))).toEqual(['ccm-5'])
})

test('what is called exactly so comes first, and an English reader gets English titles', async () => {
  const { app, store } = await scratchApp()
  await giveItem(store, { code: 'REC-05-011', title: 'A' })
  await giveItem(store, { code: 'REC-05-01', title: 'B' })
  await giveItem(store, { code: 'REC-07-01', title: 'Suite de la REC-05-01' })
  await giveItem(store, { code: '1.1.1', kind: 'indicator', title: 'Travail' })
  const viewer = await app.as('viewer')
  expect(codesOf(await viewer.get(ask('rec-05-01')))).toEqual([
    'REC-05-01',
    'REC-05-011',
    'REC-07-01',
  ])
  await viewer.patch('/api/session', { language: 'en' })
  expect((await viewer.get(ask('1.1.1'))).json.results).toMatchObject([
    { title: 'Travail (en)', detail: 'Theme theme' },
  ])
})

test('at most a dozen are given, and items leave a place to meetings and institutions', async () => {
  const { app, store } = await scratchApp()
  for (let rank = 10; rank < 25; rank += 1)
    await giveItem(store, { code: `REC-${rank}`, title: `Frontière ${rank}` })
  await giveMeeting(store, { code: 'ccm-5', title: 'Session sur une frontière' })
  await giveInstitution(store, { code: 'pf', name: 'Police des frontières' })
  const { results } = (await (await app.as('viewer')).get(ask('frontiere'))).json
  expect(results).toHaveLength(12)
  expect(results.map(({ kind }: { kind: string }) => kind)).toEqual(
    expect.arrayContaining(['meeting', 'institution']),
  )
})

test('signs of a pattern are letters like others, and what is archived is not found', async () => {
  const { app, store } = await scratchApp()
  await giveItem(store, { code: 'REC-1', title: 'Atteindre 100% des communes' })
  await giveItem(store, { code: 'REC-2', title: 'Atteindre 1000 communes' })
  const officer = await app.as('officer')
  expect(codesOf(await officer.get(ask('100%')))).toEqual(['REC-1'])
  expect(codesOf(await officer.get(ask('R_C')))).toEqual([])
  expect(codesOf(await officer.get(ask('%')))).toEqual(['REC-1'])
  await officer.delete('/api/recommendations/REC-1', { 'if-match': '"1"' })
  expect(codesOf(await officer.get(ask('100%')))).toEqual([])
})

test('a search needs somebody signed in and something to look for', async () => {
  const { app } = await scratchApp()
  expect((await app.anonymous.get(ask('ccm'))).status).toBe(401)
  const viewer = await app.as('viewer')
  for (const path of [
    '/api/search',
    ask(' '),
    ask('x'.repeat(101)),
    '/api/search?q=x&kind=meeting',
  ])
    expect((await viewer.get(path)).json.code).toBe('invalid_input')
  expect((await viewer.get(ask('introuvable'))).json.results).toEqual([])
})
