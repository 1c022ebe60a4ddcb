import type { ConclusionsReply } from '../contract/conclusions.ts'
import { rate } from '../contract/schema.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import { closedStatuses, type Day, ItemKind } from '../contract/vocabulary.ts'
import { join, sql, type Sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Store, Reader, Transaction } from '../store/store.ts'
import { carriedOver } from '../domain/figures/delays.ts'
import { AppError } from '../http/errors.ts'
import { readConclusionsOf, isStandingSql } from '../tracking/conclusion-queries.ts'
import { computedStateSql, type SettledViewpoint } from '../tracking/state-queries.ts'
import { readSummariesWhere } from '../tracking/item-summary-queries.ts'
import { listSessions } from '../tracking/viewpoint-queries.ts'
import { lastDayOf } from '../domain/meetings.ts'

/** Why a meeting cannot record conclusions now. */
export type ConclusionObstacle =
  'no_day_to_conclude' | 'not_held_to_conclude' | 'closed_to_conclusions'

type UnsaidConclusions = Omit<ConclusionsReply, 'refusal'> & { refusal: ConclusionObstacle | null }

/**
 * Reads the earlier recommendations that a meeting has to conclude on, with its conclusions: those open on
 * its day, as known at the viewpoint, and those that its own conclusions closed or removed from the base of
 * the rates.
 * @throws AppError `not_found`.
 */
export async function readEarlier(
  { read, position }: Store,
  viewpoint: ViewpointReply,
  code: string,
  reader: { canEdit: boolean },
): Promise<UnsaidConclusions> {
  const meeting = await findMeeting(read, code)
  const day = lastDayOf(meeting) ?? null
  const obstacle = obstacleToConclusions(meeting, position.today())
  const shared = {
    day,
    refusal: obstacle ?? null,
    canConclude: reader.canEdit && obstacle === undefined,
    viewpoint,
  }
  if (day === null) return { ...shared, items: [], concluded: 0 }

  const atItsDay = { ...viewpoint, asOf: day < viewpoint.asOf ? day : viewpoint.asOf }
  const [summaries, conclusions, sessions] = await Promise.all([
    readSummariesWhere(
      read,
      atItsDay,
      ItemKind.recommendation,
      sql`${isAskedSql(meeting.id, day)} or ${isConcludedSql(meeting.id, viewpoint)}`,
    ),
    readConclusionsOf(read, viewpoint, { meetingId: meeting.id }),
    listSessions(read),
  ])
  const sessionDays = sessions.flatMap(({ lastDay }) => lastDay ?? [])
  const concludedOn = new Map(
    conclusions.map(({ itemCode, meeting: _, ...conclusion }) => [itemCode, conclusion]),
  )
  const items = summaries.map((item) => {
    const isClosed = closedStatuses.some((status) => status === item.status)
    return {
      item,
      carriedOver: carriedOver(
        { adoptedOn: item.adoptedOn, closedOn: isClosed ? item.statusSince : null },
        sessionDays,
        atItsDay.asOf,
      ),
      conclusion: concludedOn.get(item.code) ?? null,
    }
  })
  return {
    ...shared,
    items,
    concluded: items.filter(({ conclusion }) => conclusion !== null).length,
  }
}

/**
 * Counts the recommendations that a meeting has to conclude on at a viewpoint, and those that it concluded
 * on, in one statement.
 */
export async function countConcluded(
  reader: Reader,
  viewpoint: SettledViewpoint,
  meeting: { id: number; day: Day },
): Promise<{ numerator: number; denominator: number }> {
  const [row] = await rowsOf(reader, rate)`
    select coalesce(sum(case when ${isConcludedSql(meeting.id, viewpoint)} then 1 else 0 end), 0) as "numerator", count(*) as "denominator"
    from (${computedStateSql(viewpoint, ItemKind.recommendation)}) s
    where ${isAskedSql(meeting.id, meeting.day)} or ${isConcludedSql(meeting.id, viewpoint)}`
  return row ?? { numerator: 0, denominator: 0 }
}

/** The condition of being adopted before the meeting and still open on its day. */
function isAskedSql(meetingId: number, day: Day): Sql {
  return sql`(s."adoptedOn" < ${day} and s."meetingId" is distinct from ${meetingId} and not s."isArchived" and s."supersession" is null
    and s."status" not in (${join([...closedStatuses])}))`
}

function isConcludedSql(meetingId: number, { knownAt }: Pick<SettledViewpoint, 'knownAt'>): Sql {
  return sql`exists (select 1 from "Conclusion" c where c."meetingId" = ${meetingId} and c."itemId" = s."id" and ${isStandingSql({ knownAt })})`
}

export type ConcludingMeeting = Awaited<ReturnType<typeof findMeeting>>

/** Finds a meeting with the data that `obstacleToConclusions` needs. */
export async function findMeeting(reader: Pick<Transaction, 'meeting'>, code: string) {
  const meeting = await reader.meeting.findUnique({
    where: { code },
    select: {
      id: true,
      code: true,
      kind: true,
      number: true,
      title: true,
      heldOn: true,
      closings: { orderBy: { id: 'desc' }, take: 1, select: { isReopening: true } },
    },
  })
  if (meeting === null) throw new AppError('not_found')
  return meeting
}

/** Why a meeting cannot record conclusions now; undefined when it can. */
export function obstacleToConclusions(
  meeting: Pick<ConcludingMeeting, 'heldOn' | 'closings'>,
  today: Day,
): ConclusionObstacle | undefined {
  const day = lastDayOf(meeting)
  if (day === undefined) return 'no_day_to_conclude'
  if (day > today) return 'not_held_to_conclude'
  return meeting.closings[0]?.isReopening === false ? 'closed_to_conclusions' : undefined
}
