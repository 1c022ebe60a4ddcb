import { formatDay, formatInstant, formatMeeting } from '../words/format.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import type { Language } from '../contract/vocabulary.ts'

/** `Situation au 6 août 2021 (6e session, close), telle que connue le 6 août 2021, 16 h 40.` */
export function viewpointSentence(
  { asOf, knownAt, meeting, isClosed }: ViewpointReply,
  language: Language,
): string {
  const day = formatDay(asOf, language)
  const instant = formatInstant(knownAt, language)
  const name = meeting === null ? undefined : formatMeeting(meeting, language)
  const closed = isClosed ? { fr: ', close', en: ', closed' }[language] : ''
  const place = name === undefined ? '' : ` (${name}${closed})`
  return language === 'fr'
    ? `Situation au ${day}${place}, telle que connue le ${instant}.`
    : `Situation on ${day}${place}, as known on ${instant}.`
}
