import { expect, test } from 'vitest'

import { type Answer, scratchApp } from '../testing/app.ts'
import { closeMeeting, giveFact, giveItem, giveMeeting } from '../testing/factories.ts'

const codesOf = ({ json }: Answer) => json.items.map(({ code }: { code: string }) => code)
const body = { kind: 'ccm_session', number: 9, title: 'Neuvième session', heldOn: '2025-11-20' }

test('meetings are listed newest first, one of unknown date where it must have been held', async () => {
  const { app, store } = await scratchApp()
  await giveMeeting(store, { code: 'ccm-1', number: 1, heldOn: '2016' })
  await giveMeeting(store, { code: 'ccm-2', number: 2 })
  await giveMeeting(store, { code: 'ccm-3', number: 3, heldOn: '2018-02-08' })
  await giveMeeting(store, {
    code: 'gtm-az',
    kind: 'gtm',
    heldOn: '2017-10',
    title: 'GTM d’Agadez',
  })
  await giveMeeting(store, { code: 'ccm-99', number: 99, heldOn: '2999-01-01' })
  const viewer = await app.as('viewer')
  const reply = await viewer.get('/api/meetings')
  expect(codesOf(reply)).toEqual(['ccm-99', 'ccm-3', 'gtm-az', 'ccm-2', 'ccm-1'])
  expect(reply.json.items.map(({ isHeld }: { isHeld: boolean }) => isHeld)).toEqual([
    false,
    true,
    true,
    true,
    true,
  ])
  expect(reply.json.total).toBe(5)
  expect(codesOf(await viewer.get('/api/meetings?kind=gtm&kind=copil'))).toEqual(['gtm-az'])
  expect(codesOf(await viewer.get('/api/meetings?q=AGADEZ'))).toEqual(['gtm-az'])
  expect(codesOf(await viewer.get('/api/meetings?q=f%C3%A9vrier%202018'))).toEqual(['ccm-3'])
})

test('a meeting says what became of its recommendations at the viewpoint', async () => {
  const { app, store } = await scratchApp()
  const meeting = await giveMeeting(store, { code: 'ccm-5', number: 5, heldOn: '2019-06-12' })
  const done = await giveItem(store, { code: 'REC-05-01', meeting })
  await giveItem(store, { code: 'REC-05-02', meeting })
  await giveItem(store, { code: 'REC-05-03', meeting, nature: 'permanent' })
  const dropped = await giveItem(store, { code: 'REC-05-04', meeting })
  await giveFact(store, { item: done, status: 'completed', effectiveOn: '2020-05-01' })
  await giveFact(store, { item: dropped, status: 'obsolete', effectiveOn: '2020-05-01' })
  const viewer = await app.as('viewer')
  const [now] = (await viewer.get('/api/meetings')).json.items
  expect(now).toMatchObject({
    recommendationCount: 4,
    completion: { numerator: 1, denominator: 2 },
  })
  const [then] = (await viewer.get('/api/meetings?asOf=2019-12-31')).json.items
  expect(then).toMatchObject({
    recommendationCount: 4,
    completion: { numerator: 0, denominator: 3 },
  })
  const [before] = (await viewer.get('/api/meetings?asOf=2019-06-11')).json.items
  expect(before).toMatchObject({
    recommendationCount: 0,
    isHeld: false,
    completion: { numerator: 0, denominator: 0 },
  })
})

test('a sheet shows the recommendations, the meetings that prepared it, its closings and its neighbours', async () => {
  const { app, store } = await scratchApp()
  await giveMeeting(store, { code: 'ccm-4', number: 4, heldOn: '2018-09-01' })
  const meeting = await giveMeeting(store, { code: 'ccm-5', number: 5, heldOn: '2019-06-12' })
  await giveItem(store, { code: 'REC-05-01', meeting })
  await giveItem(store, { code: 'REC-04-01' })
  await closeMeeting(store, meeting, { asOf: '2019-06-12', knownAt: '2019-06-20T10:00:00.000Z' })
  const officer = await app.as('officer')
  await officer.post('/api/meetings', {
    kind: 'preparatory',
    number: 5,
    title: 'Réunion préparatoire',
    heldOn: '2019-06-10',
  })
  const reply = await officer.get('/api/meetings/ccm-5')
  expect(reply.json).toMatchObject({
    code: 'ccm-5',
    version: 1,
    closedAt: '2019-06-20T10:00:00.000Z',
    statusCounts: { not_started: 1, completed: 0 },
    recommendations: [{ code: 'REC-05-01' }],
    related: [{ code: 'prep-5' }],
    closings: [{ isReopening: false, author: null }],
    previous: { code: 'ccm-4' },
    next: null,
    canEdit: true,
  })
  const viewer = await app.as('viewer')
  expect((await viewer.get('/api/meetings/ccm-5')).json.canEdit).toBe(false)
  expect(
    (await viewer.get('/api/meetings/ccm-5?knownAt=2019-06-19T10:00:00.000Z')).json.closedAt,
  ).toBeNull()
  expect((await viewer.get('/api/meetings/prep-5')).json.related).toMatchObject([{ code: 'ccm-5' }])
})

test('an officer adds a meeting, whose code says what it is', async () => {
  const { app, store } = await scratchApp()
  const officer = await app.as('officer')
  const made = await officer.post(
    '/api/meetings',
    { ...body, title: ' Neuvième session ', place: ' Niamey ', chairRole: ' ' },
    { 'idempotency-key': 'k' },
  )
  expect(made.status).toBe(201)
  expect(made.json).toMatchObject({
    ...body,
    code: 'ccm-9',
    place: 'Niamey',
    chairRole: null,
    provenance: 'entered',
    recommendationCount: 0,
    completion: { numerator: 0, denominator: 0 },
    version: 1,
  })
  expect(
    (
      await officer.post(
        '/api/meetings',
        { ...body, title: ' Neuvième session ', place: ' Niamey ', chairRole: ' ' },
        { 'idempotency-key': 'k' },
      )
    ).json.code,
  ).toBe('ccm-9')
  const codes = []
  for (const meeting of [
    { kind: 'gtm', heldOn: '2026-05-14' },
    { kind: 'gtm', heldOn: '2026-05-14' },
    { kind: 'copil' },
    { kind: 'other', code: 'atelier', heldOn: '2026-01-10/2026-01-11' },
  ])
    codes.push((await officer.post('/api/meetings', { title: 'Réunion', ...meeting })).json.code)
  expect(codes).toEqual(['gtm-2026-05-14', 'gtm-2026-05-14-2', 'copil-sans-date', 'atelier'])
  expect(await store.read.meeting.count()).toBe(5)
})

test('a session entered after the meetings that prepared it finds them', async () => {
  const { app } = await scratchApp()
  const officer = await app.as('officer')
  await officer.post('/api/meetings', {
    kind: 'preparatory',
    number: 9,
    title: 'Réunion préparatoire',
  })
  expect((await officer.post('/api/meetings', body)).json.related).toMatchObject([
    { code: 'prep-9' },
  ])
})

test.each([
  ['no title', { kind: 'gtm' }, 'title', 400],
  ['a kind that does not exist', { ...body, kind: 'party' }, 'kind', 400],
  ['a day that is not written so', { ...body, heldOn: '20/11/2025' }, 'heldOn', 400],
  ['a day that does not exist', { ...body, heldOn: '2025-02-30' }, 'heldOn', 400],
  ['days in the wrong order', { ...body, heldOn: '2025-11-21/2025-11-20' }, 'heldOn', 400],
  ['a taken number', { ...body, number: 5 }, 'number', 409],
  ['a taken code', { ...body, code: 'ccm-5' }, 'code', 409],
])('a meeting with %s is refused by the name of its field', async (_, draft, field, status) => {
  const { app, store } = await scratchApp()
  await giveMeeting(store, { code: 'ccm-5', number: 5 })
  const reply = await (await app.as('officer')).post('/api/meetings', draft)
  expect([reply.status, reply.json.fields]).toEqual([
    status,
    [{ field, message: expect.stringMatching(/[.)]$/) }],
  ])
  expect(await store.read.meeting.count()).toBe(1)
})

test.each(['kind=party', 'asOf=2021-02-30', 'page=1', `q=${'x'.repeat(101)}`, 'at=ccm-99'])(
  'a list of meetings asked with %s is refused',
  async (query) => {
    const { app } = await scratchApp()
    const reply = await (await app.as('viewer')).get(`/api/meetings?${query}`)
    expect([reply.status, reply.json.code]).toEqual([400, 'invalid_input'])
  },
)

test('a viewpoint at a meeting that nobody held is refused in the reader’s language', async () => {
  const { app } = await scratchApp()
  const viewer = await app.as('viewer')
  const messageOf = ({ json }: Answer) => json.fields[0].message
  expect(messageOf(await viewer.get('/api/meetings?at=ccm-99'))).toBe(
    '« ccm-99 » : cette réunion n’existe pas, ou sa date est inconnue.',
  )
  await viewer.patch('/api/session', { language: 'en' })
  expect(messageOf(await viewer.get('/api/meetings?at=ccm-99'))).toBe(
    '“ccm-99”: this meeting does not exist, or its date is unknown.',
  )
})

test('a meeting that nobody held is not found', async () => {
  const { app } = await scratchApp()
  const viewer = await app.as('viewer')
  expect((await viewer.get('/api/meetings/ccm-99')).json.code).toBe('not_found')
  expect((await viewer.get('/api/meetings/ccm-99?asOf=hier')).status).toBe(400)
})

test('nobody reads or writes meetings who is not signed in; only officers write them', async () => {
  const { app, store } = await scratchApp()
  await giveMeeting(store, { code: 'ccm-5', number: 5 })
  const { anonymous } = app
  const refused = [
    await anonymous.get('/api/meetings'),
    await anonymous.get('/api/meetings/ccm-5'),
    await anonymous.post('/api/meetings', body),
    await anonymous.patch('/api/meetings/ccm-5', { title: 'X' }),
  ]
  expect(refused.map(({ status }) => status)).toEqual([401, 401, 401, 401])
  for (const role of ['viewer', 'focal_point'] as const) {
    const caller = await app.as(role)
    expect((await caller.post('/api/meetings', body)).json.code).toBe('forbidden')
    expect(
      (await caller.patch('/api/meetings/ccm-5', { title: 'X' }, { 'if-match': '"1"' })).json.code,
    ).toBe('forbidden')
    expect((await caller.get('/api/meetings/ccm-5')).status).toBe(200)
  }
})
