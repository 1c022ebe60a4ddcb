import type { MeetingRef } from '../contract/viewpoint.ts'
import { type Day, MeetingKind } from '../contract/vocabulary.ts'
import { lastDay } from './days.ts'

/** The attributes of a meeting that its place in the order depends on. */
export interface Datable {
  id: number
  code: string
  kind: MeetingKind
  number: number | null
  heldOn: string | null
  /** The session that a preparatory or technical meeting prepares. */
  sessionId: number | null
}

/**
 * Orders meetings, newest first. One without a date is placed by what is known: before the session that it
 * prepares, or after the session of the number below; last when nothing is known.
 */
export function newestFirst<Meeting extends Datable>(meetings: readonly Meeting[]): Meeting[] {
  const placeOf = (meeting: Datable) =>
    lastDayOf(meeting) ?? preparedDay(meeting, meetings) ?? earlierDay(meeting, meetings) ?? ''
  return meetings
    .map((meeting) => ({ meeting, place: placeOf(meeting) }))
    .sort(
      (a, b) =>
        compare(b.place, a.place) ||
        stages.indexOf(a.meeting.kind) - stages.indexOf(b.meeting.kind) ||
        (b.meeting.number ?? 0) - (a.meeting.number ?? 0) ||
        compare(b.meeting.code, a.meeting.code),
    )
    .map(({ meeting }) => meeting)
}

/**
 * Whether a meeting was held by a day, as far as its date is known. An undated one was, if a later one was.
 */
export function isHeld(meeting: Datable, meetings: readonly Datable[], asOf: Day): boolean {
  const day = lastDayOf(meeting)
  if (day !== undefined) return day <= asOf
  const followers = meetings.filter(
    ({ id, kind, number }) =>
      id === meeting.sessionId ||
      (kind === meeting.kind &&
        number !== null &&
        meeting.number !== null &&
        number > meeting.number),
  )
  return followers.some((follower) => (lastDayOf(follower) ?? '9999-12-31') <= asOf)
}

/** The last day that a meeting's date may mean. */
export function lastDayOf({ heldOn }: { heldOn: string | null }): Day | undefined {
  return lastDay(heldOn)
}

/** The fields of a meeting that a link to it shows. */
export function meetingRefOf({ code, kind, number, title, heldOn }: MeetingRef): MeetingRef {
  return { code, kind, number, title, heldOn }
}

/** On the same day, the meetings that prepare a session come before it. */
const stages = [
  MeetingKind.ccm_session,
  MeetingKind.technical,
  MeetingKind.preparatory,
  MeetingKind.copil,
  MeetingKind.gtm,
  MeetingKind.crcm,
  MeetingKind.other,
]

function preparedDay({ sessionId }: Datable, meetings: readonly Datable[]): Day | undefined {
  const session = meetings.find(({ id }) => id === sessionId)
  return session === undefined ? undefined : lastDayOf(session)
}

function earlierDay({ kind, number }: Datable, meetings: readonly Datable[]): Day | undefined {
  if (number === null) return undefined
  const days = meetings
    .filter((other) => other.kind === kind && other.number !== null && other.number < number)
    .map(lastDayOf)
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
