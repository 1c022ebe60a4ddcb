import type { Day } from '../../server/contract/vocabulary.ts'
import type { DemoContext } from './context.ts'
import { adoptionDay, storyBegins } from './recommendations.ts'
import type { SeedMeeting } from '../seed/meetings.ts'
import { addMeeting } from '../seed/catalogue.ts'

/** Recording days of the meetings whose own day is unknown: when the next known meeting was prepared. */
const enteredOn: Record<string, Day> = {
  'prep-6': '2021-07-19',
  'tech-6': '2021-07-27',
  'crcm-az-zr': '2023-02-16',
}

/** Sessions closed at their end (time in Niamey), so that their figures no longer change. */
const closings = [
  { key: '6', on: '2021-08-06', time: '16:40' },
  { key: '7', on: '2022-08-05', time: '17:05' },
] as const

/** Adds the meetings on the day that they were held, and the closings of two sessions. */
export function tellMeetings(context: DemoContext, meetings: readonly SeedMeeting[]): void {
  const { chronicle, people, rows, meetingId } = context
  for (const meeting of meetings) {
    const day = enteredOn[meeting.code] ?? adoptionDay(meeting)
    chronicle.add({
      on: day < storyBegins ? storyBegins : day,
      time: '08:20',
      authorId: people.officerId,
      action: 'createMeeting',
      subject: meeting.code,
      record: (at) => addMeeting(rows, meetingId, meeting, at),
    })
  }
  for (const { key, on, time } of closings)
    chronicle.add({
      on,
      time,
      authorId: people.officerId,
      action: 'closeMeeting',
      subject: `ccm-${key}`,
      record: (at) =>
        rows.closings.push({
          meetingId: meetingId(key),
          asOf: on,
          knownAt: at,
          recordedAt: at,
          authorId: people.officerId,
        }),
    })
}
