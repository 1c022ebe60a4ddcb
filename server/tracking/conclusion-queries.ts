import { type Conclusion, conclusion } from '../contract/concluded.ts'
import { code, instant, integer, nullable, oneOf, record, string } from '../contract/schema.ts'
import { type MeetingRef, meetingRef } from '../contract/viewpoint.ts'
import { type Instant, LinkType, Nature, type Viewpoint } from '../contract/vocabulary.ts'
import { among, sql, type Sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import { supersededBy } from '../domain/lineage.ts'
import { meetingRefOf } from '../domain/meetings.ts'

/** A conclusion with the meeting that made it and the code of the recommendation that it is about. */
export interface ToldConclusion extends Conclusion {
  itemCode: string
  meeting: MeetingRef
}

/** The condition that a conclusion `c` is known at `knownAt`, and not corrected by another one known then. */
export function isStandingSql({ knownAt }: Pick<Viewpoint, 'knownAt'>): Sql {
  return sql`c."recordedAt" <= ${knownAt}
    and not exists (select 1 from "Conclusion" n where n."replacesId" = c."id" and n."recordedAt" <= ${knownAt})`
}

/**
 * Reads the conclusions of a meeting, or on an item, that are in force at a viewpoint, the newest meeting
 * first, with what they changed: the fact that each refers to, and the item's version and links recorded at
 * the same instant (`recordedAt`).
 */
export async function readConclusionsOf(
  reader: Reader,
  viewpoint: Viewpoint,
  of: { meetingId: number } | { itemId: number },
): Promise<ToldConclusion[]> {
  const isAsked =
    'meetingId' in of ? sql`c."meetingId" = ${of.meetingId}` : sql`c."itemId" = ${of.itemId}`
  const rows = await rowsOf(reader, conclusionRow)`
    select c."id", c."itemId", i."code" as "itemCode", c."kind", c."note", c."recordedAt", c."replacesId", u."name" as "author",
      f."status", f."progress", v."deadline", v."nature",
      m."code", m."kind" as "meetingKind", m."number", m."title", m."heldOn"
    from "Conclusion" c
    join "TrackedItem" i on i."id" = c."itemId"
    join "Meeting" m on m."id" = c."meetingId"
    join "User" u on u."id" = c."authorId"
    left join "StatusFact" f on f."id" = c."factId"
    left join "ItemVersion" v on v."itemId" = c."itemId" and v."recordedAt" = c."recordedAt"
    where ${isAsked} and ${isStandingSql(viewpoint)}
    order by m."heldOn" desc, c."id"`
  const heirs = await readSuccessors(reader, viewpoint, [
    ...new Set(rows.map(({ recordedAt }) => recordedAt)),
  ])
  return rows.map(({ code, meetingKind, number, title, heldOn, ...row }) => ({
    id: row.id,
    itemCode: row.itemCode,
    kind: row.kind,
    note: row.note,
    status: row.status,
    progress: row.progress,
    deadline: row.deadline,
    isPermanent: row.nature === Nature.permanent,
    successors: heirs
      .filter((heir) => heir.itemId === row.itemId && heir.recordedAt === row.recordedAt)
      .map((heir) => ({ code: heir.code, title: heir.title })),
    author: row.author,
    recordedAt: row.recordedAt,
    isCorrection: row.replacesId !== null,
    meeting: meetingRefOf({ code, kind: meetingKind, number, title, heldOn }),
  }))
}

interface SuccessorRow {
  itemId: number
  recordedAt: Instant
  code: string
  title: string
}

/**
 * Reads which items superseded which, by the links recorded at these instants, with the titles known at the
 * viewpoint.
 */
async function readSuccessors(
  reader: Reader,
  { knownAt }: Viewpoint,
  instants: readonly Instant[],
): Promise<SuccessorRow[]> {
  if (instants.length === 0) return []
  const links = await rowsOf(reader, linkRow)`
    select l."type", l."fromId", l."toId", l."recordedAt", f."code" as "fromCode", t."code" as "toCode",
      coalesce((select v."title" from "ItemVersion" v where v."itemId" = f."id" and v."recordedAt" <= ${knownAt} order by v."version" desc limit 1), f."title") as "fromTitle",
      coalesce((select v."title" from "ItemVersion" v where v."itemId" = t."id" and v."recordedAt" <= ${knownAt} order by v."version" desc limit 1), t."title") as "toTitle"
    from "ItemLink" l join "TrackedItem" f on f."id" = l."fromId" join "TrackedItem" t on t."id" = l."toId"
    where l."recordedAt" in (${among(instants)}) order by l."id"`
  return links
    .flatMap((link) => {
      const step = supersededBy(link)
      if (step === undefined) return []
      const isFrom = step.successor === link.fromId
      return [
        {
          itemId: step.item,
          recordedAt: link.recordedAt,
          code: isFrom ? link.fromCode : link.toCode,
          title: isFrom ? link.fromTitle : link.toTitle,
        },
      ]
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

const linkRow = record({
  type: oneOf(Object.values(LinkType)),
  fromId: integer(),
  toId: integer(),
  recordedAt: instant,
  fromCode: code,
  toCode: code,
  fromTitle: string(),
  toTitle: string(),
})

const fields = conclusion.properties
const conclusionRow = record({
  id: integer(),
  itemId: integer(),
  itemCode: code,
  kind: fields.kind,
  note: fields.note,
  recordedAt: instant,
  replacesId: nullable(integer()),
  author: fields.author,
  status: fields.status,
  progress: fields.progress,
  deadline: fields.deadline,
  nature: nullable(oneOf(Object.values(Nature))),
  code,
  meetingKind: meetingRef.properties.kind,
  number: meetingRef.properties.number,
  title: meetingRef.properties.title,
  heldOn: meetingRef.properties.heldOn,
})
