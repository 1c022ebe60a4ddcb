import { type FlowEnd, type FlowStart, isStatus } from '../contract/changes.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import type { ItemKind, Language } from '../contract/vocabulary.ts'
import { chartWords } from '../words/charts.ts'
import { formatDay, formatMeeting } from '../words/format.ts'
import { labels } from '../words/labels.ts'

/** The name of an end of a band: « En cours », « Adoptée depuis », « Sortie de la base ». */
export function sideWords(side: FlowStart | FlowEnd, kind: ItemKind, language: Language): string {
  return isStatus(side)
    ? labels[language].status[side]
    : chartWords[language].statusTransitions.sides[kind][side]
}

/**
 * A viewpoint in a sentence, after « depuis » or « since »: `la 6e session`, `the 6th session`, `le 6 août
 * 2021`.
 */
export function momentWords({ meeting, asOf }: ViewpointReply, language: Language): string {
  const { moments } = chartWords[language]
  return meeting?.kind === 'ccm_session' ? moments.session(meeting) : moments.day(asOf)
}

/** The heading of a column: `6e session`, or its day. */
export function columnWords({ meeting, asOf }: ViewpointReply, language: Language): string {
  return meeting === null ? formatDay(asOf, language) : formatMeeting(meeting, language)
}
