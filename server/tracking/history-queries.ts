import {
  boolean,
  day,
  instant,
  integer,
  nullable,
  oneOf,
  record,
  type Static,
  string,
  type TObject,
} from '../contract/schema.ts'
import { evidence, type TimelineFact, timelineFact } from '../contract/tracking.ts'
import { type MeetingRef, meetingRef, type ViewpointReply } from '../contract/viewpoint.ts'
import { Role, Verdict } from '../contract/vocabulary.ts'
import { grouped } from '../store/grouped.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import {
  certaintyOf,
  currentFact,
  type FactRecord,
  holdingMeetings,
  spansKnown,
} from '../domain/facts.ts'
import { meetingRefOf } from '../domain/meetings.ts'

/** A closing in force: not undone by a later reopening. */
export interface StandingClosing {
  meeting: MeetingRef
  asOf: string
  knownAt: string
}

export interface History {
  /** Newest first by (effectiveOn, recordedAt, id), each fact with both its dates. */
  timeline: TimelineFact[]
  /** The same facts, in the shape that the domain takes. */
  records: FactRecord[]
}

/** Reads the whole history of an item, in four statements however long it is. */
export async function readHistory(
  reader: Reader,
  itemId: number,
  viewpoint: ViewpointReply,
): Promise<History> {
  const [rows, milestonesOf, evidenceOf, closings] = await Promise.all([
    readFactRows(reader, itemId),
    readReached(reader, itemId),
    readEvidence(reader, itemId),
    readStandingClosings(reader),
  ])
  const records = rows.map((row) => ({
    ...recordOf(row),
    milestoneIds: milestonesOf(row.id).map(({ id }) => id),
  }))
  const holding = holdingMeetings(
    records,
    closings.map(({ meeting, asOf, knownAt }) => ({ meetingCode: meeting.code, asOf, knownAt })),
  )
  const present = currentFact(records, viewpoint)
  const timeline = rows.map((row, index): TimelineFact => {
    const record = records[index] ?? recordOf(row)
    const meetingCode = holding.get(record.id)
    const certainty = certaintyOf(row.verdict ?? undefined, meetingCode)
    const {
      id,
      status,
      outlook,
      effectiveOn,
      recordedAt,
      note,
      difficulties,
      nextSteps,
      reason,
      legalText,
    } = row
    return {
      id,
      status,
      progress: record.progress,
      outlook,
      effectiveOn,
      recordedAt,
      knownUntil: spansKnown(record, records)?.to ?? null,
      author:
        row.authorName === null || row.authorRole === null
          ? null
          : { name: row.authorName, role: row.authorRole, institution: row.authorInstitution },
      ...{ note, difficulties, nextSteps, reason, legalText },
      certainty,
      heldAt: closings.find(({ meeting }) => meeting.code === meetingCode)?.meeting ?? null,
      unknownTo: firstUnawareSession(record, closings),
      review:
        row.verdict === null || row.reviewedAt === null
          ? null
          : {
              verdict: row.verdict,
              reviewer: row.reviewerName,
              reviewedAt: row.reviewedAt,
              reason: row.reviewReason,
            },
      round:
        row.roundCode === null || row.roundFr === null || row.roundEn === null
          ? null
          : {
              code: row.roundCode,
              labelFr: row.roundFr,
              labelEn: row.roundEn,
              isProvisional: row.roundIsProvisional === true,
            },
      replacesId: record.replacesId,
      replacedById:
        records.find((other) => other.replacesId === id && other.acceptedAt !== null)?.id ?? null,
      milestones: milestonesOf(id).map(({ label }) => label),
      evidence: evidenceOf(id).map(({ kind, label, url }) => ({ kind, label, url })),
      isCurrent: id === present?.id,
      isBeyondViewpoint: effectiveOn > viewpoint.asOf || recordedAt > viewpoint.knownAt,
    }
  })
  return { timeline, records }
}

/** Reads an item's facts in the shape that the domain takes, in one statement, since every write needs them. */
export async function readFactRecords(reader: Reader, itemId: number): Promise<FactRecord[]> {
  const rows = await rowsOf(reader, recordRow)`
    select f."id", f."status", f."progress", f."effectiveOn", f."recordedAt", f."replacesId", r."verdict", r."reviewedAt", m."milestoneId"
    from "StatusFact" f
    left join "Review" r on r."factId" = f."id"
    left join "FactMilestone" m on m."factId" = f."id"
    where f."itemId" = ${itemId}`
  const records = new Map<number, FactRecord & { milestoneIds: number[] }>()
  for (const row of rows) {
    const id = row.id
    const record = records.get(id) ?? { ...recordOf(row), milestoneIds: [] }
    if (row.milestoneId !== null) record.milestoneIds.push(row.milestoneId)
    records.set(id, record)
  }
  return [...records.values()]
}

/** Reads the closings in force, oldest first: one for each closed meeting. */
export async function readStandingClosings(reader: Reader): Promise<StandingClosing[]> {
  const rows = await rowsOf(reader, closingRow)`
    select m."code", m."kind", m."number", m."title", m."heldOn", c."asOf", c."knownAt"
    from "MeetingClosing" c join "Meeting" m on m."id" = c."meetingId"
    where not c."isReopening" and not exists (select 1 from "MeetingClosing" l where l."meetingId" = c."meetingId" and l."id" > c."id")
    order by c."id"`
  return rows.map(({ asOf, knownAt, ...meeting }) => ({
    meeting: meetingRefOf(meeting),
    asOf,
    knownAt,
  }))
}

/**
 * The earliest closed session whose figures lack a fact though it was already true: the fact was declared
 * late.
 */
function firstUnawareSession(
  record: FactRecord,
  closings: readonly StandingClosing[],
): MeetingRef | null {
  if (record.acceptedAt === null) return null
  const accepted = record.acceptedAt
  return (
    closings.find(({ asOf, knownAt }) => record.effectiveOn <= asOf && accepted > knownAt)
      ?.meeting ?? null
  )
}

const closingRow = record({ ...meetingRef.properties, asOf: day, knownAt: instant })

const fact = timelineFact.properties
const verdict = nullable(oneOf(Object.values(Verdict)))

/** The columns of a fact that the domain needs. */
const recordColumns = {
  id: integer(),
  status: fact.status,
  progress: fact.progress,
  effectiveOn: day,
  recordedAt: instant,
  replacesId: nullable(integer()),
  verdict,
  reviewedAt: nullable(instant),
}
const recordRow = record({ ...recordColumns, milestoneId: nullable(integer()) })
type RecordRow = Static<TObject<typeof recordColumns>>

const factRow = record({
  ...recordColumns,
  outlook: fact.outlook,
  note: fact.note,
  difficulties: fact.difficulties,
  nextSteps: fact.nextSteps,
  reason: fact.reason,
  legalText: fact.legalText,
  authorName: nullable(string()),
  authorRole: nullable(oneOf(Object.values(Role))),
  authorInstitution: nullable(string()),
  reviewReason: nullable(string()),
  reviewerName: nullable(string()),
  roundCode: nullable(string()),
  roundFr: nullable(string()),
  roundEn: nullable(string()),
  roundIsProvisional: nullable(boolean()),
})

const reachedRow = record({ factId: integer(), id: integer(), label: string() })
const evidenceRow = record({ factId: integer(), ...evidence.properties })

function readFactRows(reader: Reader, itemId: number): Promise<Static<typeof factRow>[]> {
  return rowsOf(reader, factRow)`
    select f."id", f."status", f."progress", f."outlook", f."effectiveOn", f."recordedAt", f."note", f."difficulties", f."nextSteps", f."reason", f."legalText", f."replacesId",
      a."name" as "authorName", a."role" as "authorRole",
      (select n."acronym" from "InstitutionName" n where n."institutionId" = a."institutionId" order by n."since" desc limit 1) as "authorInstitution",
      r."verdict", r."reviewedAt", r."reason" as "reviewReason", v."name" as "reviewerName",
      o."code" as "roundCode", o."labelFr" as "roundFr", o."labelEn" as "roundEn", o."isProvisional" as "roundIsProvisional"
    from "StatusFact" f
    left join "User" a on a."id" = f."authorId"
    left join "Review" r on r."factId" = f."id"
    left join "User" v on v."id" = r."reviewerId"
    left join "Round" o on o."id" = f."roundId"
    where f."itemId" = ${itemId} order by f."effectiveOn" desc, f."recordedAt" desc, f."id" desc`
}

/** Reads the milestones that each fact declares reached, by fact. */
async function readReached(
  reader: Reader,
  itemId: number,
): Promise<(factId: number) => { id: number; label: string }[]> {
  const rows = await rowsOf(reader, reachedRow)`
    select x."factId", m."id", m."label" from "Milestone" m join "FactMilestone" x on x."milestoneId" = m."id"
    where m."itemId" = ${itemId} order by m."position", m."id"`
  return grouped(rows, ({ factId }) => factId)
}

async function readEvidence(
  reader: Reader,
  itemId: number,
): Promise<(factId: number) => TimelineFact['evidence']> {
  const rows = await rowsOf(reader, evidenceRow)`
    select e."factId", e."kind", e."label", e."url" from "StatusFact" f join "Evidence" e on e."factId" = f."id"
    where f."itemId" = ${itemId} order by e."id"`
  return grouped(rows, ({ factId }) => factId)
}

function recordOf({
  id,
  status,
  progress,
  effectiveOn,
  recordedAt,
  replacesId,
  verdict,
  reviewedAt,
}: RecordRow): FactRecord {
  return {
    id,
    status,
    progress,
    effectiveOn,
    recordedAt,
    replacesId,
    acceptedAt: verdict === Verdict.accepted ? reviewedAt : null,
    rejectedAt: verdict === Verdict.rejected ? reviewedAt : null,
  }
}
