import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { SortKey } from '../contract/item-lists.ts'
import { type Day, ItemKind, type Status, Verdict } from '../contract/vocabulary.ts'
import type { Store } from '../store/store.ts'
import { giveItem } from '../testing/factories.ts'
import { scratchStore } from '../testing/scratch-store.ts'
import type { SettledFilter } from './filter-queries.ts'
import { type ItemOrder, readOrder } from './list-queries.ts'
import { recentOrders } from './recent-lists.ts'
import { resolveViewpoint } from './viewpoint-queries.ts'

const kind = ItemKind.recommendation
/** More than the 100 items that are sorted whole, so that the search between probes is tested too. */
const itemCount = 230

async function open(): Promise<{ store: Store; statements: string[] }> {
  const statements: string[] = []
  const store = await scratchStore({
    clock: () => new Date('2021-06-01T12:00:00.000Z'),
    onQuery: (sql) => statements.push(sql),
  })
  for (let number = 0; number < itemCount; number += 1)
    await giveItem(store, {
      code: `REC-${number}`,
      title: `Intitulé ${(number * 7) % 100}`,
      deadline: number % 3 === 0 ? null : (`2021-0${(number % 9) + 1}-15` as Day),
    })
  await record(store, {
    number: 0,
    status: 'in_progress',
    effectiveOn: '2020-01-01',
    progress: null,
  })
  return { store, statements }
}

interface Recorded {
  number: number
  status: Status
  effectiveOn: Day
  progress: number | null
}

/** Records a fact as the product does: with its journal entry, accepted at once. */
function record(store: Store, { number, status, effectiveOn, progress }: Recorded) {
  return store.write(
    { authorId: null, action: 'recordFact', subject: `REC-${number}` },
    async (transaction, at) => {
      const { id: itemId } = await transaction.trackedItem.findFirstOrThrow({
        where: { code: `REC-${number}` },
      })
      const reasons = status === 'obsolete' ? { reason: 'Raison', legalText: 'Loi' } : {}
      const { id } = await transaction.statusFact.create({
        data: { itemId, status, effectiveOn, progress, recordedAt: at, ...reasons },
      })
      await transaction.review.create({
        data: { factId: id, verdict: Verdict.accepted, reviewedAt: at },
      })
      return id
    },
  )
}

const facts = fc.array(
  fc.record({
    number: fc.integer({ min: 0, max: itemCount - 1 }),
    status: fc.constantFrom<Status>(
      'not_started',
      'in_progress',
      'completed',
      'suspended',
      'obsolete',
    ),
    effectiveOn: fc.constantFrom<Day>('2020-02-01', '2021-05-01', '2021-06-01', '2021-07-01'),
    progress: fc.option(fc.integer({ min: 0, max: 100 })),
  }),
  { minLength: 1, maxLength: 4 },
)
const sorts: (SortKey | `-${SortKey}` | undefined)[] = [
  undefined,
  'code',
  'title',
  '-status',
  'progress',
  '-deadline',
  'lead',
  'statusSince',
]
const filters: SettledFilter[] = sorts.flatMap((sort) => {
  const sorted = sort === undefined ? {} : { sort }
  return [
    sorted,
    { ...sorted, status: ['in_progress'] },
    { ...sorted, flag: ['overdue'], q: 'intitule 4' },
    { ...sorted, flag: ['stale'], status: ['not_started'] },
  ] satisfies SettledFilter[]
})

function told({ ids, groups }: ItemOrder) {
  return {
    ids,
    groups: groups
      .map(({ status, flags, count }) => `${status} ${flags.join('+')} ${count}`)
      .sort(),
  }
}

test('a list into which facts are carried is the list settled anew, whatever its filter and order', async () => {
  const { store } = await open()
  const orders = recentOrders(store.read, filters.length)
  await fc.assert(
    fc.asyncProperty(facts, async (recorded) => {
      for (const each of recorded) await record(store, each)
      const viewpoint = await resolveViewpoint(store, {})
      for (const filter of filters) {
        const carried = await orders(store.read, viewpoint, kind, filter)
        expect(told(carried), JSON.stringify(filter)).toEqual(
          told(await readOrder(store.read, viewpoint, kind, filter)),
        )
      }
    }),
    { numRuns: 25 },
  )
})

test('it is carried by reading the items that facts were recorded about, and no others', async () => {
  const { store, statements } = await open()
  const orders = recentOrders(store.read, 5)
  const settle = async () =>
    orders(store.read, await resolveViewpoint(store, {}), kind, { status: ['in_progress'] })
  expect((await settle()).ids).toHaveLength(1)
  await record(store, {
    number: 4,
    status: 'in_progress',
    effectiveOn: '2021-05-01',
    progress: 10,
  })
  statements.length = 0
  expect((await settle()).ids).toHaveLength(2)
  expect(
    statements
      .filter((sql) => sql.includes('"CountedFact"'))
      .every((sql) => / in \(\?(,\s*\?)*\)/.test(sql)),
  ).toBe(true)
  statements.length = 0
  expect((await settle()).ids).toHaveLength(2)
  expect(statements).toEqual([])
})

test('a list is kept before anything was ever written, and settled anew after the first fact', async () => {
  const statements: string[] = []
  const store = await scratchStore({ onQuery: (sql) => statements.push(sql) })
  await giveItem(store, { code: 'REC-1' })
  const orders = recentOrders(store.read, 5)
  const settle = async () =>
    (
      await orders(store.read, await resolveViewpoint(store, {}), kind, {
        status: ['in_progress'],
      })
    ).ids.length
  expect(await settle()).toBe(0)
  statements.length = 0
  expect([await settle(), statements]).toEqual([0, []])
  await record(store, {
    number: 1,
    status: 'in_progress',
    effectiveOn: '2020-01-01',
    progress: null,
  })
  expect(await settle()).toBe(1)
})

test('what is recorded while a list is being settled is carried into the next, once', async () => {
  const { store } = await open()
  const orders = recentOrders(store.read, 5)
  for (let number = 1; number < 40; number += 1) {
    const viewpoint = await resolveViewpoint(store, {})
    const [before] = await Promise.all([
      orders(store.read, viewpoint, kind, { sort: 'status' }),
      record(store, { number, status: 'completed', effectiveOn: '2021-05-01', progress: null }),
    ])
    expect(before.ids).toHaveLength(itemCount)
    const after = await resolveViewpoint(store, {})
    expect(told(await orders(store.read, after, kind, { sort: 'status' }))).toEqual(
      told(await readOrder(store.read, after, kind, { sort: 'status' })),
    )
  }
})

test('anything else that is written has the list settled anew; a viewpoint of before knows nothing of it', async () => {
  const { store } = await open()
  const orders = recentOrders(store.read, 5)
  const settle = async (asked = {}) =>
    orders(store.read, await resolveViewpoint(store, asked), kind, {
      sort: 'title',
      q: 'nouveau',
    })
  const past = { asOf: '2021-05-31', knownAt: '2021-05-31T12:00:00.000Z' } as const
  expect([(await settle()).ids, (await settle(past)).ids]).toEqual([[], []])
  await store.write(
    { authorId: null, action: 'editItem', subject: 'REC-3' },
    async (transaction, recordedAt) => {
      const { categoryId, leadId, deadline, nature, weight, isArchived } =
        await transaction.trackedItem.findUniqueOrThrow({ where: { code: 'REC-3' } })
      const edited = { title: 'Nouveau', searchText: 'nouveau rec-3', version: 2 }
      await transaction.trackedItem.update({
        where: { code: 'REC-3' },
        data: {
          ...edited,
          versions: {
            create: {
              ...edited,
              recordedAt,
              categoryId,
              leadId,
              deadline,
              nature,
              weight,
              isArchived,
            },
          },
        },
      })
      return null
    },
  )
  await record(store, {
    number: 3,
    status: 'in_progress',
    effectiveOn: '2021-05-01',
    progress: null,
  })
  expect([(await settle()).ids.length, (await settle(past)).ids.length]).toEqual([1, 0])
})
