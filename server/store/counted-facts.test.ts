import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'

import { sql } from './sql.ts'
import type { Store } from './store.ts'
import { projectRoot } from '../env.ts'
import { migrate, migrationNames, readMigrations } from './migrations/migrations.ts'
import { withSchemaEngine } from './migrations/schema-engine.ts'
import { giveFact, giveInstitution, giveItem } from '../testing/factories.ts'
import { giveHistories, histories, numbered } from '../testing/histories.ts'
import { scratchStore } from '../testing/scratch-store.ts'

interface Counted {
  factId: number
  knownSince: string
  knownUntil: string | null
}

async function counted(store: Store): Promise<Counted[]> {
  return store.read.countedFact.findMany({
    select: { factId: true, knownSince: true, knownUntil: true },
    orderBy: { factId: 'asc' },
  })
}

/** The expected rows of "CountedFact", computed by this test from the facts and their reviews. */
async function reckoned(store: Store): Promise<Counted[]> {
  const facts = await store.read.statusFact.findMany({
    include: { review: true, replacedBy: { include: { review: true } } },
    orderBy: { id: 'asc' },
  })
  const since = (fact: {
    recordedAt: string
    review: { verdict: string; reviewedAt: string } | null
  }) =>
    fact.review?.verdict === 'accepted'
      ? [fact.recordedAt, fact.review.reviewedAt].sort().at(-1)
      : undefined
  return facts.flatMap((fact) => {
    const knownSince = since(fact)
    return knownSince === undefined
      ? []
      : [
          {
            factId: fact.id,
            knownSince,
            knownUntil: fact.replacedBy.flatMap((by) => since(by) ?? []).sort()[0] ?? null,
          },
        ]
  })
}

test('whatever is recorded, in whatever order, the facts that count are those of the definition', async () => {
  const store = await scratchStore()
  await giveInstitution(store, {})
  await giveInstitution(store, {})
  const { categoryId } = await giveItem(store, { code: 'OTHER', adoptedOn: '2999-01-01' })
  let runs = 0
  await fc.assert(
    fc.asyncProperty(histories, async (drawn) => {
      runs += 1
      await giveHistories(
        store,
        drawn.map((history) => numbered(history, runs * 100)),
        categoryId,
      )
      expect(await counted(store)).toEqual(await reckoned(store))
    }),
    { numRuns: 30 },
  )
})

test('nothing else can be written among them, whoever holds the file', async () => {
  const store = await scratchStore()
  const item = await giveItem(store, { code: 'REC-01' })
  await giveFact(store, { item, status: 'in_progress', effectiveOn: '2021-02-01' })
  const says = /says only what StatusFact and Review say/
  for (const statement of [
    sql`delete from "CountedFact"`,
    sql`update "CountedFact" set "status" = 'completed'`,
    sql`update "CountedFact" set "knownUntil" = '2021-03-01T00:00:00.000Z'`,
    sql`insert into "CountedFact" select "itemId", '2020-01-01', "recordedAt", "factId", "status", "progress", "outlook", "roundId", "knownSince", "knownUntil" from "CountedFact"`,
  ])
    await expect(
      store.transact((transaction) => transaction.$executeRaw(statement)),
    ).rejects.toThrow(says)
  expect(await counted(store)).toHaveLength(1)
})

test('a database from before them comes through with all that counts', async () => {
  const folder = join(projectRoot, '.cache/test')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${randomUUID()}.sqlite`)
  const names = await migrationNames()
  const before = names[names.findIndex((name) => name.endsWith('_counted_facts')) - 1]
  await withSchemaEngine(file, undefined, async (engine) =>
    engine.applyMigrations({
      migrationsList: await readMigrations(before),
      filters: { externalTables: [], externalEnums: [] },
    }),
  )
  const raw = new Sqlite(file)
  onTestFinished(() => {
    raw.close()
  })
  raw.exec(`
    insert into "Category" values (1, 'recommendation', 'theme', null, 'Thème', 'Theme', 1, 'documented', 's');
    insert into "TrackedItem" ("id","kind","code","title","categoryId","nature","searchText","adoptedOn","recordedAt","provenance","source")
      values (1, 'recommendation', 'REC-01', 'Titre', 1, 'one_off', 'titre', '2018-01-24', '2018-01-24T10:00:00.000Z', 'documented', 's');
    insert into "StatusFact" ("id","itemId","status","effectiveOn","recordedAt","replacesId","reason") values
      (1, 1, 'completed', '2018-02-01', '2018-02-02T10:00:00.000Z', null, null), (2, 1, 'in_progress', '2018-02-01', '2018-03-02T10:00:00.000Z', 1, 'Erreur'),
      (3, 1, 'completed', '2018-04-01', '2018-04-02T10:00:00.000Z', null, null);
    insert into "Review" ("factId","verdict","reviewedAt") values (1, 'accepted', '2018-02-02T10:00:00.000Z'), (2, 'accepted', '2018-03-05T10:00:00.000Z'), (3, 'rejected', '2018-04-02T10:00:00.000Z');`)
  expect(await migrate(file)).toContain(names.find((name) => name.endsWith('_counted_facts')))
  expect(
    raw
      .prepare('select "factId", "knownSince", "knownUntil" from "CountedFact" order by "factId"')
      .all(),
  ).toEqual([
    { factId: 1, knownSince: '2018-02-02T10:00:00.000Z', knownUntil: '2018-03-05T10:00:00.000Z' },
    { factId: 2, knownSince: '2018-03-05T10:00:00.000Z', knownUntil: null },
  ])
})
