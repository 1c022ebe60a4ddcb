import { formatMeeting, formatOrdinal } from './format.ts'
import type { MeetingRef } from '../contract/viewpoint.ts'

/**
 * The texts that the product itself writes into the database: always in French, whoever writes, so that a
 * text is stored in one form.
 */
export const storedTexts = {
  /** The source of an item or a meeting that was typed in. */
  entered: 'Saisie dans suivi-ccm',
  renewedAt: (meeting: MeetingRef) => `Reconduite à : ${formatMeeting(meeting, 'fr')}`,
  session: (number: number) => sessionTitle(number),
  preparatory: (number: number) => `Réunion préparatoire de la ${sessionTitle(number)}`,
  technical: (number: number) => `Réunion technique de la ${sessionTitle(number)}`,
}

function sessionTitle(number: number): string {
  const { number: rank, letters } = formatOrdinal(number, 'fr')
  return `${rank}${letters} session du CCM`
}
