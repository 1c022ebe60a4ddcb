import { type Day, type ItemKind, type Nature, Status } from '../contract/vocabulary.ts'
import type { Reader } from '../database.ts'
import { computedStateSql, type Standpoint } from '../tracking/state-queries.ts'
import type { LedItem } from './figures.ts'

/** Reads all that an institution leads, merged items apart, as its rates look at it. */
export async function readLed(reader: Reader, standpoint: Standpoint, institutionId: number): Promise<LedItem[]> {
  const rows = await reader.$queryRaw<LedRow[]>`
    select s."kind", s."nature", s."status", s."deadline", s."weight", s."progress", s."statusSince", s."adoptedOn"
    from (${computedStateSql(standpoint)}) s
    where s."leadId" = ${institutionId} and not s."isArchived" and not s."isMerged"`
  return rows.map(({ weight, statusSince, ...row }) => ({
    ...row,
    weight: Number(weight),
    completedOn: row.status === Status.completed ? statusSince : null,
  }))
}

interface LedRow {
  kind: ItemKind
  nature: Nature
  status: Status
  deadline: Day | null
  weight: number | bigint
  progress: number | null
  statusSince: Day | null
  adoptedOn: Day
}
