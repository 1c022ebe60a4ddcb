import { boolean, day, integer, nullable, record } from '../contract/schema.ts'
import { itemSummary } from '../contract/tracking.ts'
import type { ItemKind } from '../contract/vocabulary.ts'
import { raw, sql, type Sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import type { ItemGroup } from '../domain/figures/counts.ts'
import { typicalDeadlines } from '../domain/figures/lateness.ts'
import { computedStateSql, type SettledViewpoint } from './state-queries.ts'
import { referenceJoins } from './reference-queries.ts'

/**
 * A group of alike items, with the id of its meeting, lead or root category when grouped by one (null: none).
 */
export interface KeyedGroup extends ItemGroup {
  key: number | null
}

/**
 * Counts the items that a condition on the state `s` selects, grouped by what the rates depend on, in one
 * statement.
 * @param key also groups them by meeting, lead or root category.
 */
export async function readGroups(
  reader: Reader,
  viewpoint: SettledViewpoint,
  kind: ItemKind | undefined,
  condition: Sql,
  key?: 'meetingId' | 'leadId' | 'topCategoryId',
): Promise<KeyedGroup[]> {
  const { past, toCome } = typicalDeadlines(viewpoint.asOf)
  const rows = await rowsOf(reader, groupRow)`
    select ${keySql(key)} as "key",
      s."kind", s."nature", s."status", s."provenance", s."supersession" is not null as "isSuperseded",
      case when s."deadline" < ${viewpoint.asOf} then ${past} when s."deadline" is not null then ${toCome} end as "deadlineClass",
      count(*) as "count"
    from (${computedStateSql(viewpoint, kind)}) s ${referenceJoins}
    where ${condition}
    group by "key", s."kind", s."nature", s."status", s."provenance", "isSuperseded", "deadlineClass"`
  return rows.map(({ deadlineClass, ...group }) => ({
    ...group,
    deadline: deadlineClass,
    weight: 1,
    progress: null,
    completedOn: null,
  }))
}

function keySql(key: 'meetingId' | 'leadId' | 'topCategoryId' | undefined): Sql {
  if (key === 'topCategoryId') return sql`coalesce(c."parentId", c."id")`
  return key === undefined ? sql`null` : raw(`s."${key}"`)
}

/** Indexes groups by their key: returns the function that gives the groups of a key. */
export function byKey(groups: readonly KeyedGroup[]): (key: number) => readonly KeyedGroup[] {
  const found = new Map<number | null, KeyedGroup[]>()
  for (const group of groups) found.set(group.key, [...(found.get(group.key) ?? []), group])
  return (key) => found.get(key) ?? []
}

const { kind, nature, status, provenance } = itemSummary.properties
const groupRow = record({
  key: nullable(integer()),
  kind,
  nature,
  status,
  provenance,
  isSuperseded: boolean(),
  deadlineClass: nullable(day),
  count: integer(),
})
