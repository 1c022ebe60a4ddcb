import { expect, test } from 'vitest'

import { scratchApp } from '../testing/app.ts'
import { giveFact, giveItem, giveMeeting } from '../testing/factories.ts'
import { concludedIn, conclusionsPath, day, fresh, ninthSession } from '../testing/ninth-session.ts'

test('everybody reads what a meeting has to conclude on: what is open at its day, and of before it', async () => {
  const { app, store, one, two } = await ninthSession()
  await giveFact(store, { item: two, status: 'completed', effectiveOn: '2024-01-01' })
  await giveFact(store, {
    item: one,
    status: 'in_progress',
    progress: 40,
    effectiveOn: '2023-09-01',
  })
  const { status, json } = await (await app.as('viewer')).get(conclusionsPath)
  expect(status).toBe(200)
  expect(json).toMatchObject({
    day,
    items: [
      {
        item: {
          code: 'REC-08-01',
          status: 'in_progress',
          progress: 40,
          lead: { code: 'mj' },
          flags: ['overdue', 'stale'],
        },
        carriedOver: 1,
        conclusion: null,
      },
      { item: { code: 'REC-08-03', status: 'not_started' }, carriedOver: 1, conclusion: null },
    ],
    concluded: 0,
    refusal: null,
    canConclude: false,
  })
  expect(json.items).toHaveLength(2)
})

test('what is noted, done or not done is a fact of the meeting’s day, that counts at once', async () => {
  const { officer, conclude } = await ninthSession()
  const { status, json } = await conclude(
    {
      code: 'REC-08-01',
      kind: 'noted',
      status: 'in_progress',
      progress: 60,
      note: ' Textes adoptés ',
    },
    { code: 'REC-08-02', kind: 'completed' },
    { code: 'REC-08-03', kind: 'not_completed', note: 'Faute de moyens' },
  )
  expect(status).toBe(201)
  expect(json).toMatchObject({ concluded: 3, canConclude: true })
  expect(concludedIn(json)).toMatchObject([
    {
      code: 'REC-08-01',
      kind: 'noted',
      status: 'in_progress',
      progress: 60,
      note: 'Textes adoptés',
      successors: [],
      isCorrection: false,
    },
    { code: 'REC-08-02', kind: 'completed', status: 'completed' },
    { code: 'REC-08-03', kind: 'not_completed', status: 'not_completed' },
  ])
  const sheet = (await officer.get('/api/recommendations/REC-08-01')).json
  expect(sheet).toMatchObject({
    status: 'in_progress',
    progress: 60,
    history: [{ effectiveOn: day, certainty: 'accepted', note: 'Textes adoptés' }],
    conclusions: [{ meeting: { code: 'ccm-9' }, kind: 'noted', progress: 60 }],
  })
})

test('the meeting’s sheet counts what it concluded, of what it has to conclude on, as known at the viewpoint', async () => {
  const { officer, conclude } = await ninthSession()
  await conclude({ code: 'REC-08-01', kind: 'completed' })
  const concludedAt = async (viewpoint: string) =>
    (await officer.get(`/api/meetings/ccm-9${viewpoint}`)).json.concluded
  expect(await concludedAt('')).toEqual({ numerator: 1, denominator: 3 })
  expect(await concludedAt('?knownAt=2024-06-13T08:00:00.000Z')).toEqual({
    numerator: 0,
    denominator: 3,
  })
})

test('renewed, it goes on under its own code, and a version says which meeting wanted it', async () => {
  const { officer, conclude, baseSince } = await ninthSession()
  const { json } = await conclude(
    { code: 'REC-08-01', kind: 'renewed', deadline: '2025-06-30' },
    { code: 'REC-08-02', kind: 'renewed', isPermanent: true },
    { code: 'REC-08-03', kind: 'renewed' },
  )
  expect(concludedIn(json)).toMatchObject([
    { deadline: '2025-06-30', isPermanent: false, status: null },
    { deadline: null, isPermanent: true },
    { deadline: null, isPermanent: false },
  ])
  const sheets = await Promise.all(
    ['REC-08-01', 'REC-08-02', 'REC-08-03'].map(
      async (code) => (await officer.get(`/api/recommendations/${code}`)).json,
    ),
  )
  expect(sheets).toMatchObject([
    { deadline: '2025-06-30', nature: 'one_off', version: 2, supersession: null },
    { deadline: null, nature: 'permanent', version: 2 },
    { version: 1, conclusions: [{ kind: 'renewed' }] },
  ])
  expect(sheets[0].versions[0]).toMatchObject({ reason: 'Reconduite à : 9e session' })
  // Attributes have no effective day: the recommendation made permanent leaves the base at both viewpoints.
  expect(await baseSince('ccm-8')).toMatchObject({
    opening: 2,
    adopted: 1,
    superseded: 0,
    corrections: 0,
    closing: 3,
  })
})

test.each<
  [
    string,
    object,
    {
      supersession: string
      phrase: [type: string, isFrom: boolean]
      base: Record<string, number>
      successors: string[]
    },
  ]
>([
  [
    'reworded',
    { successors: [fresh('Autrement dite')] },
    {
      supersession: 'reworded',
      phrase: ['reworded', false],
      base: { adopted: 2, superseded: 1, closing: 4 },
      successors: ['REC-09-02'],
    },
  ],
  [
    'merged',
    { into: 'REC-08-02' },
    {
      supersession: 'merged',
      phrase: ['merged', true],
      base: { adopted: 1, superseded: 1, closing: 3 },
      successors: ['REC-08-02'],
    },
  ],
  [
    'merged',
    { into: 'REC-09-01' },
    {
      supersession: 'merged',
      phrase: ['merged', true],
      base: { adopted: 1, superseded: 1, closing: 3 },
      successors: ['REC-09-01'],
    },
  ],
  [
    'merged',
    { successors: [fresh('Les deux ensemble')] },
    {
      supersession: 'merged',
      phrase: ['merged', true],
      base: { adopted: 2, superseded: 1, closing: 4 },
      successors: ['REC-09-02'],
    },
  ],
  [
    'split',
    { successors: [fresh('Une moitié'), fresh('L’autre')] },
    {
      supersession: 'split',
      phrase: ['split', false],
      base: { adopted: 3, superseded: 1, closing: 5 },
      successors: ['REC-09-02', 'REC-09-03'],
    },
  ],
])(
  '%s %o: others take its place, and the base adds up',
  async (kind, said, { supersession, phrase: [type, isFrom], base, successors }) => {
    const { officer, conclude, baseSince } = await ninthSession()
    const before = (await officer.get('/api/reports/matrix?format=csv&sort=code&at=ccm-8')).text
    const { status, json } = await conclude({
      code: 'REC-08-01',
      kind,
      note: 'Décidé en séance',
      ...said,
    })
    expect(status).toBe(201)
    expect(concludedIn(json)).toMatchObject([
      { kind, successors: successors.map((code) => ({ code })) },
    ])
    const sheet = (await officer.get('/api/recommendations/REC-08-01')).json
    expect(sheet).toMatchObject({
      supersession,
      links: successors.map((code) => ({ type, isFrom, code })),
    })
    const change = await baseSince('ccm-8')
    expect(change).toMatchObject({ opening: 3, obsolete: 0, corrections: 0, ...base })
    // At a viewpoint before the link, nothing changed.
    expect((await officer.get('/api/reports/matrix?format=csv&sort=code&at=ccm-8')).text).toBe(
      before,
    )
    expect(
      (await officer.get('/api/recommendations?at=ccm-9&superseded=true')).json.items,
    ).toMatchObject([{ code: 'REC-08-01' }])
  },
)

test('what a closed session showed stays the same to the byte, whatever the next one concludes', async () => {
  const { officer, conclude } = await ninthSession()
  await officer.post('/api/meetings/ccm-8/closings', {})
  const presented = async () => {
    const reports = await Promise.all(
      [
        'matrix?format=csv&sort=code&',
        'summary?format=csv&',
        'matrix?format=csv&dialect=rfc4180&',
      ].map((report) => officer.get(`/api/reports/${report}at=ccm-8`)),
    )
    return reports.map(({ text }) => text)
  }
  const before = await presented()
  expect(before[0]).toContain('REC-08-03')
  const { status } = await conclude(
    { code: 'REC-08-01', kind: 'completed' },
    { code: 'REC-08-02', kind: 'renewed', deadline: '2025-01-01' },
    { code: 'REC-08-03', kind: 'split', successors: [fresh('Une'), fresh('Deux')] },
  )
  expect(status).toBe(201)
  expect(await presented()).toEqual(before)
})

test('a conclusion is corrected by another: its fact replaces the fact, and the first stays on record', async () => {
  const { officer, conclude, store } = await ninthSession()
  const [first] = concludedIn((await conclude({ code: 'REC-08-01', kind: 'completed' })).json)
  const correction = {
    code: 'REC-08-01',
    kind: 'noted',
    status: 'in_progress',
    progress: 80,
    replaces: first?.id,
  }
  expect((await conclude(correction)).json.fields).toMatchObject([
    { field: 'items.0.reason', message: 'Dites pourquoi l’enregistrement précédent est rectifié.' },
  ])
  const { status, json } = await conclude({ ...correction, reason: 'Reste le décret' })
  expect([status, json.concluded]).toEqual([201, 1])
  expect(concludedIn(json)).toMatchObject([
    { kind: 'noted', status: 'in_progress', progress: 80, isCorrection: true },
  ])
  const sheet = (await officer.get('/api/recommendations/REC-08-01')).json
  expect(sheet).toMatchObject({
    status: 'in_progress',
    conclusions: [{ kind: 'noted' }],
    history: [
      { status: 'in_progress' },
      { status: 'completed', replacedById: sheet.history[0].id },
    ],
  })
  expect(sheet.conclusions).toHaveLength(1)
  expect(await store.read.conclusion.count()).toBe(2)
  // As known before the correction, the first conclusion is in force.
  expect(
    concludedIn((await officer.get(`${conclusionsPath}?knownAt=${first?.recordedAt ?? ''}`)).json),
  ).toMatchObject([{ kind: 'completed', isCorrection: false }])
})

test('a conclusion is corrected also once its fact was corrected on the recommendation’s own sheet', async () => {
  const { officer, conclude } = await ninthSession()
  const [first] = concludedIn(
    (await conclude({ code: 'REC-08-01', kind: 'noted', status: 'in_progress', progress: 40 }))
      .json,
  )
  const factId = (await officer.get('/api/recommendations/REC-08-01')).json.history[0].id
  await officer.post('/api/recommendations/REC-08-01/facts', {
    status: 'in_progress',
    progress: 45,
    effectiveOn: day,
    replacesId: factId,
    reason: 'Erreur de saisie',
  })
  const { status } = await conclude({
    code: 'REC-08-01',
    kind: 'completed',
    reason: 'Le décret est signé',
    replaces: first?.id,
  })
  expect(status).toBe(201)
  expect((await officer.get('/api/recommendations/REC-08-01')).json).toMatchObject({
    status: 'completed',
    history: [{ status: 'completed' }, { progress: 45 }, { progress: 40 }],
  })
})

test('sent twice with its key, it is concluded once', async () => {
  const { officer, store } = await ninthSession()
  const body = {
    items: [{ code: 'REC-08-01', kind: 'split', successors: [fresh('Une'), fresh('Deux')] }],
  }
  const send = () => officer.post(conclusionsPath, body, { 'idempotency-key': 'k-1' })
  expect((await send()).status).toBe(201)
  expect((await send()).json).toMatchObject({ concluded: 1 })
  expect([await store.read.conclusion.count(), await store.read.itemLink.count()]).toEqual([1, 2])
})

test('the closing says how many earlier recommendations it leaves without a conclusion', async () => {
  const { officer, conclude } = await ninthSession()
  await conclude(
    { code: 'REC-08-01', kind: 'completed' },
    { code: 'REC-08-02', kind: 'merged', into: 'REC-08-03' },
  )
  expect((await officer.get('/api/meetings/ccm-9/closing')).json.conclusions).toEqual({
    numerator: 2,
    denominator: 3,
  })
})

test('the day of a meeting that concluded does not move any more', async () => {
  const { officer, conclude } = await ninthSession()
  await conclude({ code: 'REC-08-01', kind: 'completed' })
  const { status, json } = await officer.patch(
    '/api/meetings/ccm-9',
    { heldOn: '2024-06-11' },
    { 'if-match': '"1"' },
  )
  expect([status, json.fields]).toMatchObject([
    422,
    [{ field: 'heldOn', message: expect.stringContaining('a conclu sur des recommandations') }],
  ])
})

test('twenty conclusions are read in as many statements as one', async () => {
  const statements: string[] = []
  const { app, store } = await scratchApp({
    clock: () => new Date('2024-06-13T09:00:00.000Z'),
    onQuery: (sql) => statements.push(sql),
  })
  await giveMeeting(store, { code: 'ccm-9', number: 9, heldOn: day })
  const codes = Array.from({ length: 20 }, (_, index) => `REC-${index + 10}`)
  for (const code of codes) await giveItem(store, { code })
  const officer = await app.as('officer')
  const cost = async () => {
    statements.length = 0
    await officer.get(conclusionsPath)
    return statements.length
  }
  await officer.post(conclusionsPath, {
    items: codes.slice(0, 1).map((code) => ({ code, kind: 'completed' })),
  })
  const few = await cost()
  await officer.post(conclusionsPath, {
    items: codes.slice(1).map((code) => ({ code, kind: 'completed' })),
  })
  expect(await cost()).toBe(few)
})

test('it is concluded by who may edit, and read by who is signed in', async () => {
  const { app, officer } = await ninthSession()
  const body = { items: [{ code: 'REC-08-01', kind: 'renewed' }] }
  for (const caller of [await app.as('viewer'), await app.as('focal_point')]) {
    expect((await caller.get(conclusionsPath)).json).toMatchObject({ canConclude: false })
    expect((await caller.post(conclusionsPath, body)).status).toBe(403)
  }
  expect([
    (await app.anonymous.get(conclusionsPath)).status,
    (await app.anonymous.post(conclusionsPath, body)).status,
  ]).toEqual([401, 401])
  expect([
    (await officer.get('/api/meetings/ccm-99/conclusions')).status,
    (await officer.post('/api/meetings/ccm-99/conclusions', body)).status,
  ]).toEqual([404, 404])
  for (const wrong of [
    { items: [] },
    {},
    { items: [{ code: 'REC-08-01' }] },
    { items: [{ code: 'REC-08-01', kind: 'forgotten' }] },
    { items: [{ code: 'REC-08-01', kind: 'noted', status: 'completed' }] },
    { items: [{ code: 'REC-08-01', kind: 'renewed', day }] },
  ])
    expect((await officer.post(conclusionsPath, wrong)).json.code).toBe('invalid_input')
})
