import ICAL from 'ical.js'
import { expect, test } from 'vitest'

import { scratchApp } from '../testing/app.ts'
import {
  giveFact,
  giveInstitution,
  giveItem,
  giveMeeting,
  giveMilestone,
} from '../testing/factories.ts'

const clock = () => new Date('2026-11-10T09:00:00.000Z')

async function busyMonth() {
  const scratch = await scratchApp({ clock })
  const { store } = scratch
  const lead = await giveInstitution(store, {
    code: 'mj',
    acronym: 'MJ',
    name: 'Ministère de la Justice',
  })
  const session = await giveMeeting(store, {
    code: 'ccm-9',
    number: 9,
    title: '9e session du CCM',
    heldOn: '2026-11-26',
  })
  await giveMeeting(store, {
    code: 'gtm-1',
    kind: 'gtm',
    title: 'GTM de novembre',
    heldOn: '2026-11',
  })
  await giveMeeting(store, { code: 'ccm-1', number: 1, heldOn: null })
  const past = await giveMeeting(store, { code: 'ccm-8', number: 8, heldOn: '2024-01-25' })
  const due = await giveItem(store, {
    code: 'REC-08-01',
    meeting: past,
    adoptedOn: '2024-01-25',
    deadline: '2026-11-15',
    lead,
  })
  const done = await giveItem(store, {
    code: 'REC-08-02',
    meeting: past,
    adoptedOn: '2024-01-25',
    deadline: '2026-11-20',
  })
  await giveFact(store, { item: done, status: 'completed', effectiveOn: '2026-10-01' })
  await giveItem(store, {
    code: 'REC-08-03',
    meeting: past,
    adoptedOn: '2024-01-25',
    deadline: '2026-12-01',
  })
  const action = await giveItem(store, {
    code: 'PNM-1',
    kind: 'plan_item',
    adoptedOn: '2024-01-25',
    deadline: null,
    lead,
  })
  const reached = await giveMilestone(store, {
    item: action,
    label: 'Étude rendue',
    dueOn: '2026-11-05',
  })
  await giveMilestone(store, {
    item: action,
    label: 'Décret, signé ; publié',
    dueOn: '2026-11-15',
  })
  const said = await giveFact(store, {
    item: action,
    status: 'in_progress',
    effectiveOn: '2026-10-15',
  })
  await store.transact((transaction) =>
    transaction.factMilestone.create({ data: { factId: said.id, milestoneId: reached.id } }),
  )
  return { ...scratch, due, session, lead }
}

test('a month shows its meetings and its deadlines, the milestones too, by day', async () => {
  const { app } = await busyMonth()
  const { status, json } = await (await app.as('viewer')).get('/api/calendar')
  expect(status).toBe(200)
  expect(json.month).toBe('2026-11')
  expect(json.meetings).toMatchObject([
    { code: 'ccm-9', first: '2026-11-26', last: '2026-11-26', isDayKnown: true, isHeld: false },
    { code: 'gtm-1', first: '2026-11-01', last: '2026-11-30', isDayKnown: false },
  ])
  expect(json.deadlines).toMatchObject([
    {
      day: '2026-11-05',
      item: { code: 'PNM-1' },
      milestone: { label: 'Étude rendue', isReached: true },
    },
    {
      day: '2026-11-15',
      item: { code: 'PNM-1' },
      milestone: { label: 'Décret, signé ; publié', isReached: false },
    },
    {
      day: '2026-11-15',
      item: { code: 'REC-08-01', status: 'not_started', lead: { acronym: 'MJ' } },
      milestone: null,
    },
    { day: '2026-11-20', item: { code: 'REC-08-02', status: 'completed' }, milestone: null },
  ])
  expect(json.deadlineCount).toBe(4)
})

test('it is chosen by month, by institution and by viewpoint', async () => {
  const { app } = await busyMonth()
  const viewer = await app.as('viewer')
  const codes = async (query: string) =>
    (
      (await viewer.get(`/api/calendar?${query}`)).json.deadlines as { item: { code: string } }[]
    ).map(({ item }) => item.code)
  expect(await codes('month=2026-12')).toEqual(['REC-08-03'])
  expect(await codes('month=2026-11&institution=mj')).toEqual(['PNM-1', 'PNM-1', 'REC-08-01'])
  expect(await codes('month=2026-11&asOf=2023-01-01')).toEqual([])
  expect((await viewer.get('/api/calendar?asOf=2024-01-01')).json).toMatchObject({
    month: '2024-01',
    meetings: [{ code: 'ccm-8', isHeld: false }],
  })
})

test.each([['month=2026-13'], ['month=novembre'], ['day=1'], ['at=ccm-99'], ['asOf=2026-02-30']])(
  '%s is refused',
  async (query) => {
    const { app } = await scratchApp({ clock })
    expect((await (await app.as('viewer')).get(`/api/calendar?${query}`)).status).toBe(400)
  },
)

test('nobody reads it, nor makes or ends an address, who is not signed in', async () => {
  const { app } = await scratchApp({ clock })
  const { get, post, delete: end } = app.anonymous
  const replies = [
    await get('/api/calendar'),
    await get('/api/calendar/feed'),
    await post('/api/calendar/feed', {}),
    await end('/api/calendar/feed'),
  ]
  expect(replies.map(({ status }) => status)).toEqual([401, 401, 401, 401])
})

/** Parses a calendar with an independent library, as a telephone would. */
function eventsOf(text: string) {
  return new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
}

test('a private address serves a telephone the meetings and what is to be done, as whole days', async () => {
  const { app, store } = await busyMonth()
  const viewer = await app.as('viewer')
  expect((await viewer.get('/api/calendar/feed')).json).toEqual({ feed: null })
  const { status, json } = await viewer.post('/api/calendar/feed', {})
  expect(status).toBe(201)
  expect(json.feed).toMatchObject({ isOwnOnly: false, readCount: 0, lastReadAt: null })
  const path = String(json.path)
  expect(path).toMatch(/^\/api\/calendar\/feeds\/[\w-]{43}\.ics$/)

  const reply = await app.anonymous.get(path)
  expect(reply.status).toBe(200)
  expect(reply.headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'x-robots-tag': 'noindex, nofollow',
    'cache-control': 'private, no-store',
  })
  expect(reply.text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  const events = eventsOf(reply.text)
  expect(
    events.map(
      ({ summary, startDate, endDate }) =>
        `${summary.replaceAll('\u00A0', ' ')}, ${startDate.toString()} → ${endDate.toString()}`,
    ),
  ).toEqual([
    '9e session du CCM, 2026-11-26 → 2026-11-27',
    'Étape PNM-1 : Décret, signé ; publié, 2026-11-15 → 2026-11-16',
    'Échéance REC-08-01 : Intitulé de REC-08-01, 2026-11-15 → 2026-11-16',
    'Échéance REC-08-03 : Intitulé de REC-08-03, 2026-12-01 → 2026-12-02',
  ])
  expect(events.map(({ uid }) => uid)).toEqual(
    eventsOf((await app.anonymous.get(path)).text).map(({ uid }) => uid),
  )
  expect((await viewer.get('/api/calendar/feed')).json).toMatchObject({
    feed: { readCount: 2, lastReadAt: '2026-11-10T09:00:00.000Z' },
  })
  expect(
    JSON.stringify([
      await store.read.calendarFeed.findMany(),
      await store.read.journalEntry.findMany(),
    ]),
  ).not.toContain(path.slice(20, 60))
})

test('a focal point may have what her institution leads, and nothing else', async () => {
  const { app, lead } = await busyMonth()
  const focalPoint = await app.as('focal_point', { institution: lead })
  const { json } = await focalPoint.post('/api/calendar/feed', { isOwnOnly: true })
  const codes = eventsOf((await app.anonymous.get(String(json.path))).text).map(
    ({ uid }) => uid.split('@')[0],
  )
  expect(codes).toContain('deadline-REC-08-01')
  expect(codes).not.toContain('deadline-REC-08-03')
  const refused = await (await app.as('viewer')).post('/api/calendar/feed', { isOwnOnly: true })
  expect([refused.status, refused.json.fields]).toEqual([
    422,
    [{ field: 'isOwnOnly', message: 'Votre compte n’est rattaché à aucune institution.' }],
  ])
  expect((await focalPoint.post('/api/calendar/feed', { own: true })).status).toBe(400)
})

test('an address that was replaced or ended, or whose owner left, answers as one that never was', async () => {
  const { app, store } = await busyMonth()
  const viewer = await app.as('viewer')
  const make = async () => String((await viewer.post('/api/calendar/feed', {})).json.path)
  const first = await make()
  const second = await make()
  const unknown = await app.anonymous.get(`/api/calendar/feeds/${'a'.repeat(43)}.ics`)
  const refusals = [unknown, await app.anonymous.get(first)]
  expect((await app.anonymous.get(second)).status).toBe(200)
  expect((await viewer.delete('/api/calendar/feed')).status).toBe(204)
  refusals.push(await app.anonymous.get(second))
  expect((await viewer.get('/api/calendar/feed')).json).toEqual({ feed: null })
  const third = await make()
  await store.transact((transaction) => transaction.user.updateMany({ data: { isActive: false } }))
  refusals.push(await app.anonymous.get(third))
  const said = new Set(
    refusals.map(({ status, json }) => `${status} ${String(json.code)} ${String(json.message)}`),
  )
  expect([...said]).toEqual([expect.stringMatching(/^404 not_found/)])
})

test('who guesses addresses is stopped', async () => {
  const { app } = await scratchApp({ clock })
  for (let guess = 0; guess < 50; guess += 1)
    await app.anonymous.get(`/api/calendar/feeds/guess-${guess}.ics`)
  expect((await app.anonymous.get('/api/calendar/feeds/guess.ics')).json).toMatchObject({
    code: 'too_many_attempts',
  })
})
