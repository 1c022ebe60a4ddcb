import { expect, test } from 'vitest'

import { scratchApp } from '../testing/app.ts'
import {
  closeMeeting,
  giveFact,
  giveInstitution,
  giveItem,
  giveMeeting,
} from '../testing/factories.ts'

/**
 * Two sessions, the second closed. Recommendations: one completed between the two, one completed between the two
 * but declared after the closing, one permanent, and one adopted at the second.
 */
async function twoSessions() {
  const scratch = await scratchApp({ clock: () => new Date('2023-03-01T09:00:00.000Z') })
  const { store } = scratch
  const first = await giveMeeting(store, { code: 'ccm-5', number: 5, heldOn: '2019-06-12' })
  const second = await giveMeeting(store, { code: 'ccm-6', number: 6, heldOn: '2021-08-06' })
  const lead = await giveInstitution(store, { code: 'mj-gs' })
  const done = await giveItem(store, {
    code: 'REC-05-01',
    meeting: first,
    lead,
    adoptedOn: '2019-06-12',
    deadline: '2020-12-31',
  })
  const late = await giveItem(store, {
    code: 'REC-05-02',
    meeting: first,
    lead,
    adoptedOn: '2019-06-12',
    deadline: '2020-06-30',
  })
  await giveItem(store, {
    code: 'REC-05-03',
    meeting: first,
    adoptedOn: '2019-06-12',
    nature: 'permanent',
  })
  await giveItem(store, {
    code: 'REC-06-01',
    meeting: second,
    adoptedOn: '2021-08-06',
    recordedAt: '2021-08-06T14:00:00.000Z',
  })
  await giveFact(store, { item: done, status: 'completed', effectiveOn: '2020-10-01' })
  await giveFact(store, {
    item: late,
    status: 'completed',
    effectiveOn: '2021-05-01',
    recordedAt: '2021-09-10T08:00:00.000Z',
  })
  await closeMeeting(store, second, { asOf: '2021-08-06', knownAt: '2021-08-06T15:40:00.000Z' })
  return { ...scratch, late }
}

test('a minister lands on the latest session held, as it was closed, compared with the session before', async () => {
  const { app } = await twoSessions()
  const reply = await (await app.as('viewer')).get('/api/dashboard')
  expect(reply.status).toBe(200)
  expect(reply.json).toMatchObject({
    viewpoint: {
      asOf: '2021-08-06',
      knownAt: '2021-08-06T15:40:00.000Z',
      isClosed: true,
      meeting: { code: 'ccm-6' },
    },
    compared: { meeting: { code: 'ccm-5' } },
    choices: [{ code: 'ccm-6' }, { code: 'ccm-5', closedAt: null }],
  })
})

test('a completion declared after the session is not counted there, and is told', async () => {
  const { app } = await twoSessions()
  const viewer = await app.as('viewer')
  const closed = await viewer.get('/api/dashboard')
  expect(closed.json).toMatchObject({
    lateCount: 1,
    current: {
      recommendations: {
        completion: { numerator: 1, denominator: 3 },
        overdueRate: { numerator: 1, denominator: 2 },
        overdueOverOneYear: 1,
      },
    },
    before: { recommendations: { completion: { numerator: 0, denominator: 2 } } },
    base: { opening: 2, adopted: 1, superseded: 0, obsolete: 0, corrections: 0, closing: 3 },
    overdue: [{ code: 'REC-05-02' }],
  })
  const now = await viewer.get('/api/dashboard?at=ccm-6&known=now')
  expect(now.json).toMatchObject({
    lateCount: 0,
    current: { recommendations: { completion: { numerator: 2, denominator: 3 } } },
  })
})

test('every chart tells the same items as the figures', async () => {
  const { app } = await twoSessions()
  const { json } = await (await app.as('viewer')).get('/api/dashboard')
  const { charts, current } = json
  expect(
    charts['recommendations-by-meeting'].rows.map(
      ({ meeting, total }: { meeting: { code: string }; total: number }) => [meeting.code, total],
    ),
  ).toEqual([
    ['ccm-5', 3],
    ['ccm-6', 1],
  ])
  expect(charts['statuses-by-month'].months.at(-1)).toMatchObject({
    asOf: '2021-08-06',
    counts: { completed: 1, not_started: 3 },
  })
  expect(charts['statuses-by-month'].months[0]).toMatchObject({
    asOf: '2019-06-30',
    counts: { completed: 0, not_started: 3 },
  })
  expect(charts['open-by-institution'].rows).toEqual([
    { institution: null, open: 2, overdue: 0 },
    { institution: expect.objectContaining({ code: 'mj-gs' }), open: 1, overdue: 1 },
  ])
  expect(current.recommendations.permanentCounts).toMatchObject({ not_started: 1 })
})

test('what is written is seen by the next reading, and a closed session never changes', async () => {
  const { app } = await twoSessions()
  const officer = await app.as('officer')
  const completion = async (query: string) =>
    (await officer.get(`/api/dashboard?${query}`)).json.current.recommendations.completion.numerator
  expect(await completion('at=today')).toBe(2)
  expect(await completion('at=ccm-6')).toBe(1)
  const recorded = await officer.post('/api/recommendations/REC-06-01/facts', {
    status: 'completed',
    effectiveOn: '2021-08-06',
  })
  expect(recorded.status).toBe(201)
  expect(await completion('at=today')).toBe(3)
  expect(await completion('at=ccm-6')).toBe(1)
})

test('a plan without money or milestones has no rate, and its items are counted apart', async () => {
  const { app, store } = await scratchApp()
  const item = await giveItem(store, {
    kind: 'plan_item',
    code: 'PNM-1',
    category: 'A1',
    adoptedOn: '2020-09-28',
  })
  await giveFact(store, { item, status: 'in_progress', effectiveOn: '2021-01-01' })
  const { json } = await (await app.as('viewer')).get('/api/dashboard')
  expect(json).toMatchObject({
    viewpoint: { isPresent: true, meeting: null },
    compared: null,
    before: null,
    base: null,
    current: {
      plan: {
        physical: { numerator: 0, denominator: 0, unmeasured: 1 },
        financial: { numerator: 0, denominator: 0, unbudgeted: 1, unreported: 0 },
        itemCount: 1,
      },
    },
    charts: {
      'plan-execution': { axes: [{ category: { code: 'A1' }, itemCount: 1 }] },
      'statuses-by-month': { months: [] },
    },
  })
})

test('an indicator keeps what it was at the compared session; not assessed is not no', async () => {
  const { app, store } = await scratchApp({ clock: () => new Date('2022-03-01T09:00:00.000Z') })
  await giveMeeting(store, { code: 'ccm-6', number: 6, heldOn: '2021-08-06' })
  const moved = await giveItem(store, {
    kind: 'indicator',
    code: 'IGM-1',
    category: '1',
    adoptedOn: '2021-01-01',
  })
  await giveItem(store, {
    kind: 'indicator',
    code: 'IGM-2',
    category: '1',
    adoptedOn: '2021-01-01',
  })
  await giveFact(store, { item: moved, status: 'partial', effectiveOn: '2021-06-01' })
  await giveFact(store, { item: moved, status: 'yes', effectiveOn: '2022-02-01' })
  const { json } = await (await app.as('viewer')).get('/api/dashboard?at=today')
  expect(json.charts['indicator-cells']).toMatchObject({
    isProvisional: false,
    rows: [
      {
        cells: [
          { code: 'IGM-1', status: 'yes', before: 'partial' },
          { code: 'IGM-2', status: 'not_assessed', before: 'not_assessed' },
        ],
      },
    ],
  })
  expect(json.current.indicators.counts).toMatchObject({ yes: 1, no: 0, not_assessed: 1 })
})

test('a dashboard costs the same number of statements whatever the number of items', async () => {
  let count = 0
  const { app, store } = await scratchApp({
    onQuery: () => {
      count += 1
    },
  })
  const meeting = await giveMeeting(store, { code: 'ccm-6', number: 6, heldOn: '2021-08-06' })
  const viewer = await app.as('viewer')
  const cost = async () => {
    count = 0
    await viewer.get('/api/dashboard?at=ccm-6')
    return count
  }
  await giveItem(store, { meeting, adoptedOn: '2021-08-06' })
  await store.write({ authorId: null, action: 'test' }, () => Promise.resolve())
  const few = await cost()
  for (let index = 0; index < 40; index += 1) {
    const item = await giveItem(store, {
      meeting,
      adoptedOn: '2021-08-06',
      lead: await giveInstitution(store, {}),
    })
    await giveFact(store, { item, effectiveOn: '2021-08-06' })
  }
  await store.write({ authorId: null, action: 'test' }, () => Promise.resolve())
  expect(await cost()).toBe(few)
  expect(few).toBeLessThan(30)
})

test.each([
  ['at=ccm-99', 'at'],
  ['compared=ccm-99', 'compared'],
  ['asOf=2021-02-30', 'asOf'],
  ['page=2', 'page'],
])('a dashboard asked with %s is refused by name', async (query, field) => {
  const { app } = await scratchApp()
  const reply = await (await app.as('viewer')).get(`/api/dashboard?${query}`)
  expect(reply.json).toMatchObject({ code: 'invalid_input', fields: [{ field }] })
})

test('nobody reads a dashboard who is not signed in', async () => {
  const { app } = await scratchApp()
  expect((await app.anonymous.get('/api/dashboard')).status).toBe(401)
})

test('charts come with their words, in the language asked for, else the reader’s own', async () => {
  const { app } = await twoSessions()
  const viewer = await app.as('viewer')
  const french = (await viewer.get('/api/dashboard')).json
  const english = (await viewer.get('/api/dashboard?language=en')).json
  expect(Object.keys(french.words).sort()).toEqual(
    Object.keys(french.charts)
      .filter((name) => name !== 'status-transitions')
      .sort(),
  )
  expect(french.words['statuses-by-month'].subtitle).toMatch(
    /^Recommandations par état, en nombre, mois par mois/,
  )
  expect(english.words['statuses-by-month'].subtitle).toMatch(
    /^Recommendations by status, in number, month by month/,
  )
  expect(french.words['recommendations-by-meeting'].altText).toContain(
    french.words['recommendations-by-meeting'].title,
  )
})

test('the grid’s titles come in one language only', async () => {
  const { app, store } = await twoSessions()
  await giveItem(store, {
    code: '1.1.1',
    kind: 'indicator',
    title: 'Ratification',
    adoptedOn: '2020-01-01',
  })
  const viewer = await app.as('viewer')
  const cell = async (language: string) =>
    (await viewer.get(`/api/dashboard?at=today&language=${language}`)).json.charts[
      'indicator-cells'
    ].rows[0].cells[0]
  expect(await cell('fr')).toMatchObject({ title: 'Ratification', titleEn: null })
  expect(await cell('en')).toMatchObject({ titleEn: 'Ratification (en)' })
  expect((await viewer.get('/api/dashboard?language=de')).status).toBe(400)
})
