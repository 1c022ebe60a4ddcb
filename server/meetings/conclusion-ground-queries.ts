import type { NewConclusion } from '../contract/conclusions.ts'
import { code, day, instant, integer, nullable, oneOf, record } from '../contract/schema.ts'
import { itemSummary } from '../contract/tracking.ts'
import type { MeetingRef } from '../contract/viewpoint.ts'
import {
  ConclusionKind,
  type Day,
  type Instant,
  ItemKind,
  LinkType,
  supersessions,
} from '../contract/vocabulary.ts'
import { among, join } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Transaction } from '../store/store.ts'
import type { ConcludedItem, ConclusionCheck } from '../domain/conclusions.ts'
import { leadsTo, type LinkRecord, supersededBy, supersessionAt } from '../domain/lineage.ts'
import { stateSql } from '../tracking/state-queries.ts'

/** A recommendation that a conclusion is about. */
export interface GroundItem extends ConcludedItem {
  id: number
  code: string
  version: number
}

/**
 * The data that a meeting's conclusions are checked against; `add` adds the links that earlier conclusions of
 * the write made.
 */
export interface Ground {
  meeting: MeetingRef & { id: number; day: Day }
  find: (code: string) => GroundItem | undefined
  /** The recommendation of this code, that `item` would be merged into. */
  target: (
    code: string,
    item: GroundItem | undefined,
  ) => NonNullable<ConclusionCheck['into']> | null
  /** The conclusion in force of the meeting on the recommendation of this code. */
  standingConclusionOn: (
    code: string,
  ) => { id: number; kind: ConclusionKind; factId: number | null } | undefined
  add: (link: LinkRecord) => void
}

const { adoptedOn, isArchived, status } = itemSummary.properties
const itemRow = record({
  id: integer(),
  code,
  meetingId: nullable(integer()),
  adoptedOn,
  isArchived,
  version: integer(),
})
const linkRow = record({
  id: integer(),
  fromId: integer(),
  toId: integer(),
  type: oneOf(Object.values(LinkType)),
  effectiveOn: day,
  recordedAt: instant,
})
const standingRow = record({
  id: integer(),
  kind: oneOf(Object.values(ConclusionKind)),
  factId: nullable(integer()),
  code,
})

/** Reads what conclusions refer to, as of the meeting's day, in a fixed number of statements. */
export async function readGround(
  transaction: Transaction,
  meeting: Ground['meeting'],
  drafts: readonly NewConclusion[],
  at: Instant,
): Promise<Ground> {
  const codes = [
    ...new Set(drafts.flatMap(({ code, into }) => [code, ...(into === undefined ? [] : [into])])),
  ]
  const viewpoint = { asOf: meeting.day, knownAt: at }
  const [rows, states, links, standing] = await Promise.all([
    rowsOf(transaction, itemRow)`
      select i."id", i."code", i."meetingId", i."adoptedOn", i."isArchived", i."version" from "TrackedItem" i
      where i."kind" = ${ItemKind.recommendation} and i."code" in (${among(codes)})`,
    rowsOf(transaction, record({ code, status }))`
      select s."code", s."status" from (${stateSql({ ...viewpoint, known: 'now' }, ItemKind.recommendation)}) s
      where s."code" in (${among(codes)})`,
    rowsOf(transaction, linkRow)`
      select l."id", l."fromId", l."toId", l."type", l."effectiveOn", l."recordedAt" from "ItemLink" l
      where l."type" in (${join([...supersessions])})`,
    rowsOf(transaction, standingRow)`
      select c."id", c."kind", c."factId", i."code" from "Conclusion" c join "TrackedItem" i on i."id" = c."itemId"
      where c."meetingId" = ${meeting.id} and i."code" in (${among(codes)})
        and not exists (select 1 from "Conclusion" n where n."replacesId" = c."id")`,
  ])
  const made: LinkRecord[] = [...links]
  const statusOf = new Map(states.map(({ code, status }) => [code, status]))
  const find = (code: string): GroundItem | undefined => {
    const row = rows.find((each) => each.code === code)
    if (row === undefined) return undefined
    return {
      ...row,
      status: statusOf.get(code) ?? 'not_started',
      isSuperseded: supersessionAt(row.id, made, viewpoint) !== null,
      isEverSuperseded: made.some((link) => supersededBy(link)?.item === row.id),
    }
  }
  return {
    meeting,
    find,
    target: (code, item) => {
      const into = find(code)
      if (into === undefined) return null
      return {
        ...into,
        isItself: into.id === item?.id,
        leadsBack: item !== undefined && leadsTo(into.id, item.id, made),
      }
    },
    standingConclusionOn: (code) => standing.find((each) => each.code === code),
    add: (link) => {
      made.push(link)
    },
  }
}
