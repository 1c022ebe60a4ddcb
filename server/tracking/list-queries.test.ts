import { expect, test } from 'vitest'

import { ItemKind } from '../contract/vocabulary.ts'
import type { Store } from '../store/store.ts'
import { readInstitutions } from '../institutions/queries.ts'
import { readMeetings, readMeetingSheet } from '../meetings/queries.ts'
import { giveFact, giveInstitution, giveItem, giveMeeting, giveUser } from '../testing/factories.ts'
import { scratchStore } from '../testing/scratch-store.ts'
import { readUsers } from '../users/queries.ts'
import { readItemList } from './list-queries.ts'
import { readSheet } from './sheet-queries.ts'
import { resolveViewpoint } from './viewpoint-queries.ts'

const nobodyMay = () => ({ record: false, declare: false, edit: false, archive: false })

/** The queries of each screen, by name. */
const readings: Record<string, (store: Store) => Promise<unknown>> = {
  'a list': async (store) =>
    readItemList(store.read, await resolveViewpoint(store, {}), ItemKind.recommendation, {}),
  'a filtered list at an earlier viewpoint': async (store) =>
    readItemList(
      store.read,
      await resolveViewpoint(store, { asOf: '2021-01-01', known: 'then' }),
      ItemKind.recommendation,
      {
        status: ['in_progress'],
        flag: ['overdue'],
        q: 'intitulé',
        pageSize: 200,
      },
    ),
  'a sheet': async (store) =>
    readSheet(
      store.read,
      await resolveViewpoint(store, {}),
      ItemKind.recommendation,
      'REC-0',
      {},
      { abilitiesOn: nobodyMay },
    ),
  'the meetings': async (store) => readMeetings(store.read, await resolveViewpoint(store, {}), {}),
  'a meeting': async (store) =>
    readMeetingSheet(store.read, await resolveViewpoint(store, {}), 'ccm-5', {
      canEdit: false,
      canReopen: false,
    }),
  'the institutions': async (store) =>
    readInstitutions(store.read, await resolveViewpoint(store, {}), {}),
  'the accounts': (store) => readUsers(store.read),
}

async function give(
  store: Store,
  from: number,
  to: number,
  meeting: { id: number },
): Promise<void> {
  for (let number = from; number < to; number += 1) {
    const lead = await giveInstitution(store, {})
    const item = await giveItem(store, {
      code: `REC-${number}`,
      meeting,
      lead,
      category: `theme-${number}`,
      deadline: '2020-06-30',
    })
    await giveFact(store, { item, effectiveOn: '2019-07-01' })
    await giveUser(store, { role: 'focal_point', institutionId: lead.id })
    await giveMeeting(store, { heldOn: '2018' })
  }
}

test.each(Object.keys(readings))(
  '%s: as many statements for thirty items as for two',
  async (name) => {
    const statements: string[] = []
    const store = await scratchStore({ onQuery: (sql) => statements.push(sql) })
    const meeting = await giveMeeting(store, { code: 'ccm-5', heldOn: '2019-06-12' })
    const run = async () => {
      statements.length = 0
      await readings[name]?.(store)
      return statements.length
    }
    await give(store, 0, 2, meeting)
    const few = await run()
    await give(store, 2, 30, meeting)
    expect(await run()).toBe(few)
    expect(few).toBeGreaterThan(0)
    expect(few).toBeLessThan(40)
  },
)

test('a list is read in two statements', async () => {
  const statements: string[] = []
  const store = await scratchStore({ onQuery: (sql) => statements.push(sql) })
  const viewpoint = await resolveViewpoint(store, {})
  await readItemList(store.read, viewpoint, ItemKind.plan_item, {})
  expect(statements).toHaveLength(2)
})

test('pages of a list overlap nowhere and miss nothing, whatever the order', async () => {
  const store = await scratchStore()
  const meeting = await giveMeeting(store, { code: 'ccm-5', heldOn: '2019-06-12' })
  await give(store, 0, 12, meeting)
  const viewpoint = await resolveViewpoint(store, {})
  for (const sort of [
    undefined,
    'group',
    '-group',
    'status',
    '-deadline',
    'lead',
    'title',
    'progress',
    '-statusSince',
  ] as const) {
    const pages = await Promise.all(
      [1, 2, 3].map((page) =>
        readItemList(store.read, viewpoint, ItemKind.recommendation, {
          page,
          pageSize: 5,
          ...(sort === undefined ? {} : { sort }),
        }),
      ),
    )
    const codes = pages.flatMap(({ items }) => items.map(({ code }) => code))
    expect([codes.length, new Set(codes).size], sort ?? 'default').toEqual([12, 12])
    expect(pages.map(({ total }) => total)).toEqual([12, 12, 12])
  }
})
