import type { MeetingRef, TimelineFact, ViewpointReply } from '../contract/index.ts'
import { Verdict } from '../contract/vocabulary.ts'
import type { Reader } from '../database.ts'
import { certaintyOf, currentFact, type FactRecord, spansKnown } from '../domain/facts.ts'
import { refOf } from './viewpoint-queries.ts'

/** A closing that stands: not undone by a later reopening. */
export interface StandingClosing {
  meeting: MeetingRef
  asOf: string
  knownAt: string
}

/** Reads the whole history of an item, newest first by (effectiveOn, recordedAt, id), each fact with both its clocks. */
export async function readHistory(reader: Reader, itemId: number, viewpoint: ViewpointReply): Promise<TimelineFact[]> {
  const [rows, closings] = await Promise.all([readFactRows(reader, itemId), readStandingClosings(reader)])
  const records = rows.map(recordOf)
  const present = currentFact(records, viewpoint)
  return rows.map((row) => {
    const record = recordOf(row)
    const { certainty, meetingCode } = certaintyOf(
      record,
      records,
      row.review ?? undefined,
      closings.map(({ meeting, asOf, knownAt }) => ({ meetingCode: meeting.code, asOf, knownAt })),
    )
    const replacement = records.find((other) => other.replacesId === row.id && other.acceptedAt !== null)
    return {
      id: row.id,
      status: row.status,
      progress: row.progress,
      outlook: row.outlook,
      effectiveOn: row.effectiveOn,
      recordedAt: row.recordedAt,
      knownUntil: spansKnown(record, records)?.to ?? null,
      author:
        row.author === null
          ? null
          : { name: row.author.name, role: row.author.role, institution: row.author.institution?.names[0]?.acronym ?? null },
      note: row.note,
      difficulties: row.difficulties,
      nextSteps: row.nextSteps,
      reason: row.reason,
      legalText: row.legalText,
      certainty,
      heldAt: closings.find(({ meeting }) => meeting.code === meetingCode)?.meeting ?? null,
      unknownTo: firstUnawareSession(record, closings),
      review:
        row.review === null
          ? null
          : {
              verdict: row.review.verdict,
              reviewer: row.review.reviewer?.name ?? null,
              reviewedAt: row.review.reviewedAt,
              reason: row.review.reason,
            },
      round: row.round,
      replacesId: row.replacesId,
      replacedById: replacement?.id ?? null,
      milestones: row.milestones.map(({ milestone }) => milestone.label),
      evidence: row.evidence,
      isCurrent: row.id === present?.id,
      isBeyondViewpoint: row.effectiveOn > viewpoint.asOf || row.recordedAt > viewpoint.knownAt,
    }
  })
}

/** Reads an item's facts as the domain reasons on them, in one statement: every write asks for them. */
export async function readFactRecords(reader: Reader, itemId: number): Promise<FactRecord[]> {
  const rows = await reader.$queryRaw<FactRow[]>`
    select f."id", f."status", f."progress", f."effectiveOn", f."recordedAt", f."replacesId", r."verdict", r."reviewedAt", m."milestoneId"
    from "StatusFact" f
    left join "Review" r on r."factId" = f."id"
    left join "FactMilestone" m on m."factId" = f."id"
    where f."itemId" = ${itemId}`
  const records = new Map<number, FactRecord & { milestoneIds: number[] }>()
  for (const { verdict, reviewedAt, milestoneId, ...row } of rows) {
    const id = Number(row.id)
    const known = records.get(id)
    const record = known ?? {
      ...recordOf({
        ...row,
        id,
        progress: row.progress === null ? null : Number(row.progress),
        replacesId: row.replacesId === null ? null : Number(row.replacesId),
        review: verdict === null || reviewedAt === null ? null : { verdict, reviewedAt },
      }),
      milestoneIds: [],
    }
    if (milestoneId !== null) record.milestoneIds.push(Number(milestoneId))
    records.set(id, record)
  }
  return [...records.values()]
}

type Whole = number | bigint

interface FactRow extends Pick<FactRecord, 'status' | 'effectiveOn' | 'recordedAt'> {
  id: Whole
  progress: Whole | null
  replacesId: Whole | null
  verdict: Verdict | null
  reviewedAt: string | null
  milestoneId: Whole | null
}

/** Reads the closings that stand, oldest first: one for each closed meeting. */
export async function readStandingClosings(reader: Reader): Promise<StandingClosing[]> {
  const rows = await reader.meetingClosing.findMany({
    orderBy: { id: 'desc' },
    select: {
      asOf: true,
      knownAt: true,
      isReopening: true,
      meeting: { select: { code: true, kind: true, number: true, title: true, heldOn: true } },
    },
  })
  const seen = new Set<string>()
  const standing = rows.filter(({ meeting, isReopening }) => {
    if (seen.has(meeting.code)) return false
    seen.add(meeting.code)
    return !isReopening
  })
  return standing.map(({ meeting, asOf, knownAt }) => ({ meeting: refOf(meeting), asOf, knownAt })).reverse()
}

/** The earliest closed session at which a fact was already true, and that did not know it: a late declaration. */
function firstUnawareSession(record: FactRecord, closings: readonly StandingClosing[]): MeetingRef | null {
  if (record.acceptedAt === null) return null
  const accepted = record.acceptedAt
  return closings.find(({ asOf, knownAt }) => record.effectiveOn <= asOf && accepted > knownAt)?.meeting ?? null
}

function readFactRows(reader: Reader, itemId: number) {
  return reader.statusFact.findMany({
    where: { itemId },
    orderBy: [{ effectiveOn: 'desc' }, { recordedAt: 'desc' }, { id: 'desc' }],
    include: {
      author: {
        select: {
          name: true,
          role: true,
          institution: { select: { names: { orderBy: { since: 'desc' }, take: 1, select: { acronym: true } } } },
        },
      },
      review: { select: { verdict: true, reviewedAt: true, reason: true, reviewer: { select: { name: true } } } },
      round: { select: { code: true, labelFr: true, labelEn: true, isProvisional: true } },
      milestones: { select: { milestone: { select: { label: true } } } },
      evidence: { select: { kind: true, label: true, url: true } },
    },
  })
}

function recordOf(row: {
  id: number
  status: FactRecord['status']
  progress: number | null
  effectiveOn: string
  recordedAt: string
  replacesId: number | null
  review: { verdict: Verdict; reviewedAt: string } | null
}): FactRecord {
  return {
    id: row.id,
    status: row.status,
    progress: row.progress,
    effectiveOn: row.effectiveOn,
    recordedAt: row.recordedAt,
    replacesId: row.replacesId,
    acceptedAt: row.review?.verdict === Verdict.accepted ? row.review.reviewedAt : null,
    rejectedAt: row.review?.verdict === Verdict.rejected ? row.review.reviewedAt : null,
  }
}

