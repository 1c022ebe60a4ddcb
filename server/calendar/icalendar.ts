import icalendar, {
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'

import type { CalendarMeeting, Deadline } from '../contract/calendar.ts'
import { labels } from '../words/labels.ts'
import { type Instant, ItemKind, type Language } from '../contract/vocabulary.ts'
import { addDays } from '../domain/days.ts'

interface Content {
  meetings: readonly CalendarMeeting[]
  deadlines: readonly Deadline[]
  language: Language
  /** The instant at which it was read. */
  at: Instant
  /** Where the screens are: `https://suivi.example.ne`. */
  origin: string
}

const words = {
  fr: {
    name: 'Suivi CCM',
    description: 'Réunions du CCM, échéances des recommandations et des actions du plan.',
    due: 'Échéance',
    milestone: 'Étape',
    lead: 'Chef de file',
    status: 'État',
    reached: 'atteinte',
    colon: '\u00A0:',
  },
  en: {
    name: 'CCM follow-up',
    description: 'Meetings of the CCM, deadlines of its recommendations and of the plan.',
    due: 'Deadline',
    milestone: 'Milestone',
    lead: 'Lead',
    status: 'Status',
    reached: 'reached',
    colon: ':',
  },
} as const

const pages: Readonly<Record<ItemKind, string>> = {
  [ItemKind.recommendation]: 'recommandations',
  [ItemKind.plan_item]: 'plan',
  [ItemKind.indicator]: 'indicateurs',
}

/** Writes meetings and deadlines as whole days, by RFC 5545. A meeting whose day is not known is on none, and left out. */
export function writeCalendar({ meetings, deadlines, language, at, origin }: Content): string {
  const { name, description, due, milestone: step, lead, status, reached, colon } = words[language]
  const calendar = icalendar({
    name,
    description,
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
      // The same each time it is read, or a telephone would show everything anew.
      id: `${event.uid}@${host}`,
      stamp: new Date(at),
      start: dayOf(event.first),
      // The day after the last, by RFC 5545.
      end: dayOf(addDays(event.last, 1)),
      allDay: true,
      summary: event.summary,
      description: event.description,
      url: `${origin}${event.path}`,
      ...(event.location == null ? {} : { location: event.location }),
      status: ICalEventStatus.CONFIRMED,
      // A deadline takes no one's time.
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
    const said = [
      item.title,
      `${status}${colon} ${labels[language].status[item.status]}`,
      ...(item.lead === null ? [] : [`${lead}${colon} ${item.lead.acronym ?? item.lead.name}`]),
    ]
    const what =
      milestone === null
        ? `${due} ${item.code}${colon} ${item.title}`
        : `${step} ${item.code}${colon} ${milestone.label}${milestone.isReached ? ` (${reached})` : ''}`
    add({
      uid: milestone === null ? `deadline-${item.code}` : `milestone-${milestone.id}`,
      first: day,
      last: day,
      summary: what,
      description: said.join('\n'),
      path: `/${pages[item.kind]}/${item.code}`,
    })
  }
  return calendar.toString()
}

/** All-day events are written by the local parts of a date. */
function dayOf(day: string): Date {
  return new Date(`${day}T00:00:00`)
}
