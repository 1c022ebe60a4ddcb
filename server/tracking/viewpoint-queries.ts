import { dayOf } from '../contract/days.ts'
import type { ItemFilter } from '../contract/item-lists.ts'
import { boolean, day, instant, nullable, record, type Static, string } from '../contract/schema.ts'
import {
  type MeetingRef,
  meetingRef,
  today as presentDay,
  type ViewpointReply,
} from '../contract/viewpoint.ts'
import { type Day, type Instant, MeetingKind } from '../contract/vocabulary.ts'
import { sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Store, Reader } from '../store/store.ts'
import { endOfDay, lastDay, parsePartialDate } from '../domain/days.ts'
import { type AppError, refused } from '../http/errors.ts'
import { meetingRefOf } from '../domain/meetings.ts'

/** The viewpoint parameters of a request (contract/viewpoint.ts). */
export interface ViewpointRequest {
  asOf?: Day | undefined
  knownAt?: Instant | undefined
  at?: string | undefined
  known?: 'then' | 'now' | undefined
}

/** A meeting with the viewpoint that its closing froze, if it is closed. */
export interface MeetingWithClosing extends MeetingRef {
  /** The last day of its date (31 May for `2024-05`); null when the date is unknown. */
  lastDay: Day | null
  closing: { asOf: Day; knownAt: Instant } | null
}

/**
 * Computes the viewpoint of a request. `asOf` and `knownAt` win over `at` and `known`; a closed meeting is by
 * default seen as known at its closing, an open one as known now; without any parameter, it is the present.
 * @throws AppError `invalid_input` when the meeting is unknown, or has no known day.
 */
export async function resolveViewpoint(
  store: Store,
  request: ViewpointRequest,
): Promise<ViewpointReply> {
  const now = store.position.now()
  const meeting =
    request.at === undefined || request.at === presentDay
      ? null
      : await findMeeting(store.read.atOnce, request.at)
  return viewpointAt(request, meeting, now)
}

/**
 * Computes the earlier viewpoint that a list is compared with: that of the compared meeting, as its own
 * dashboard shows it.
 * @throws AppError `invalid_input` for `from` or `change` without a compared meeting, or when that meeting is
 * unknown.
 */
export async function resolvePastFilter(
  store: Store,
  { compared, from, change }: Pick<ItemFilter, 'compared' | 'from' | 'change'>,
): Promise<{ since?: ViewpointReply }> {
  if (from === undefined && change === undefined) return {}
  if (compared === undefined) throw refused('invalid_input', 'compared', 'comparison_needed')
  return { since: await resolveViewpoint(store, { at: compared }) }
}

/** The viewpoint of a request whose meeting is already read. */
export function viewpointAt(
  request: ViewpointRequest,
  meeting: MeetingWithClosing | null,
  now: Instant,
): ViewpointReply {
  const day = dayOf(now)
  if (meeting !== null && meeting.lastDay === null) throw unusableMeeting(meeting.code)
  const seenThen =
    request.known === 'then' || (request.known === undefined && meeting?.closing != null)
  const then =
    meeting === null
      ? undefined
      : (meeting.closing?.knownAt ?? earlier(endOfDay(meeting.lastDay ?? day), now))
  const asOf = request.asOf ?? meeting?.closing?.asOf ?? meeting?.lastDay ?? day
  const knownThen = seenThen ? (then ?? (asOf < day ? endOfDay(asOf) : undefined)) : undefined
  const knownAt = request.knownAt ?? knownThen ?? now
  const known = request.knownAt === undefined && knownThen === undefined ? 'now' : 'then'
  return {
    asOf,
    knownAt,
    meeting: meeting === null ? null : meetingRefOf(meeting),
    known,
    isClosed:
      known === 'then' && meeting?.closing?.knownAt === knownAt && meeting?.closing?.asOf === asOf,
    isPresent: known === 'now' && asOf === day,
  }
}

/**
 * Reads the meetings that a viewpoint can be set to: the CCM's sessions, oldest first, without those of
 * unknown date.
 */
export async function listSessions(reader: Reader): Promise<MeetingWithClosing[]> {
  const rows = await rowsOf(
    reader,
    meetingRow,
  )`${meetingsSql} where m."kind" = ${MeetingKind.ccm_session}`
  return rows
    .map(withClosing)
    .filter((meeting) => meeting.lastDay !== null)
    .sort((a, b) => ((a.lastDay ?? '') < (b.lastDay ?? '') ? -1 : 1))
}

/**
 * Reads the days of the CCM's sessions from the year of a day on. A date known to the month or year counts as
 * its last day.
 */
export async function readSessionDays(reader: Reader, from: Day): Promise<Day[]> {
  const rows = await rowsOf(reader, record({ heldOn: string() }))`
    select "heldOn" from "Meeting" where "kind" = ${MeetingKind.ccm_session} and "heldOn" >= ${from.slice(0, 4)}`
  return rows.flatMap(({ heldOn }) => lastDay(heldOn) ?? [])
}

const { code, kind, title, ...rest } = meetingRef.properties

/** The columns of a meeting after a left join: all null when there is no meeting. */
export const meetingIfAny = {
  code: nullable(code),
  kind: nullable(kind),
  title: nullable(title),
  ...rest,
}

type MeetingIfAny = { [Column in keyof MeetingRef]: MeetingRef[Column] | null }

/** The meeting of a row that has the columns `meetingIfAny`; null when there is none. */
export function refOrNull({ code, kind, number, title, heldOn }: MeetingIfAny): MeetingRef | null {
  return code === null || kind === null || title === null
    ? null
    : { code, kind, number, title, heldOn }
}

async function findMeeting(reader: Reader, code: string): Promise<MeetingWithClosing> {
  const [row] = await rowsOf(reader, meetingRow)`${meetingsSql} where m."code" = ${code}`
  if (row === undefined) throw unusableMeeting(code)
  return withClosing(row)
}

/** A meeting with its latest closing or reopening, if any. */
const meetingRow = record({
  ...meetingRef.properties,
  asOf: nullable(day),
  knownAt: nullable(instant),
  isReopening: nullable(boolean()),
})

const meetingsSql = sql`
  select m."code", m."kind", m."number", m."title", m."heldOn", c."asOf", c."knownAt", c."isReopening"
  from "Meeting" m left join "MeetingClosing" c on c."id" = (select max(z."id") from "MeetingClosing" z where z."meetingId" = m."id")`

function withClosing(row: Static<typeof meetingRow>): MeetingWithClosing {
  return {
    ...meetingRefOf(row),
    lastDay: (row.heldOn === null ? undefined : parsePartialDate(row.heldOn)?.last) ?? null,
    closing:
      row.asOf === null || row.knownAt === null || row.isReopening === true
        ? null
        : { asOf: row.asOf, knownAt: row.knownAt },
  }
}

function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b
}

function unusableMeeting(code: string): AppError {
  return refused('invalid_input', 'at', 'meeting_unusable', { code })
}
