import { expect, test } from 'vitest'

import { seedDemo } from '../../prisma/demo/demo.ts'
import type { ComparisonReply } from '../contract/comparison.ts'
import { itemEndpoints } from '../contract/items.ts'
import { ItemKind } from '../contract/vocabulary.ts'
import { scratchApp } from '../testing/app.ts'
import { closeMeeting, giveFact, giveItem, giveMeeting } from '../testing/factories.ts'

/**
 * Two closed sessions with, between them, one improvement, one setback, one adoption, one late declaration and
 * one correction.
 */
async function twoSessions() {
  const scratch = await scratchApp({ clock: () => new Date('2023-03-01T09:00:00.000Z') })
  const { store } = scratch
  const first = await giveMeeting(store, { code: 'ccm-5', number: 5, heldOn: '2019-06-12' })
  const second = await giveMeeting(store, { code: 'ccm-6', number: 6, heldOn: '2021-08-06' })
  const old = (code: string) => giveItem(store, { code, meeting: first, adoptedOn: '2019-01-10' })
  const [gained, lost, late, corrected] = [
    await old('REC-05-01'),
    await old('REC-05-02'),
    await old('REC-05-03'),
    await old('REC-05-04'),
  ]
  await giveItem(store, { code: 'REC-05-05', adoptedOn: '2019-01-10', nature: 'permanent' })
  await giveItem(store, {
    code: 'REC-06-01',
    meeting: second,
    adoptedOn: '2021-08-06',
    recordedAt: '2021-08-06T14:00:00.000Z',
  })
  await giveFact(store, { item: gained, status: 'completed', effectiveOn: '2020-10-01' })
  await giveFact(store, { item: lost, status: 'in_progress', effectiveOn: '2019-03-01' })
  await giveFact(store, { item: lost, status: 'suspended', effectiveOn: '2020-03-01' })
  await giveFact(store, {
    item: late,
    status: 'in_progress',
    effectiveOn: '2019-05-01',
    recordedAt: '2019-09-10T08:00:00.000Z',
  })
  const wrong = await giveFact(store, {
    item: corrected,
    status: 'completed',
    effectiveOn: '2019-05-02',
  })
  await giveFact(store, {
    item: corrected,
    status: 'in_progress',
    effectiveOn: '2019-05-02',
    recordedAt: '2020-01-15T08:00:00.000Z',
    replaces: wrong,
    reason: 'Erreur de saisie',
  })
  await closeMeeting(store, first, { asOf: '2019-06-12', knownAt: '2019-06-12T16:00:00.000Z' })
  await closeMeeting(store, second, { asOf: '2021-08-06', knownAt: '2021-08-06T15:40:00.000Z' })
  return scratch
}

test('what changed since the last session, with the list behind each change', async () => {
  const { app } = await twoSessions()
  const viewer = await app.as('viewer')
  const { status, json } = await viewer.get('/api/comparison')
  expect(status).toBe(200)
  expect(json).toMatchObject({
    kind: 'recommendation',
    viewpoint: { meeting: { code: 'ccm-6' } },
    compared: { meeting: { code: 'ccm-5' } },
    transitions: {
      flows: [
        { from: 'adopted', to: 'not_started', count: 1 },
        { from: 'completed', to: 'in_progress', count: 1 },
        { from: 'in_progress', to: 'suspended', count: 1 },
        { from: 'not_started', to: 'completed', count: 1 },
        { from: 'not_started', to: 'in_progress', count: 1 },
      ],
      totals: { gain: 2, setback: 2, adopted: 1, restored: 0, closed: 1, left: 0 },
    },
    base: { opening: 4, adopted: 1, superseded: 0, obsolete: 0, corrections: 0, closing: 5 },
    changed: {
      gain: [{ code: 'REC-05-01', from: 'not_started', to: 'completed' }, { code: 'REC-05-03' }],
      closed: [{ code: 'REC-05-01' }],
      adopted: [{ code: 'REC-06-01', from: null }],
    },
    late: {
      total: 1,
      items: [
        {
          code: 'REC-05-03',
          status: 'in_progress',
          effectiveOn: '2019-05-01',
          knownSince: '2019-09-10T08:00:00.000Z',
        },
      ],
    },
    corrections: {
      total: 1,
      items: [
        {
          code: 'REC-05-04',
          before: { status: 'completed', effectiveOn: '2019-05-02' },
          reason: 'Erreur de saisie',
        },
      ],
    },
  })
  const list = await viewer.get(
    '/api/recommendations?at=ccm-6&compared=ccm-5&from=in_progress&status=suspended',
  )
  expect(list.json).toMatchObject({ total: 1, items: [{ code: 'REC-05-02' }] })
  const csv = await viewer.get(
    '/api/reports/matrix?format=csv&at=ccm-6&compared=ccm-5&change=gain&dialect=rfc4180',
  )
  expect(
    csv.text
      .split('\r\n')
      .filter((line) => line.startsWith('REC-'))
      .map((line) => line.slice(0, 9)),
  ).toEqual(['REC-05-01', 'REC-05-03'])
  const sheet = await viewer.get(
    '/api/recommendations/REC-05-01?at=ccm-6&compared=ccm-5&change=gain',
  )
  expect(sheet.json).toMatchObject({ previous: null, next: 'REC-05-03' })
})

test('with one session there is nothing to compare with', async () => {
  const { app, store } = await scratchApp()
  await giveMeeting(store, { code: 'ccm-1', number: 1, heldOn: '2016-10-03' })
  const { json } = await (await app.as('viewer')).get('/api/comparison?kind=indicator')
  expect(json).toMatchObject({
    kind: 'indicator',
    compared: null,
    base: null,
    transitions: { flows: null },
    late: { total: 0 },
  })
})

test.each([
  '/api/comparison?compared=ccm-99',
  '/api/comparison?kind=meeting',
  '/api/recommendations?change=gain',
  '/api/recommendations?change=gain&compared=ccm-99',
  '/api/recommendations?compared=ccm-5&from=left',
  '/api/reports/matrix?from=completed',
])('%s is refused', async (path) => {
  const { app } = await twoSessions()
  expect((await (await app.as('viewer')).get(path)).json).toMatchObject({ code: 'invalid_input' })
})

test('nobody compares who is not signed in', async () => {
  const { app } = await scratchApp()
  expect((await app.anonymous.get('/api/comparison')).status).toBe(401)
})

test('a comparison costs the same number of statements whatever the number of items', async () => {
  let count = 0
  const { app, store } = await scratchApp({
    onQuery: () => {
      count += 1
    },
  })
  await giveMeeting(store, { code: 'ccm-5', number: 5, heldOn: '2019-06-12' })
  await giveMeeting(store, { code: 'ccm-6', number: 6, heldOn: '2021-08-06' })
  const viewer = await app.as('viewer')
  const cost = async () => {
    await store.write({ authorId: null, action: 'test' }, () => Promise.resolve())
    count = 0
    await viewer.get('/api/comparison?kind=plan_item')
    return count
  }
  const few = await cost()
  for (let index = 0; index < 20; index += 1) {
    const item = await giveItem(store, { kind: 'plan_item', adoptedOn: '2019-01-01' })
    await giveFact(store, { item, effectiveOn: '2020-01-01' })
  }
  expect(await cost()).toBe(few)
})

test(
  'the demonstration: the base adds up for every pair of sessions, and every band has its list',
  { timeout: 120_000 },
  async () => {
    const { app, store } = await scratchApp({
      clock: () => new Date('2026-11-23T09:00:00.000Z'),
    })
    await seedDemo(store, '2026-11-23')
    const viewer = await app.as('viewer')
    const { choices } = (await viewer.get('/api/dashboard')).json as ComparisonReply
    const sessions = choices.map(({ code }) => code).reverse()
    const pairs = sessions.flatMap((compared, index) =>
      sessions.slice(index + 1).map((at) => ({ at, compared })),
    )
    expect(pairs.length).toBeGreaterThan(10)
    for (const { at, compared } of pairs) {
      for (const kind of Object.values(ItemKind)) {
        const { base, transitions } = (
          await viewer.get(`/api/comparison?at=${at}&compared=${compared}&kind=${kind}`)
        ).json as ComparisonReply
        if (base === null || transitions.flows === null)
          throw new Error(`${at} is compared with nothing`)
        const { opening, adopted, superseded, obsolete, corrections, closing } = base
        expect(
          opening + adopted - superseded - obsolete + corrections,
          `${kind} ${compared} → ${at}`,
        ).toBe(closing)
        const counted = (
          isCounted: (flow: (typeof transitions.flows & object)[number]) => boolean,
        ) => transitions.flows?.filter(isCounted).reduce((sum, { count }) => sum + count, 0)
        expect(
          counted(({ from }) => !['adopted', 'restored', 'obsolete'].includes(from)),
          `${kind} ${compared}`,
        ).toBe(opening)
        expect(
          counted(({ to }) => !['left', 'unknown', 'obsolete'].includes(to)),
          `${kind} ${at}`,
        ).toBe(closing)
      }
    }
    const [at, compared] = sessions.slice(-2).reverse()
    const { transitions } = (await viewer.get(`/api/comparison?at=${at}&compared=${compared}`))
      .json as ComparisonReply
    for (const { from, to, count } of transitions.flows ?? []) {
      const start = from === 'adopted' || from === 'restored' ? `change=${from}` : `from=${from}`
      const { json } = await viewer.get(
        `${itemEndpoints.recommendation.list.path}?at=${at}&compared=${compared}&${start}&${to === 'left' ? 'change=left' : `status=${to}`}`,
      )
      expect(json.total, `${from} → ${to}`).toBe(count)
    }
  },
)
