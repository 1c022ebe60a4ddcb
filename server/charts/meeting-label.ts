import { chartWords } from '../words/charts.ts'
import { formatMeeting, formatOrdinal } from '../words/format.ts'
import type { MeetingRef } from '../contract/viewpoint.ts'
import type { Language } from '../contract/vocabulary.ts'

/**
 * A meeting's label beside a bar: `6e session · 2021`, `GTM d’Agadez · 2022`; the part of its title after a
 * dash is left out.
 */
export function meetingLabel(meeting: MeetingRef | null, language: Language): string {
  if (meeting === null) return chartWords[language].recommendationsByMeeting.unknownMeeting
  const year = meeting.heldOn?.slice(0, 4) ?? ''
  const [name = meeting.title] = formatMeeting(meeting, language).split(/ – | \(/)
  return [name, year].filter((part) => part !== '').join(' · ')
}

/** A session's mark on a time axis: `6e`; empty for any other meeting. */
export function meetingMark(meeting: MeetingRef, language: Language): string {
  if (meeting.kind !== 'ccm_session' || meeting.number === null) return ''
  const { number, letters } = formatOrdinal(meeting.number, language)
  return `${number}${letters}`
}
