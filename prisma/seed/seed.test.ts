import { expect, test } from 'vitest'

import { fold } from '../../server/contract/fold.ts'
import { DatabasePurpose, Provenance } from '../../server/contract/vocabulary.ts'
import { scratchStore } from '../../server/testing/scratch-store.ts'
import { readTable, severalOf } from './table.ts'
import { seedReference } from './seed.ts'

const clock = () => new Date('2026-11-23T08:00:00.000Z')
const realDatabase = () => scratchStore({ clock }, DatabasePurpose.production)

test('a real database receives all that the files document', async () => {
  const store = await realDatabase()
  await seedReference(store)
  const read = store.read
  const sessions = readTable('seed/sessions.csv', ['number'])
  const others = readTable('seed/other-meetings.csv', ['number'])
  // Two rows of the file are the Ministry of the Interior, one institution with several names.
  expect(await read.institution.count()).toBe(
    readTable('seed/institutions.csv', ['acronym']).length - 1,
  )
  expect(await read.meeting.count()).toBe(sessions.length + others.length)
  expect(await read.category.count({ where: { kind: 'recommendation' } })).toBe(9)
  expect(await read.category.count({ where: { kind: 'plan_item' } })).toBe(3 + 11)
  expect(await read.category.count({ where: { kind: 'indicator' } })).toBe(6 + 28)
  expect(await read.trackedItem.count({ where: { kind: 'indicator' } })).toBe(90)
  expect(await read.indicator.count()).toBe(90)
  expect(await read.itemVersion.count()).toBe(90)
  expect(await read.reference.groupBy({ by: ['code'] })).toHaveLength(23)
  const levels = await read.statusFact.groupBy({ by: ['status'], _count: true })
  expect(Object.fromEntries(levels.map((level) => [level.status, level._count]))).toEqual({
    yes: 25,
    partial: 45,
    no: 1,
    not_assessed: 1,
  })
  expect(await read.review.count({ where: { verdict: 'accepted', reviewerId: null } })).toBe(72)
  expect(await read.evidence.count({ where: { kind: 'link' } })).toBeGreaterThan(72)
})

test('a real database holds nothing made up, no recommendation, no plan item and no account', async () => {
  const store = await realDatabase()
  await seedReference(store)
  const { read } = store
  const illustrative = { where: { provenance: 'illustrative' as const } }
  expect(await read.trackedItem.count(illustrative)).toBe(0)
  expect(await read.category.count(illustrative)).toBe(0)
  expect(await read.meeting.count(illustrative)).toBe(0)
  expect(await read.round.count(illustrative)).toBe(0)
  expect(await read.institution.count(illustrative)).toBe(0)
  expect(await read.trackedItem.count({ where: { kind: { not: 'indicator' } } })).toBe(0)
  expect(await read.user.count()).toBe(0)
  expect(await read.meeting.findUnique({ where: { code: 'ccm-8' } })).toBeNull()
  expect(
    await read.category.findFirst({ where: { code: '2.3', kind: 'plan_item' } }),
  ).toMatchObject({
    labelFr: 'Sous-programme 2.3 (intitulé à compléter)',
    labelEn: 'Sub-programme 2.3 (title to be completed)',
  })
})

test('a real database refuses a made-up item', async () => {
  const store = await realDatabase()
  await seedReference(store)
  const item = await store.read.trackedItem.findFirstOrThrow()
  const add = (provenance: Provenance) =>
    store.transact((transaction) =>
      transaction.trackedItem.create({
        data: { ...item, id: 1000, code: 'REC-05-03', provenance },
      }),
    )
  await expect(add(Provenance.illustrative)).rejects.toThrow()
  await expect(add(Provenance.entered)).resolves.toMatchObject({ code: 'REC-05-03' })
})

test('seeding twice, even at once, loads once', async () => {
  const store = await realDatabase()
  await Promise.all([seedReference(store), seedReference(store)])
  await seedReference(store)
  expect(await store.read.round.count()).toBe(1)
  expect(await store.read.databaseInfo.findFirst()).toMatchObject({
    purpose: 'production',
    seededAt: '2026-11-23T08:00:00.000Z',
  })
})

test('a database that does not say what it is for becomes a real one', async () => {
  const store = await realDatabase()
  await store.transact((transaction) => transaction.databaseInfo.deleteMany())
  await seedReference(store)
  expect(await store.read.databaseInfo.findFirst()).toMatchObject({ purpose: 'production' })
})

test('every institution that a file names is found by its spelling', async () => {
  const store = await realDatabase()
  await seedReference(store)
  const named = [
    ...readTable('seed/institutions.csv', ['acronym']).map((row) => row.acronym),
    ...readTable('seed/recommendations.csv', ['responsible', 'partners']).flatMap((row) => [
      ...severalOf(row.responsible),
      ...severalOf(row.partners),
    ]),
    ...readTable('seed/pnm-actions.csv', ['responsible', 'partners']).flatMap((row) => [
      ...severalOf(row.responsible),
      ...severalOf(row.partners),
    ]),
    'DGECM/R',
    'DGECEM-R',
    'SP-CCM',
    'ANLTP',
    'MSP/AS',
    'MI/SP/D/AC/R',
  ].filter((name) => name !== 'non précisé')
  const aliases = new Set(
    (await store.read.institutionAlias.findMany()).map((alias) => alias.folded),
  )
  expect(named.filter((name) => !aliases.has(fold(name)))).toEqual([])
})

test('the Interior is one institution that bore three names', async () => {
  const store = await realDatabase()
  await seedReference(store)
  const interior = await store.read.institution.findUniqueOrThrow({
    where: { code: 'mi' },
    include: { names: { orderBy: { since: 'asc' } } },
  })
  expect(interior.names.map((name) => [name.since, name.acronym])).toEqual([
    ['0001-01-01', 'MI/SP/D/AC/R'],
    ['2021-01-01', 'MI/D'],
    ['2024-01-01', 'MI/SP/AT'],
  ])
})

test('what sources leave unknown stays empty, and dates keep their precision', async () => {
  const store = await realDatabase()
  await seedReference(store)
  const meeting = (code: string) =>
    store.read.meeting.findUniqueOrThrow({ where: { code }, include: { session: true } })
  expect(await meeting('ccm-4')).toMatchObject({
    heldOn: null,
    chairRole: null,
    number: 4,
    provenance: 'inferred',
  })
  expect(await meeting('ccm-1')).toMatchObject({ heldOn: '2016-10' })
  expect(await meeting('table-ronde-2016')).toMatchObject({
    heldOn: '2016-02-03/2016-02-04',
    kind: 'preparatory',
    number: null,
    session: null,
  })
  expect(await meeting('prep-6')).toMatchObject({ kind: 'preparatory', session: { code: 'ccm-6' } })
  expect(await meeting('rencontre-2024-01-25')).toMatchObject({ kind: 'other', number: null })
})

test('French is set with curved apostrophes and no-break spaces, and addresses are left alone', async () => {
  const store = await realDatabase()
  await seedReference(store)
  const { read } = store
  const texts = [
    ...(await read.indicator.findMany()).map((row) => row.question),
    ...(await read.trackedItem.findMany()).map((row) => row.title),
    ...(await read.institutionName.findMany()).map((row) => row.name),
    ...(await read.meeting.findMany()).map((row) => row.title),
    ...(await read.category.findMany()).flatMap((row) => [row.labelFr, row.labelEn]),
    ...(await read.statusFact.findMany()).map((row) => row.note ?? ''),
  ]
  expect(texts.filter((text) => /'| [;:!?»%]|« /.test(text))).toEqual([])
  expect(await read.meeting.findUniqueOrThrow({ where: { code: 'copil-1' } })).toMatchObject({
    source: 'https://nigerinter.com/?p=24466',
  })
})
