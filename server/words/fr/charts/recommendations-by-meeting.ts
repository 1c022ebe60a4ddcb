import type { MeetingRef } from '../../../contract/viewpoint.ts'
import type { Day } from '../../../contract/vocabulary.ts'
import { at, counted, meeting, number } from '../grammar.ts'

/**
 * The number of open recommendations of a group of sessions, and of those that are not obsolete (the base).
 */
type OpenOf = {
  open: number
  base: number
}

export const recommendationsByMeeting = {
  subtitle: ({ asOf }: { asOf: Day }) =>
    `Recommandations par réunion d’origine et par état, en nombre, ${at(asOf)}`,
  columns: { meeting: 'Réunion', heldOn: 'Tenue', total: 'Total' },
  unknownMeeting: 'Réunion inconnue',
  none: 'Aucune recommandation à ce point de vue',
  allObsolete: 'Toutes les recommandations sont caduques',
  noneOpen: ({ completed, base }: { completed: number; base: number }) =>
    `Plus aucune recommandation n’est ouverte\u00A0: ${counted(completed, 'réalisée', 'réalisées')} sur ${number(base)}`,
  recentLag: ({ half, recent, old }: { half: number; recent: OpenOf; old: OpenOf }) =>
    `Les ${half} dernières sessions laissent plus de recommandations ouvertes que les ${half} premières\u00A0: ` +
    `${recent.open} sur ${recent.base} contre ${old.open} sur ${old.base}`,
  allOfSession: ({ open, session }: { open: number; session: MeetingRef }) =>
    `Les ${open} recommandations ouvertes viennent toutes de la ${meeting(session)}`,
  mostOfSession: ({ most, open, session }: { most: number; open: number; session: MeetingRef }) =>
    `La ${meeting(session)} concentre ${most} des ${open} recommandations ouvertes`,
  mostOfMeeting: ({ most, open, name }: { most: number; open: number; name: string }) =>
    `Une réunion concentre ${most} des ${open} recommandations ouvertes\u00A0: ${name}`,
  spread: ({ open, base, meetings }: { open: number; base: number; meetings: number }) => {
    const from = meetings === 1 ? 'd’une même réunion' : `de ${meetings} réunions`
    return `${counted(open, 'recommandation ouverte', 'recommandations ouvertes')} sur ${number(base)}, ${from}`
  },
}
