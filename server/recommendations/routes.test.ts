import { expect, test } from 'vitest'

import { scratchApp } from '../testing/app.ts'
import { giveFact, giveInstitution, giveItem, giveMeeting } from '../testing/factories.ts'

test('a list says its items, their total and the counts beside them', async () => {
  const { app, store } = await scratchApp()
  const meeting = await giveMeeting(store, {
    code: 'ccm-5',
    kind: 'ccm_session',
    number: 5,
    heldOn: '2019-06-12',
  })
  const late = await giveItem(store, {
    code: 'REC-05-01',
    title: 'Créer la République numérique',
    meeting,
    adoptedOn: '2019-06-12',
    deadline: '2020-01-01',
  })
  await giveItem(store, {
    code: 'REC-05-02',
    meeting,
    adoptedOn: '2019-06-12',
    nature: 'permanent',
  })
  await giveFact(store, { item: late, status: 'in_progress', effectiveOn: '2019-07-01' })
  const reply = await (await app.as('viewer')).get('/api/recommendations')
  expect(reply.status).toBe(200)
  expect(reply.json).toMatchObject({
    total: 2,
    statusCounts: { in_progress: 1, not_started: 1, completed: 0 },
    flagCounts: { overdue: 1 },
    items: [
      { code: 'REC-05-01', status: 'in_progress', flags: expect.arrayContaining(['overdue']) },
      { code: 'REC-05-02', deadline: null },
    ],
  })
})

test.each([
  ['q=republique', ['REC-05-01']],
  ['q=RÉPUBLIQUE%20cr%C3%A9er', ['REC-05-01']],
  ['q=rec-05-02', ['REC-05-02']],
  ['q=100%25', []],
  ['status=not_started', ['REC-05-02']],
  ['status=not_started&status=in_progress', ['REC-05-01', 'REC-05-02']],
  ['flag=overdue', ['REC-05-01']],
  ['nature=permanent', ['REC-05-02']],
  ['institution=mj-gs', ['REC-05-01']],
  ['institution=none', ['REC-05-02']],
  ['meeting=ccm-5&sort=-code', ['REC-05-02', 'REC-05-01']],
  ['meeting=ccm-99', []],
  ['pageSize=1&page=2&sort=code', ['REC-05-02']],
  ['asOf=2019-06-11', []],
])('a list filtered by %s', async (query, codes) => {
  const { app, store } = await scratchApp()
  const meeting = await giveMeeting(store, {
    code: 'ccm-5',
    kind: 'ccm_session',
    number: 5,
    heldOn: '2019-06-12',
  })
  const lead = await giveInstitution(store, { code: 'mj-gs' })
  const late = await giveItem(store, {
    code: 'REC-05-01',
    title: 'Créer la République numérique',
    meeting,
    lead,
    adoptedOn: '2019-06-12',
    deadline: '2020-01-01',
  })
  await giveItem(store, {
    code: 'REC-05-02',
    title: 'Autre',
    meeting,
    adoptedOn: '2019-06-12',
    nature: 'permanent',
  })
  await giveFact(store, { item: late, status: 'in_progress', effectiveOn: '2019-07-01' })
  const reply = await (await app.as('viewer')).get(`/api/recommendations?${query}`)
  expect(reply.json.items.map(({ code }: { code: string }) => code)).toEqual(codes)
})

test.each(['status=done', 'page=0', 'pageSize=1000', 'asOf=2021-02-30', 'unknown=1', 'at=ccm-99'])(
  'a list asked with %s is refused by name',
  async (query) => {
    const { app } = await scratchApp()
    const reply = await (await app.as('viewer')).get(`/api/recommendations?${query}`)
    expect(reply.status).toBe(400)
    expect(reply.json).toMatchObject({
      code: 'invalid_input',
      fields: [{ field: expect.stringMatching(query.split('=')[0] ?? '') }],
    })
  },
)

test('nobody reads who is not signed in', async () => {
  const { app, store } = await scratchApp()
  await giveItem(store, { code: 'REC-1' })
  for (const path of [
    '/api/recommendations',
    '/api/recommendations/REC-1',
    '/api/recommendations/REC-1/history',
  ])
    expect((await app.anonymous.get(path)).json).toMatchObject({ code: 'not_signed_in' })
})

test('a sheet tells the history with both clocks, and its neighbours in the list that one came from', async () => {
  const { app, store } = await scratchApp()
  const item = await giveItem(store, { code: 'REC-2', adoptedOn: '2019-06-12' })
  await giveItem(store, { code: 'REC-1', adoptedOn: '2019-06-12' })
  await giveItem(store, { code: 'REC-3', adoptedOn: '2019-06-12' })
  const wrong = await giveFact(store, {
    item,
    status: 'completed',
    effectiveOn: '2020-11-30',
    recordedAt: '2020-12-04T10:00:00.000Z',
  })
  await giveFact(store, {
    item,
    status: 'in_progress',
    effectiveOn: '2020-11-30',
    recordedAt: '2020-12-18T10:00:00.000Z',
    replaces: wrong,
    reason: 'Erreur',
  })
  const viewer = await app.as('viewer')
  const now = await viewer.get('/api/recommendations/REC-2?sort=code')
  expect(now.json).toMatchObject({
    status: 'in_progress',
    previous: 'REC-1',
    next: 'REC-3',
    abilities: { record: false, declare: false, edit: false },
    history: [
      { status: 'in_progress', isCurrent: true, certainty: 'accepted' },
      { status: 'completed', isCurrent: false, knownUntil: '2020-12-18T10:00:00.000Z' },
    ],
  })
  const then = await viewer.get(
    '/api/recommendations/REC-2?asOf=2020-12-10&knownAt=2020-12-10T12:00:00.000Z',
  )
  expect(then.json).toMatchObject({ status: 'completed' })
  expect((await viewer.get('/api/recommendations/REC-9')).status).toBe(404)
})

const draft = {
  status: 'in_progress',
  effectiveOn: '2021-02-01',
  progress: 25,
  note: 'Décret rédigé',
}

test('an officer records a status, which counts at once; sent twice with one key it is recorded once', async () => {
  const { app, store } = await scratchApp()
  await giveItem(store, { code: 'REC-1', adoptedOn: '2019-06-12' })
  const officer = await app.as('officer')
  const first = await officer.post('/api/recommendations/REC-1/facts', draft, {
    'idempotency-key': 'k1',
  })
  const again = await officer.post('/api/recommendations/REC-1/facts', draft, {
    'idempotency-key': 'k1',
  })
  expect(first.status).toBe(201)
  expect(first.json).toMatchObject({ status: 'in_progress', progress: 25 })
  expect(again.json.history).toHaveLength(1)
  const other = await officer.post(
    '/api/recommendations/REC-1/facts',
    { ...draft, progress: 30 },
    { 'idempotency-key': 'k1' },
  )
  expect(other.json).toMatchObject({ code: 'key_reused' })
})

test('a focal point declares on her institution’s items, and her declaration does not count yet', async () => {
  const { app, store } = await scratchApp()
  const own = await giveInstitution(store, { code: 'mah-gc' })
  const other = await giveInstitution(store, { code: 'mj-gs' })
  await giveItem(store, { code: 'REC-1', lead: own, adoptedOn: '2019-06-12' })
  await giveItem(store, { code: 'REC-2', lead: other, adoptedOn: '2019-06-12' })
  const focalPoint = await app.as('focal_point', { institution: own })
  const reply = await focalPoint.post('/api/recommendations/REC-1/facts', draft)
  expect(reply.json).toMatchObject({
    status: 'not_started',
    pendingCount: 1,
    history: [{ certainty: 'declared' }],
  })
  expect((await focalPoint.post('/api/recommendations/REC-2/facts', draft)).json).toMatchObject({
    code: 'forbidden',
  })
})

test('nobody records who may not', async () => {
  const { app, store } = await scratchApp()
  await giveItem(store, { code: 'REC-1', adoptedOn: '2019-06-12' })
  expect((await app.anonymous.post('/api/recommendations/REC-1/facts', draft)).status).toBe(401)
  expect(
    (await (await app.as('viewer')).post('/api/recommendations/REC-1/facts', draft)).status,
  ).toBe(403)
})

test.each([
  ['a day to come', { ...draft, effectiveOn: '2999-01-01' }, 'effectiveOn', 422],
  ['a day before the adoption', { ...draft, effectiveOn: '2019-06-11' }, 'effectiveOn', 422],
  ['a day that does not exist', { ...draft, effectiveOn: '2021-02-30' }, 'effectiveOn', 400],
  ['progress over 100', { ...draft, progress: 101 }, 'progress', 400],
  ['half done and completed', { ...draft, status: 'completed', progress: 50 }, 'progress', 422],
  ['an assessment', { ...draft, status: 'yes', progress: null }, 'status', 422],
  ['obsolete without why', { status: 'obsolete', effectiveOn: '2021-02-01' }, 'reason', 422],
  ['a correction without why', { ...draft, replacesId: 1 }, 'reason', 422],
  ['a correction of nothing', { ...draft, replacesId: 99, reason: 'Erreur' }, 'replacesId', 422],
  ['leaving a closed status without why', { ...draft, effectiveOn: '2021-06-01' }, 'reason', 422],
  ['a misspelt field', { ...draft, efectiveOn: '2021-02-01' }, 'efectiveOn', 400],
  [
    'an evidence that is no address',
    { ...draft, evidence: [{ label: 'Lettre', url: 'javascript:alert(1)' }] },
    'evidence.0.url',
    400,
  ],
])(
  '%s is refused by the name of its field, and nothing is recorded',
  async (_, body, field, status) => {
    const { app, store } = await scratchApp()
    const item = await giveItem(store, { code: 'REC-1', adoptedOn: '2019-06-12' })
    await giveFact(store, { item, status: 'completed', effectiveOn: '2021-05-01' })
    const reply = await (await app.as('officer')).post('/api/recommendations/REC-1/facts', body)
    expect(reply.status).toBe(status)
    expect(reply.json.fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field, message: expect.stringMatching(/\.$|\)$|:/) }),
      ]),
    )
    expect(await store.read.statusFact.count()).toBe(1)
  },
)

test('a fact already corrected is not corrected again', async () => {
  const { app, store } = await scratchApp()
  const item = await giveItem(store, { code: 'REC-1', adoptedOn: '2019-06-12' })
  const wrong = await giveFact(store, { item, status: 'completed', effectiveOn: '2020-11-30' })
  const officer = await app.as('officer')
  const correction = { ...draft, effectiveOn: '2020-11-30', replacesId: wrong.id, reason: 'Erreur' }
  expect((await officer.post('/api/recommendations/REC-1/facts', correction)).status).toBe(201)
  expect((await officer.post('/api/recommendations/REC-1/facts', correction)).json).toMatchObject({
    fields: [{ field: 'replacesId' }],
  })
})

test('an officer makes a recommendation, whose code follows its session’s', async () => {
  const { app, store } = await scratchApp()
  const meeting = await giveMeeting(store, {
    code: 'ccm-7',
    kind: 'ccm_session',
    number: 7,
    heldOn: '2022-08-05',
  })
  await giveItem(store, { code: 'REC-07-09', meeting, category: 'theme' })
  const officer = await app.as('officer')
  const body = {
    title: 'Réviser les textes',
    category: 'theme',
    meeting: 'ccm-7',
    deadline: '2023-06-30',
  }
  const reply = await officer.post('/api/recommendations', body)
  expect(reply.status).toBe(201)
  expect(reply.json).toMatchObject({
    code: 'REC-07-10',
    adoptedOn: '2022-08-05',
    status: 'not_started',
    provenance: 'entered',
    version: 1,
  })
  expect(
    (await officer.post('/api/recommendations', { ...body, code: 'REC-07-10' })).json,
  ).toMatchObject({ code: 'already_exists' })
  expect(
    (await officer.post('/api/recommendations', { ...body, category: 'none', lead: 'nobody' }))
      .json,
  ).toMatchObject({
    code: 'rule_broken',
    fields: [{ field: 'category' }, { field: 'lead' }],
  })
  expect(
    (await officer.post('/api/recommendations', { ...body, nature: 'permanent' })).json,
  ).toMatchObject({ fields: [{ field: 'deadline' }] })
  expect((await (await app.as('viewer')).post('/api/recommendations', body)).status).toBe(403)
})

test('an edit adds a version; the second of two editors is told what changed', async () => {
  const { app, store } = await scratchApp()
  await giveItem(store, {
    code: 'REC-1',
    title: 'Avant',
    adoptedOn: '2019-06-12',
    deadline: '2020-06-30',
  })
  const officer = await app.as('officer')
  const edited = await officer.patch(
    '/api/recommendations/REC-1',
    { deadline: '2021-06-30', reason: 'Report' },
    { 'if-match': '"1"' },
  )
  expect(edited.json).toMatchObject({
    version: 2,
    deadline: '2021-06-30',
    versions: [{ reason: 'Report', changes: [{ field: 'deadline' }] }, {}],
  })
  const second = await officer.patch(
    '/api/recommendations/REC-1',
    { title: 'Après' },
    { 'if-match': '"1"' },
  )
  expect(second.status).toBe(409)
  expect(second.json).toMatchObject({
    code: 'version_conflict',
    fields: [{ field: 'deadline', current: '30 juin 2021' }],
  })
  expect((await officer.patch('/api/recommendations/REC-1', { title: 'Après' })).status).toBe(428)
  expect(
    (
      await (
        await app.as('focal_point')
      ).patch('/api/recommendations/REC-1', { title: 'X' }, { 'if-match': '"2"' })
    ).status,
  ).toBe(403)
})

test('archiving hides an item and keeps it; at an earlier viewpoint it is still there', async () => {
  const { app, store } = await scratchApp()
  await giveItem(store, { code: 'REC-1', adoptedOn: '2019-06-12' })
  const officer = await app.as('officer')
  const before = store.position.now()
  expect((await officer.delete('/api/recommendations/REC-1', { 'if-match': '"1"' })).status).toBe(
    204,
  )
  const total = async (query: string) =>
    (await officer.get(`/api/recommendations?${query}`)).json.total
  expect(await total('')).toBe(0)
  expect(await total('archived=true')).toBe(1)
  expect(await total(`knownAt=${before}`)).toBe(1)
  expect(
    (
      await officer.patch(
        '/api/recommendations/REC-1',
        { isArchived: false },
        { 'if-match': '"2"' },
      )
    ).json,
  ).toMatchObject({ isArchived: false })
})

test('a deadline edited later does not change what an earlier viewpoint says', async () => {
  const { app, store } = await scratchApp()
  await giveItem(store, { code: 'REC-1', adoptedOn: '2019-06-12', deadline: '2020-06-30' })
  const officer = await app.as('officer')
  const before = store.position.now()
  await officer.patch(
    '/api/recommendations/REC-1',
    { deadline: '2999-06-30' },
    { 'if-match': '"1"' },
  )
  const flags = async (query: string) =>
    (await officer.get(`/api/recommendations?${query}`)).json.items[0].flags
  expect(await flags('')).not.toContain('overdue')
  expect(await flags(`knownAt=${before}`)).toContain('overdue')
})
