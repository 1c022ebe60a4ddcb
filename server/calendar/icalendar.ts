import icalendar, {
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'

import type { CalendarMeeting, Deadline } from '../contract/calendar.ts'
import { calendarWords } from '../words/calendar.ts'
import { labels } from '../words/labels.ts'
import { type Instant, ItemKind, type Language } from '../contract/vocabulary.ts'
import { addDays } from '../domain/days.ts'

interface Content {
  meetings: readonly CalendarMeeting[]
  deadlines: readonly Deadline[]
  language: Language
  /** The instant at which the meetings and deadlines were read. */
  at: Instant
  /** The origin of the links to the screens: `https://suivi.example.ne`. */
  origin: string
}

const pages: Readonly<Record<ItemKind, string>> = {
  [ItemKind.recommendation]: 'recommandations',
  [ItemKind.plan_item]: 'plan',
  [ItemKind.indicator]: 'indicateurs',
}

/** Writes meetings and deadlines as all-day events (RFC 5545). Leaves out meetings whose day is unknown. */
export function writeCalendar({ meetings, deadlines, language, at, origin }: Content): string {
  const words = calendarWords[language]
  const calendar = icalendar({
    name: words.name,
    description: words.description,
    prodId: { company: 'SP/CCM', product: 'suivi-ccm', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 6 * 3600,
  })
  const host = new URL(origin).hostname
  const add = (event: {
    uid: string
    first: string
    last: string
    summary: string
    description: string
    path: string
    location?: string | null
  }) =>
    calendar.createEvent({
      // Stable from one reading to the next, or a telephone would show every event as new.
      id: `${event.uid}@${host}`,
      stamp: new Date(at),
      start: dayOf(event.first),
      // RFC 5545: the end is exclusive, the day after the last.
      end: dayOf(addDays(event.last, 1)),
      allDay: true,
      summary: event.summary,
      description: event.description,
      url: `${origin}${event.path}`,
      ...(event.location == null ? {} : { location: event.location }),
      status: ICalEventStatus.CONFIRMED,
      // A deadline does not make people busy.
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  for (const meeting of meetings) {
    if (!meeting.isDayKnown) continue
    add({
      uid: `meeting-${meeting.code}`,
      first: meeting.first,
      last: meeting.last,
      summary: meeting.title,
      description: labels[language].meetingKind[meeting.kind],
      path: `/reunions/${meeting.code}`,
      location: meeting.place,
    })
  }
  for (const { day, item, milestone } of deadlines) {
    const details = [
      item.title,
      words.status({ status: labels[language].status[item.status] }),
      ...(item.lead === null ? [] : [words.lead({ lead: item.lead.acronym ?? item.lead.name })]),
    ]
    add({
      uid: milestone === null ? `deadline-${item.code}` : `milestone-${milestone.id}`,
      first: day,
      last: day,
      summary:
        milestone === null
          ? words.deadline(item)
          : words.milestone({ code: item.code, ...milestone }),
      description: details.join('\n'),
      path: `/${pages[item.kind]}/${item.code}`,
    })
  }
  return calendar.toString()
}

/** At local midnight: ical-generator writes all-day events with the local parts of a date. */
function dayOf(day: string): Date {
  return new Date(`${day}T00:00:00`)
}
