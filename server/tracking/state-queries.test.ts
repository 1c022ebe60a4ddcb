import fc from 'fast-check'
import { expect, test } from 'vitest'

import { type Flag, flags, ItemKind, type Viewpoint } from '../contract/vocabulary.ts'
import { join } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { flagsAt } from '../domain/execution.ts'
import { isThere, reachedMilestones, stateAt, versionAt } from '../domain/facts.ts'
import { supersessionAt } from '../domain/lineage.ts'
import { physicalProgress } from '../domain/figures/progress.ts'
import { giveInstitution, giveItem } from '../testing/factories.ts'
import {
  giveHistories,
  histories,
  type ItemHistory,
  lastInstant,
  numbered,
  viewpoints,
} from '../testing/histories.ts'
import { scratchStore } from '../testing/scratch-store.ts'
import { computedStateSql, type SettledViewpoint } from './state-queries.ts'

const columns = [
  'id',
  'status',
  'factId',
  'statusSince',
  'statusKnownSince',
  'deadline',
  'nature',
  'weight',
  'leadId',
  'isArchived',
  'version',
  'progress',
  'supersession',
  ...flags,
] as const
type Row = Record<(typeof columns)[number], string | number | null>

/** Reads the states of some items, as SQL computes them. */
async function read(
  store: Store,
  viewpoint: SettledViewpoint,
  given: readonly ItemHistory[],
  kind?: ItemKind,
) {
  const ids = join(given.map(({ id }) => id))
  const rows = await store.read.$queryRaw<
    Row[]
  >`select * from (${computedStateSql(viewpoint, kind)}) s where s."id" in (${ids}) order by s."id"`
  return rows.map((row) => ({
    ...Object.fromEntries(columns.map((name) => [name, row[name]])),
    isArchived: Boolean(row.isArchived),
    ...Object.fromEntries(flags.map((flag) => [flag, Boolean(row[flag])])),
  }))
}

/** The state of one item, as the domain computes it. */
function reckon(item: ItemHistory, all: readonly ItemHistory[], viewpoint: Viewpoint) {
  const version = versionAt(item.versions, viewpoint.knownAt)
  if (version === undefined || !isThere(item, viewpoint)) return []
  const { status, progress, fact } = stateAt(item.kind, item.facts, viewpoint)
  const known = item.milestones.filter(({ recordedAt }) => recordedAt <= viewpoint.knownAt)
  const reached = reachedMilestones(item.facts, viewpoint)
  const milestones = known
    .filter(({ id }) => known.every(({ replacesId }) => replacesId !== id))
    .map(({ id, weight }) => ({ weight, reached: reached.has(id) }))
  const { recordedAt: _, ...attributes } = version
  const found = flagsAt(
    {
      kind: item.kind,
      nature: version.nature,
      deadline: version.deadline,
      hasLead: version.leadId !== null,
      adoptedOn: item.adoptedOn,
    },
    { status, lastNewsOn: fact?.effectiveOn ?? null },
    viewpoint.asOf,
  )
  const measured = physicalProgress({ status, progress, milestones })
  return [
    {
      id: item.id,
      status,
      factId: fact?.id ?? null,
      statusSince: fact?.effectiveOn ?? null,
      statusKnownSince: fact?.recordedAt ?? null,
      ...attributes,
      supersession: supersessionAt(
        item.id,
        all.flatMap(({ links }) => links),
        viewpoint,
      ),
      progress: item.kind === ItemKind.indicator ? null : (measured ?? null),
      ...(Object.fromEntries(flags.map((flag) => [flag, found.includes(flag)])) as Record<
        Flag,
        boolean
      >),
    },
  ]
}

test('SQL and the domain say the same of any history at any viewpoint', async () => {
  const store = await scratchStore()
  const leads = [await giveInstitution(store, {}), await giveInstitution(store, {})]
  expect(leads.map(({ id }) => id)).toEqual([1, 2])
  const { categoryId } = await giveItem(store, { code: 'OTHER' })
  const asked = fc.array(viewpoints, { minLength: 3, maxLength: 3 })
  let offset = 0
  await fc.assert(
    fc.asyncProperty(histories, asked, async (drawn, at) => {
      offset += 100
      const given = drawn.map((history) => numbered(history, offset))
      await giveHistories(store, given, categoryId)
      for (const viewpoint of at) {
        const expected = given.flatMap((item) => reckon(item, given, viewpoint))
        expect(await read(store, { ...viewpoint, known: 'then' }, given)).toEqual(expected)
        const present = { asOf: viewpoint.asOf, knownAt: lastInstant }
        expect(await read(store, { ...present, known: 'now' }, given)).toEqual(
          given.flatMap((item) => reckon(item, given, present)),
        )
      }
      const [viewpoint] = at
      if (viewpoint === undefined) return
      for (const item of given)
        expect(await read(store, { ...viewpoint, known: 'then' }, given, item.kind)).toEqual(
          reckon(item, given, viewpoint),
        )
    }),
    { numRuns: 100 },
  )
})
