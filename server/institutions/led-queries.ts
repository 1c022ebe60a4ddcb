import { type Day, type ItemKind, type Nature, Status } from '../contract/vocabulary.ts'
import type { Reader } from '../database.ts'
import { computedStateSql, type Standpoint } from '../tracking/state-queries.ts'
import type { LedItem } from './figures.ts'

/** Reads all that an institution leads, superseded items apart, as its rates look at it. */
export async function readLed(reader: Reader, standpoint: Standpoint, institutionId: number): Promise<LedItem[]> {
  const rows = await reader.$queryRaw<LedRow[]>`
    select s."kind", s."nature", s."status", s."deadline", s."weight", s."statusSince", s."adoptedOn",
      s."declaredProgress", s."milestoneTotal", s."milestoneReached"
    from (${computedStateSql(standpoint)}) s
    where s."leadId" = ${institutionId} and not s."isArchived" and s."supersession" is null`
  return rows.map((row) => ({
    kind: row.kind,
    nature: row.nature,
    status: row.status,
    deadline: row.deadline,
    adoptedOn: row.adoptedOn,
    weight: Number(row.weight),
    progress: row.declaredProgress === null ? null : Number(row.declaredProgress),
    completedOn: row.status === Status.completed ? row.statusSince : null,
    milestones: [
      { weight: Number(row.milestoneReached), reached: true },
      { weight: Number(row.milestoneTotal) - Number(row.milestoneReached), reached: false },
    ],
  }))
}

type Whole = number | bigint

interface LedRow {
  kind: ItemKind
  nature: Nature
  status: Status
  deadline: Day | null
  weight: Whole
  declaredProgress: Whole | null
  milestoneTotal: Whole
  milestoneReached: Whole
  statusSince: Day | null
  adoptedOn: Day
}
