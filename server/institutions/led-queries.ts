import { record } from '../contract/schema.ts'
import { itemSummary } from '../contract/tracking.ts'
import { Status } from '../contract/vocabulary.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import { milestonesOf } from '../domain/figures/progress.ts'
import { computedStateSql, type SettledViewpoint } from '../tracking/state-queries.ts'
import type { LedItem } from './figures.ts'

/** Reads the items that an institution leads, except archived and superseded ones, with what its rates need. */
export async function readLed(
  reader: Reader,
  viewpoint: SettledViewpoint,
  institutionId: number,
): Promise<LedItem[]> {
  const rows = await rowsOf(reader, ledRow)`
    select s."kind", s."nature", s."status", s."deadline", s."weight", s."statusSince", s."adoptedOn", s."progress"
    from (${computedStateSql(viewpoint)}) s
    where s."leadId" = ${institutionId} and not s."isArchived" and s."supersession" is null`
  return rows.map((row) => ({
    kind: row.kind,
    nature: row.nature,
    status: row.status,
    deadline: row.deadline,
    adoptedOn: row.adoptedOn,
    weight: row.weight,
    progress: null,
    completedOn: row.status === Status.completed ? row.statusSince : null,
    milestones: milestonesOf(row.progress),
  }))
}

const { kind, nature, status, deadline, weight, statusSince, adoptedOn, progress } =
  itemSummary.properties
const ledRow = record({
  kind,
  nature,
  status,
  deadline,
  weight,
  statusSince,
  adoptedOn,
  progress,
})
