import { expect, test } from 'vitest'

import type { Store } from '../store/store.ts'
import { type Answer, scratchApp } from '../testing/app.ts'
import { giveFact, giveItem } from '../testing/factories.ts'

const kind = 'indicator'
const indicator = {
  kind,
  code: '1.1.1',
  category: '1.1',
  title: 'Droit au travail',
  adoptedOn: '2021-01-01',
} as const
const draft = { status: 'partial', effectiveOn: '2021-06-01', note: 'Loi de 2015' }
const codesOf = ({ json }: Answer) => json.items.map(({ code }: { code: string }) => code)

/** Creates a domain with its sub-domain: an indicator's category is the sub-domain. */
async function giveDomain(store: Store) {
  const source = {
    labelEn: 'Rights',
    position: 1,
    provenance: 'documented',
    source: 'un test',
  } as const
  await store.transact(async (transaction) => {
    const { id: parentId } = await transaction.category.create({
      data: { kind, code: '1', labelFr: 'Droits des migrants', ...source },
    })
    await transaction.category.create({
      data: { kind, code: '1.1', parentId, labelFr: 'Emploi', ...source },
    })
  })
}

/** Creates an assessment of an indicator in a round. */
function assess(
  store: Store,
  item: { id: number },
  {
    round,
    isProvisional,
    effectiveOn,
  }: { round: string; isProvisional: boolean; effectiveOn: string },
) {
  const recordedAt = `${effectiveOn}T17:00:00.000Z`
  return store.transact(async (transaction) => {
    const { id: roundId } = await transaction.round.create({
      data: {
        code: round,
        labelFr: `Tour ${round}`,
        labelEn: `Round ${round}`,
        heldOn: effectiveOn,
        isProvisional,
        provenance: 'documented',
        source: 'un test',
        recordedAt,
      },
    })
    return transaction.statusFact.create({
      data: {
        itemId: item.id,
        status: 'no',
        effectiveOn,
        recordedAt,
        roundId,
        review: { create: { verdict: 'accepted', reviewedAt: recordedAt } },
      },
    })
  })
}

test('indicators are listed with their domain, and what nobody assessed is never “no”', async () => {
  const { app, store } = await scratchApp()
  await giveDomain(store)
  const item = await giveItem(store, indicator)
  await giveItem(store, { ...indicator, code: '1.1.2' })
  await giveFact(store, { item, status: 'no', effectiveOn: '2021-06-01' })
  const viewer = await app.as('viewer')
  const reply = await viewer.get('/api/indicators')
  expect(reply.json).toMatchObject({
    total: 2,
    statusCounts: { no: 1, not_assessed: 1, yes: 0, not_started: 0 },
    flagCounts: { overdue: 0, incomplete: 0, stale: 0 },
    items: [
      {
        code: '1.1.1',
        titleEn: 'Droit au travail (en)',
        status: 'no',
        progress: null,
        category: { code: '1.1' },
        topCategory: { code: '1', labelFr: 'Droits des migrants' },
      },
      { code: '1.1.2', status: 'not_assessed', statusSince: null },
    ],
  })
  expect(codesOf(await viewer.get('/api/indicators?status=not_assessed'))).toEqual(['1.1.2'])
  expect(codesOf(await viewer.get('/api/indicators?category=1'))).toEqual(['1.1.1', '1.1.2'])
  expect(codesOf(await viewer.get('/api/indicators?q=droit%20travail&sort=-code'))).toEqual([
    '1.1.2',
    '1.1.1',
  ])
})

test('a sheet tells the rounds in which an indicator was assessed', async () => {
  const { app, store } = await scratchApp()
  const item = await giveItem(store, indicator)
  await assess(store, item, {
    round: 'profil-2021',
    isProvisional: true,
    effectiveOn: '2021-06-30',
  })
  const { json } = await (await app.as('viewer')).get('/api/indicators/1.1.1')
  expect(json).toMatchObject({
    question: 'Droit au travail ?',
    status: 'no',
    milestones: [],
    finance: [],
    history: [
      {
        status: 'no',
        author: null,
        round: { code: 'profil-2021', labelFr: 'Tour profil-2021', isProvisional: true },
      },
    ],
  })
  expect(
    (await (await app.as('viewer')).get('/api/indicators/1.1.1/history')).json.history,
  ).toHaveLength(1)
})

test.each(['yes', 'partial', 'no', 'not_assessed', 'not_applicable'])(
  'an officer assesses an indicator as %s',
  async (status) => {
    const { app, store } = await scratchApp()
    await giveItem(store, indicator)
    const reply = await (
      await app.as('officer')
    ).post('/api/indicators/1.1.1/facts', { ...draft, status })
    expect([reply.status, reply.json.status]).toEqual([201, status])
  },
)

test.each([
  ['a status of recommendations', { ...draft, status: 'completed' }, 'status', 422],
  ['progress', { ...draft, progress: 50 }, 'progress', 422],
  ['a day to come', { ...draft, effectiveOn: '2999-01-01' }, 'effectiveOn', 422],
  ['no day', { status: 'yes' }, 'effectiveOn', 400],
])('an assessment with %s is refused', async (_, body, field, status) => {
  const { app, store } = await scratchApp()
  await giveItem(store, indicator)
  const reply = await (await app.as('officer')).post('/api/indicators/1.1.1/facts', body)
  expect([reply.status, reply.json.fields[0].field]).toEqual([status, field])
})

test('an officer adds an indicator of the country’s own, edits and archives it', async () => {
  const { app, store } = await scratchApp()
  await giveItem(store, { ...indicator, code: '1.1.6' })
  const officer = await app.as('officer')
  const body = {
    title: 'Accès à la justice',
    titleEn: 'Access to justice',
    question: 'Les migrants ont-ils accès à la justice ?',
    category: '1.1',
  }
  const made = await officer.post('/api/indicators', body)
  expect(made.status).toBe(201)
  expect(made.json).toMatchObject({
    code: '1.1.7',
    status: 'not_assessed',
    nature: 'permanent',
    deadline: null,
    titleEn: 'Access to justice',
    question: body.question,
    provenance: 'entered',
  })
  const edited = await officer.patch(
    '/api/indicators/1.1.7',
    { question: 'Et en pratique ?', title: 'Accès au juge' },
    { 'if-match': '1' },
  )
  expect(edited.json).toMatchObject({
    question: 'Et en pratique ?',
    title: 'Accès au juge',
    titleEn: 'Access to justice',
    version: 2,
  })
  expect(codesOf(await officer.get('/api/indicators?q=pratique'))).toEqual(['1.1.7'])
  expect((await officer.delete('/api/indicators/1.1.7')).status).toBe(428)
  expect((await officer.delete('/api/indicators/1.1.7', { 'if-match': '"2"' })).status).toBe(204)
  expect(codesOf(await officer.get('/api/indicators'))).toEqual(['1.1.6'])
})

test.each([
  ['no English title', { title: 'X', question: 'Y ?', category: '1.1' }, 'titleEn', 400],
  ['no question', { title: 'X', titleEn: 'X', question: ' ', category: '1.1' }, 'question', 400],
  [
    'a deadline',
    { title: 'X', titleEn: 'X', question: 'Y ?', category: '1.1', deadline: '2025-01-01' },
    'deadline',
    422,
  ],
  [
    'an unknown domain',
    { title: 'X', titleEn: 'X', question: 'Y ?', category: '9' },
    'category',
    422,
  ],
])('an indicator with %s is refused by the name of its field', async (_, body, field, status) => {
  const { app, store } = await scratchApp()
  await giveItem(store, indicator)
  const reply = await (await app.as('officer')).post('/api/indicators', body)
  expect([reply.status, reply.json.fields]).toEqual([status, [expect.objectContaining({ field })]])
})

test('a viewer reads indicators and changes none; a focal point declares on none that nobody gave her', async () => {
  const { app, store } = await scratchApp()
  await giveItem(store, indicator)
  const body = { title: 'X', titleEn: 'X', question: 'Y ?', category: '1.1' }
  for (const role of ['viewer', 'focal_point'] as const) {
    const caller = await app.as(role)
    const replies = [
      await caller.post('/api/indicators/1.1.1/facts', draft),
      await caller.post('/api/indicators', body),
      await caller.patch('/api/indicators/1.1.1', { title: 'X' }, { 'if-match': '"1"' }),
      await caller.delete('/api/indicators/1.1.1', { 'if-match': '"1"' }),
    ]
    expect(replies.map(({ status }) => status)).toEqual([403, 403, 403, 403])
    expect((await caller.get('/api/indicators/1.1.1')).status).toBe(200)
  }
})

test('nobody reads or writes indicators who is not signed in', async () => {
  const { app, store } = await scratchApp()
  await giveItem(store, indicator)
  const { anonymous } = app
  const replies = [
    await anonymous.get('/api/indicators'),
    await anonymous.get('/api/indicators/1.1.1'),
    await anonymous.get('/api/indicators/1.1.1/history'),
    await anonymous.post('/api/indicators/1.1.1/facts', draft),
    await anonymous.post('/api/indicators', {}),
    await anonymous.patch('/api/indicators/1.1.1', {}),
    await anonymous.delete('/api/indicators/1.1.1'),
  ]
  expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 401))
})

test.each(['status=good', 'category=', 'pageSize=0', 'sort=colour'])(
  'a list of indicators asked with %s is refused',
  async (query) => {
    const { app } = await scratchApp()
    expect((await (await app.as('viewer')).get(`/api/indicators?${query}`)).json.code).toBe(
      'invalid_input',
    )
  },
)
