import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'

import { reportNames } from '../contract/reports.ts'
import type { Store } from '../store/store.ts'
import { type Answer, scratchApp } from '../testing/app.ts'
import {
  closeMeeting,
  giveFact,
  giveFinance,
  giveInstitution,
  giveItem,
  giveMeeting,
} from '../testing/factories.ts'

const csv = '/api/reports/matrix?format=csv'

/** The cells of an Excel CSV, without its byte order mark. */
function cellsOf({ text }: Answer): string[][] {
  return parse(text, { delimiter: ';', bom: true, record_delimiter: '\r\n' })
}

/** A session with one overdue and one completed recommendation, and one permanent recommendation. */
async function giveSession(store: Store) {
  const meeting = await giveMeeting(store, {
    code: 'ccm-5',
    number: 5,
    heldOn: '2019-06-12',
    title: 'Cinquième session',
  })
  const lead = await giveInstitution(store, { code: 'mj', acronym: 'MJ' })
  await giveItem(store, {
    code: 'REC-05-01',
    title: 'Créer un comité',
    meeting,
    lead,
    deadline: '2020-01-01',
  })
  const done = await giveItem(store, {
    code: 'REC-05-02',
    title: 'Former ; puis évaluer',
    meeting,
  })
  await giveItem(store, {
    code: 'REC-05-03',
    title: 'Dire « oui » à "tout"',
    meeting,
    nature: 'permanent',
  })
  await giveFact(store, { item: done, status: 'completed', effectiveOn: '2020-05-01' })
  return meeting
}

test('a matrix says its columns, its rows, what they add up to and what must be known to quote them', async () => {
  const { app, store } = await scratchApp()
  await giveSession(store)
  const { status, json } = await (
    await app.as('viewer')
  ).get('/api/reports/matrix?sort=code&asOf=2021-01-01')
  expect(status).toBe(200)
  expect(json).toMatchObject({
    name: 'matrix',
    title: 'Matrice de suivi des recommandations',
    total: 3,
    isCut: false,
    viewpoint: { asOf: '2021-01-01' },
  })
  const column = (key: string) =>
    json.columns.findIndex((each: { key: string }) => each.key === key)
  const cells = (key: string) => json.rows.map((row: unknown[]) => row[column(key)])
  expect(cells('code')).toEqual(['REC-05-01', 'REC-05-02', 'REC-05-03'])
  expect(cells('lead')).toEqual(['MJ', null, null])
  expect(cells('progress')).toEqual([0, 100, 0])
  expect(json.totals).toEqual(
    expect.arrayContaining([
      { label: 'Taux de réalisation', numerator: 1, denominator: 2 },
      { label: 'Taux de retard', numerator: 1, denominator: 1 },
      { label: 'Réalisée', numerator: 1, denominator: 3 },
    ]),
  )
  expect(json.notes[0].text).toMatch(/^Situation au 1er janvier 2021, telle que connue le /)
  expect(json.notes).toContainEqual({
    role: 'remark',
    text: 'Permanentes, jugées à chaque session et hors du taux de réalisation : 1 sur 3.',
  })
})

test('a matrix of nothing has its headings and rates without a denominator', async () => {
  const { app } = await scratchApp()
  const { json } = await (await app.as('viewer')).get('/api/reports/matrix?kind=plan_item')
  expect(json).toMatchObject({
    rows: [],
    total: 0,
    totals: expect.arrayContaining([
      { label: 'Taux de réalisation', numerator: 0, denominator: 0 },
    ]),
  })
})

test('indicators are reckoned on those assessed, and a provisional round is said', async () => {
  const { app, store } = await scratchApp()
  const item = await giveItem(store, { kind: 'indicator', code: '1.1.1' })
  await giveItem(store, { kind: 'indicator', code: '1.1.2' })
  const recordedAt = '2021-06-30T17:00:00.000Z'
  await store.transact(async (transaction) => {
    const { id: roundId } = await transaction.round.create({
      data: {
        code: 'profil',
        labelFr: 'Profil',
        labelEn: 'Profile',
        heldOn: '2021-06-30',
        isProvisional: true,
        provenance: 'inferred',
        source: 'un test',
        recordedAt,
      },
    })
    await transaction.statusFact.create({
      data: {
        itemId: item.id,
        status: 'no',
        effectiveOn: '2021-06-30',
        recordedAt,
        roundId,
        review: { create: { verdict: 'accepted', reviewedAt: recordedAt } },
      },
    })
  })
  const { json } = await (
    await app.as('viewer')
  ).get('/api/reports/matrix?kind=indicator&language=en')
  expect(json.totals).toEqual([
    { label: 'Yes', numerator: 0, denominator: 1 },
    { label: 'Partial', numerator: 0, denominator: 1 },
    { label: 'No', numerator: 1, denominator: 1 },
    { label: 'Not assessed', numerator: 1, denominator: 2 },
    { label: 'Not applicable', numerator: 0, denominator: 2 },
  ])
  expect(json.notes[1]).toEqual({
    role: 'warning',
    text: 'Provisional reading of public sources, validated neither by the SP/CCM nor by IOM: 1 of 2.',
  })
})

test('the CSV is one that a French Excel opens by a double click', async () => {
  const { app, store } = await scratchApp({ clock: () => new Date('2026-11-23T09:00:00.000Z') })
  const meeting = await giveSession(store)
  await closeMeeting(store, meeting, { asOf: '2019-06-12', knownAt: '2019-06-12T16:40:00.000Z' })
  const reply = await (await app.as('viewer')).get(`${csv}&sort=code&at=ccm-5`)
  expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(reply.headers['content-disposition']).toBe(
    'attachment; filename="recommandations_au-2019-06-12_connu-2019-06-12-1740_edite-2026-11-23.csv"; ' +
      "filename*=UTF-8''recommandations_au-2019-06-12_connu-2019-06-12-1740_edite-2026-11-23.csv",
  )
  expect(reply.text.startsWith('\uFEFFCode;Réunion d’origine;Adoptée le;Intitulé;')).toBe(true)
  expect(reply.text.split('\r\n').at(-1)).toBe('')
  expect(reply.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const [, first, second, third] = cellsOf(reply)
  expect(first?.slice(0, 4)).toEqual(['REC-05-01', '5e session', '2019-06-12', 'Créer un comité'])
  expect([second?.[3], third?.[3]]).toEqual(['Former ; puis évaluer', 'Dire « oui » à "tout"'])
})

test('an unknown is an empty cell, a true zero is 0, and decimals have a comma', async () => {
  const { app, store } = await scratchApp()
  const item = await giveItem(store, { kind: 'plan_item', code: 'PNM-1.1.01', category: '1.1' })
  await giveFinance(store, {
    item,
    year: 2021,
    plannedXof: 40_000_000,
    disbursedXof: 0,
    effectiveOn: '2021-12-31',
  })
  await giveItem(store, { kind: 'plan_item', code: 'PNM-1.1.02', category: '1.1' })
  const [head, ...rows] = cellsOf(await (await app.as('viewer')).get(`${csv}&kind=plan_item`))
  const cells = (heading: string) => rows.map((row) => row[head?.indexOf(heading) ?? -1])
  expect(cells('Prévu (FCFA)')).toEqual(['40000000', ''])
  expect(cells('Décaissé (FCFA)')).toEqual(['0', ''])
  expect(cells('Avancement (%)')).toEqual(['0', '0'])
})

test.each([
  'status=completed',
  'flag=overdue',
  'nature=permanent',
  'institution=none',
  'q=comite',
  'meeting=ccm-5&sort=-code',
  'asOf=2019-06-11',
  'status=suspended',
])('an export filtered by %s holds the list, in its order', async (filter) => {
  const { app, store } = await scratchApp()
  await giveSession(store)
  const viewer = await app.as('viewer')
  const { items } = (await viewer.get(`/api/recommendations?${filter}`)).json
  const codes = items.map(({ code }: { code: string }) => code)
  expect(
    cellsOf(await viewer.get(`${csv}&${filter}`))
      .slice(1)
      .map(([code]) => code),
  ).toEqual(codes)
  expect(
    (await viewer.get(`/api/reports/matrix?${filter}`)).json.rows.map(([code]: string[]) => code),
  ).toEqual(codes)
})

test('no text of a CSV is run as a formula', async () => {
  const { app, store } = await scratchApp()
  const titles = [
    '=1+1',
    '+221',
    '-3 %',
    '@SOMME(A1)',
    '\t=1+1',
    '＝1+1',
    ' =1+1',
    'Plan\n=1+1',
    'A = B',
  ]
  for (const [index, title] of titles.entries())
    await giveItem(store, { code: `REC-${index}`, title })
  const rows = cellsOf(await (await app.as('viewer')).get(`${csv}&sort=code`)).slice(1)
  expect(rows.map((row) => row[3])).toEqual([
    "'=1+1",
    "'+221",
    "'-3 %",
    "'@SOMME(A1)",
    "'\t=1+1",
    "'＝1+1",
    "' =1+1",
    "Plan\n'=1+1",
    'A = B',
  ])
})

test('programs get plain commas, keys and codes', async () => {
  const { app, store } = await scratchApp()
  await giveSession(store)
  const reply = await (await app.as('viewer')).get(`${csv}&dialect=rfc4180&sort=code`)
  expect(reply.text.startsWith('code,meeting,adoptedOn,title,')).toBe(true)
  const rows: Record<string, string>[] = parse(reply.text, { columns: true })
  expect(rows).toMatchObject([
    {
      code: 'REC-05-01',
      meeting: 'ccm-5',
      lead: 'mj',
      status: 'not_started',
      nature: 'one_off',
      theme: 'theme',
      flags: 'overdue, stale',
    },
    {
      code: 'REC-05-02',
      status: 'completed',
      progress: '100',
      statusKnownSince: '2020-05-01T17:00:00.000Z',
    },
    { code: 'REC-05-03', title: 'Dire « oui » à "tout"' },
  ])
})

test('three thousand items are streamed, each once and in order', async () => {
  const { app, store } = await scratchApp()
  const { categoryId } = await giveItem(store, { code: 'REC-0000' })
  const numbers = Array.from({ length: 3000 }, (_, index) => index + 10)
  const attributes = (id: number) => ({
    title: `Intitulé ${id}`,
    categoryId,
    nature: 'one_off' as const,
    weight: 1,
    searchText: 'x',
    recordedAt: '2019-06-12T16:00:00.000Z',
  })
  await store.transact(async (transaction) => {
    await transaction.trackedItem.createMany({
      data: numbers.map((id) => ({
        ...attributes(id),
        id,
        kind: 'recommendation' as const,
        code: `REC-${String(id).padStart(4, '0')}`,
        adoptedOn: '2019-06-12',
        provenance: 'documented' as const,
        source: 'un test',
      })),
    })
    await transaction.itemVersion.createMany({
      data: numbers.map((id) => ({ ...attributes(id), itemId: id, version: 1, isArchived: false })),
    })
  })
  const viewer = await app.as('viewer')
  const codes = cellsOf(await viewer.get(`${csv}&sort=-code`))
    .slice(1)
    .map(([code]) => code)
  expect(codes).toHaveLength(3001)
  expect(codes).toEqual([...new Set(codes)].sort().reverse())
  expect((await viewer.get('/api/reports/matrix')).json).toMatchObject({
    total: 3001,
    isCut: false,
  })
})

test('the file of a list that is on the screen has its items in its order, which is not settled again', async () => {
  const settling: string[] = []
  const { app, store } = await scratchApp({
    keeps: 'readings',
    onQuery: (sql) => {
      if (sql.includes('string_agg')) settling.push(sql)
    },
  })
  await giveSession(store)
  const viewer = await app.as('viewer')
  const screen = await viewer.get(
    '/api/recommendations?status=not_started&sort=-title&page=1&pageSize=25',
  )
  const shown = screen.json.items.map(({ code }: { code: string }) => code)
  expect([shown.length, settling.length]).toEqual([2, 1])
  const codesIn = (file: Answer) =>
    cellsOf(file)
      .slice(1)
      .map(([code]) => code)
  expect(
    codesIn(await viewer.get(`${csv}&kind=recommendation&status=not_started&sort=-title`)),
  ).toEqual(shown)
  expect(settling).toHaveLength(1)
  expect(
    codesIn(await viewer.get(`${csv}&kind=recommendation&status=not_started&sort=title`)),
  ).toEqual(shown.toReversed())
  expect(settling).toHaveLength(2)
})

test('a report is read by whoever is signed in, asked as the contract says', async () => {
  const { app } = await scratchApp()
  expect((await app.anonymous.get(csv)).json.code).toBe('not_signed_in')
  const viewer = await app.as('viewer')
  for (const path of [
    '/api/reports/budget',
    '/api/reports/matrix?format=xml',
    `${csv}&dialect=dos`,
    `${csv}&pageSize=10`,
    `${csv}&language=ha`,
    `${csv}&at=ccm-99`,
  ])
    expect((await viewer.get(path)).json).toMatchObject({
      code: 'invalid_input',
      fields: [expect.anything()],
    })
})

test.each(reportNames)(
  'the report %s of nothing says where it stands and that there is nothing',
  async (name) => {
    const { app } = await scratchApp()
    const viewer = await app.as('viewer')
    const { status, json } = await viewer.get(`/api/reports/${name}`)
    expect(status).toBe(200)
    expect(json).toMatchObject({ name, total: 0, isCut: false })
    expect(json.notes[0]).toMatchObject({
      role: 'standing',
      text: expect.stringMatching(/^Situation au /),
    })
    expect(json.rows).toEqual([])
    for (const format of ['csv', 'xlsx'])
      expect((await viewer.get(`/api/reports/${name}?format=${format}`)).status).toBe(200)
    expect((await app.anonymous.get(`/api/reports/${name}?format=xlsx`)).json.code).toBe(
      'not_signed_in',
    )
  },
)

test.each([
  ['summary?status=completed', 'status'],
  ['plan-execution?kind=plan_item', 'kind'],
  ['plan-execution?by=region', 'by'],
  ['deadlines?kind=indicator', 'kind'],
  ['summary?compared=ccm-5', 'compared'],
  ['changes?compared=ccm-99', 'compared'],
  ['chair-note?institution=mj', 'institution'],
  ['indicator-profile?sort=code', 'sort'],
])('%s is refused by the name of the field', async (path, field) => {
  const { app } = await scratchApp()
  const reply = await (await app.as('viewer')).get(`/api/reports/${path}`)
  expect(reply.status).toBe(400)
  expect(reply.json).toMatchObject({ code: 'invalid_input', fields: [{ field }] })
})

test('the sheet of an institution holds its items and no others, in every format', async () => {
  const { app, store } = await scratchApp()
  await giveSession(store)
  const viewer = await app.as('viewer')
  const { json } = await viewer.get('/api/reports/institutions?institution=mj&asOf=2021-01-01')
  expect(json).toMatchObject({
    title: 'Fiche de suivi · MJ',
    rows: [
      [
        'REC-05-01',
        'Recommandation',
        'Créer un comité',
        'MJ',
        '2020-01-01',
        366,
        null,
        'Non entamée',
        0,
        null,
        'Documentée',
      ],
    ],
    total: 1,
  })
  const file = await viewer.get(
    '/api/reports/institutions?institution=mj&asOf=2021-01-01&format=csv',
  )
  expect(file.headers['content-disposition']).toContain('filename="fiche-mj_au-2021-01-01')
  expect(
    cellsOf(file)
      .slice(1)
      .map(([code]) => code),
  ).toEqual(['REC-05-01'])
})
