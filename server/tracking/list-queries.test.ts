import { expect, test } from 'vitest'

import { ItemKind } from '../contract/vocabulary.ts'
import type { Database } from '../store/store.ts'
import { readInstitutions } from '../institutions/queries.ts'
import { readMeetings, readMeetingSheet } from '../meetings/queries.ts'
import { giveFact, giveInstitution, giveItem, giveMeeting, giveUser } from '../testing/factories.ts'
import { scratchDatabase } from '../testing/scratch-database.ts'
import { readUsers } from '../users/queries.ts'
import { readItemList } from './list-queries.ts'
import { readSheet } from './sheet-queries.ts'
import { resolveViewpoint } from './viewpoint-queries.ts'

const nobodyMay = () => ({ record: false, declare: false, edit: false, archive: false })

/** What each screen reads, by name. */
const readings: Record<string, (database: Database) => Promise<unknown>> = {
  'a list': async ({ read, ...database }) =>
    readItemList(
      read,
      await resolveViewpoint({ read, ...database }, {}),
      ItemKind.recommendation,
      {},
    ),
  'a filtered list at an earlier viewpoint': async ({ read, ...database }) =>
    readItemList(
      read,
      await resolveViewpoint({ read, ...database }, { asOf: '2021-01-01', known: 'then' }),
      ItemKind.recommendation,
      {
        status: ['in_progress'],
        flag: ['overdue'],
        q: 'intitulé',
        pageSize: 200,
      },
    ),
  'a sheet': async ({ read, ...database }) =>
    readSheet(
      { read, ...database },
      await resolveViewpoint({ read, ...database }, {}),
      ItemKind.recommendation,
      'REC-0',
      {},
      { abilitiesOn: nobodyMay },
    ),
  'the meetings': async ({ read, ...database }) =>
    readMeetings(read, await resolveViewpoint({ read, ...database }, {}), {}),
  'a meeting': async ({ read, ...database }) =>
    readMeetingSheet(read, await resolveViewpoint({ read, ...database }, {}), 'ccm-5', {
      canEdit: false,
      canReopen: false,
    }),
  'the institutions': async ({ read, ...database }) =>
    readInstitutions(read, await resolveViewpoint({ read, ...database }, {}), {}),
  'the accounts': ({ read }) => readUsers(read),
}

async function give(
  database: Database,
  from: number,
  to: number,
  meeting: { id: number },
): Promise<void> {
  for (let number = from; number < to; number += 1) {
    const lead = await giveInstitution(database, {})
    const item = await giveItem(database, {
      code: `REC-${number}`,
      meeting,
      lead,
      category: `theme-${number}`,
      deadline: '2020-06-30',
    })
    await giveFact(database, { item, effectiveOn: '2019-07-01' })
    await giveUser(database, { role: 'focal_point', institutionId: lead.id })
    await giveMeeting(database, { heldOn: '2018' })
  }
}

test.each(Object.keys(readings))(
  '%s: as many statements for thirty items as for two',
  async (name) => {
    const statements: string[] = []
    const database = await scratchDatabase({ onQuery: (sql) => statements.push(sql) })
    const meeting = await giveMeeting(database, { code: 'ccm-5', heldOn: '2019-06-12' })
    const run = async () => {
      statements.length = 0
      await readings[name]?.(database)
      return statements.length
    }
    await give(database, 0, 2, meeting)
    const few = await run()
    await give(database, 2, 30, meeting)
    expect(await run()).toBe(few)
    expect(few).toBeGreaterThan(0)
    expect(few).toBeLessThan(40)
  },
)

test('a list is read in two statements', async () => {
  const statements: string[] = []
  const database = await scratchDatabase({ onQuery: (sql) => statements.push(sql) })
  const viewpoint = await resolveViewpoint(database, {})
  await readItemList(database.read, viewpoint, ItemKind.plan_item, {})
  expect(statements).toHaveLength(2)
})

test('pages of a list overlap nowhere and miss nothing, whatever the order', async () => {
  const database = await scratchDatabase()
  const meeting = await giveMeeting(database, { code: 'ccm-5', heldOn: '2019-06-12' })
  await give(database, 0, 12, meeting)
  const viewpoint = await resolveViewpoint(database, {})
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
        readItemList(database.read, viewpoint, ItemKind.recommendation, {
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
