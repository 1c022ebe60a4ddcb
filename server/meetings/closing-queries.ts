import type { ClosingPreview } from '../contract/closings.ts'
import { day, integer, nullable, record, string } from '../contract/schema.ts'
import { itemSummary } from '../contract/tracking.ts'
import { type Day, ItemKind, Nature } from '../contract/vocabulary.ts'
import { sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Store, Reader } from '../store/store.ts'
import { countByStatus } from '../domain/figures/counts.ts'
import { completionRate, overdueRate } from '../domain/figures/rates.ts'
import { AppError, refused } from '../http/errors.ts'
import type { WriteContext } from '../http/writing.ts'
import { readGroups } from '../tracking/group-queries.ts'
import { readSummariesWhere } from '../tracking/item-summary-queries.ts'
import type { SettledViewpoint } from '../tracking/state-queries.ts'
import { countConcluded } from './earlier-queries.ts'
import { lastDayOf } from '../domain/meetings.ts'
import { institutionNameId } from '../tracking/reference-queries.ts'

/** Why a meeting cannot be closed now. */
export type ClosingObstacle = 'no_day_to_close' | 'not_held_to_close' | 'closed_already'

type UnsaidPreview = Omit<ClosingPreview, 'refusal'> & { refusal: ClosingObstacle | null }

/** How many pending declarations the preview lists; the others are only counted. */
const shownWaiting = 20

/**
 * Reads the figures that closing a meeting would freeze, as known now.
 * @throws AppError `not_found`.
 */
export async function readClosingPreview(
  { read, position }: Store,
  code: string,
): Promise<UnsaidPreview> {
  const meeting = await findMeeting(read, code)
  const knownAt = position.now()
  const today = position.today()
  const asOf = lastDayOf(meeting) ?? null
  const viewpoint: SettledViewpoint = { asOf: asOf ?? today, knownAt, known: 'now' }
  const isInBase = sql`not s."isArchived" and s."supersession" is null`
  const [groups, incomplete, waiting, conclusions] = await Promise.all([
    readGroups(read, viewpoint, ItemKind.recommendation, isInBase),
    readSummariesWhere(
      read,
      viewpoint,
      ItemKind.recommendation,
      sql`${isInBase} and s."incomplete" and s."meetingId" = ${meeting.id}`,
    ),
    readWaiting(read, viewpoint),
    asOf === null
      ? { numerator: 0, denominator: 0 }
      : countConcluded(read, viewpoint, { id: meeting.id, day: asOf }),
  ])
  const oneOff = groups.filter(({ nature }) => nature === Nature.one_off)
  const obstacle = obstacleTo(meeting, asOf, today)
  return {
    asOf,
    refusal: obstacle ?? null,
    isLate: asOf !== null && asOf < today,
    counts: countByStatus(oneOff.filter(({ isSuperseded }) => !isSuperseded)),
    completion: completionRate(groups),
    overdue: overdueRate(groups, viewpoint.asOf).numerator,
    incomplete,
    ...waiting,
    conclusions,
  }
}

/**
 * Closes a meeting: its viewpoint is its last day, as known at the instant of the closing.
 * @throws AppError `not_found`, `rule_broken` before its day, without a day, or when it is closed already.
 */
export async function addClosing(
  { transaction, at, today, caller }: WriteContext,
  code: string,
  note = '',
): Promise<number> {
  const meeting = await findMeeting(transaction, code)
  const asOf = lastDayOf(meeting) ?? null
  const obstacle = obstacleTo(meeting, asOf, today)
  if (obstacle !== undefined || asOf === null)
    throw refused('rule_broken', 'meeting', obstacle ?? 'no_day_to_close')
  const reason = note.trim()
  const { id } = await transaction.meetingClosing.create({
    data: {
      meetingId: meeting.id,
      asOf,
      knownAt: at,
      recordedAt: at,
      isReopening: false,
      reason: reason === '' ? null : reason,
      authorId: caller.id,
    },
  })
  return id
}

/**
 * Reopens a closed meeting: adds a row with the viewpoint of the closing that it undoes.
 * @throws AppError `not_found`, `rule_broken` when it is not closed.
 */
export async function addReopening(
  { transaction, at, caller }: WriteContext,
  code: string,
  reason: string,
): Promise<number> {
  const { id: meetingId, closings } = await findMeeting(transaction, code)
  const [latest] = closings
  if (latest === undefined || latest.isReopening)
    throw refused('rule_broken', 'meeting', 'not_closed')
  const { asOf, knownAt } = latest
  const { id } = await transaction.meetingClosing.create({
    data: {
      meetingId,
      asOf,
      knownAt,
      recordedAt: at,
      isReopening: true,
      reason: reason.trim(),
      authorId: caller.id,
    },
  })
  return id
}

type FoundMeeting = Awaited<ReturnType<typeof findMeeting>>

async function findMeeting(reader: Pick<Reader, 'meeting'>, code: string) {
  const meeting = await reader.meeting.findUnique({
    where: { code },
    select: { id: true, heldOn: true, closings: { orderBy: { id: 'desc' }, take: 1 } },
  })
  if (meeting === null) throw new AppError('not_found')
  return meeting
}

function obstacleTo(
  { closings }: FoundMeeting,
  asOf: Day | null,
  today: Day,
): ClosingObstacle | undefined {
  if (closings[0]?.isReopening === false) return 'closed_already'
  if (asOf === null) return 'no_day_to_close'
  return asOf > today ? 'not_held_to_close' : undefined
}

/** Reads the declarations effective by the day and not reviewed yet: the closing would not count them. */
async function readWaiting(
  reader: Reader,
  { asOf, knownAt }: SettledViewpoint,
): Promise<Pick<ClosingPreview, 'waiting' | 'waitingCount'>> {
  const rows = await rowsOf(reader, waitingRow)`
    select i."kind", i."code", i."title", f."status", f."effectiveOn", u."name" as "author", l."code" as "leadCode", n."acronym", n."name",
      count(*) over () as "total"
    from "StatusFact" f join "TrackedItem" i on i."id" = f."itemId"
    left join "Review" r on r."factId" = f."id"
    left join "User" u on u."id" = f."authorId"
    left join "Institution" l on l."id" = i."leadId"
    left join "InstitutionName" n on n."id" = ${institutionNameId({ asOf, knownAt }, sql`i."leadId"`)}
    where r."factId" is null and f."effectiveOn" <= ${asOf} and not i."isArchived"
    order by f."recordedAt", f."id" limit ${shownWaiting}`
  return {
    waitingCount: rows[0]?.total ?? 0,
    waiting: rows.map(
      ({ kind, code, title, status, effectiveOn, author, leadCode, acronym, name }) => ({
        item: { kind, code, title },
        lead: leadCode === null ? null : { code: leadCode, acronym, name: name ?? leadCode },
        status,
        effectiveOn,
        author,
      }),
    ),
  }
}

const { kind, code, title, status } = itemSummary.properties
const waitingRow = record({
  kind,
  code,
  title,
  status,
  effectiveOn: day,
  author: nullable(string()),
  leadCode: nullable(code),
  acronym: nullable(string()),
  name: nullable(string()),
  total: integer(),
})
