import type { Day } from '../../../contract/vocabulary.ts'
import { at, counted, number } from '../grammar.ts'

export const openByInstitution = {
  subtitle: ({ asOf }: { asOf: Day }) =>
    `Recommandations ouvertes par institution chef de file, dont en retard, ${at(asOf)}`,
  hidden: ({ hidden }: { hidden: number }) =>
    `${counted(hidden, 'autre institution n’est pas affichée', 'autres institutions ne sont pas affichées')}.`,
  columns: {
    institution: 'Chef de file',
    name: 'Nom',
    open: 'Ouvertes',
    overdue: 'dont en retard',
  },
  noneOpen: 'Aucune recommandation ouverte à ce point de vue',
  allLate: ({ overdue, name }: { overdue: number; name: string }) =>
    `Les ${overdue} recommandations en retard relèvent d’une même institution\u00A0: ${name}`,
  mostLate: ({ most, overdue, name }: { most: number; overdue: number; name: string }) =>
    `${most} des ${overdue} recommandations en retard relèvent d’une même institution\u00A0: ${name}`,
  withoutLead: ({ orphans, open }: { orphans: number; open: number }) =>
    `${number(orphans)} recommandations ouvertes sur ${number(open)} n’ont pas de chef de file`,
  noneLate: ({ open }: { open: number }) =>
    counted(
      open,
      'recommandation ouverte, aucune en retard',
      'recommandations ouvertes, aucune en retard',
    ),
  late: ({ overdue, open }: { overdue: number; open: number }) =>
    `${counted(overdue, 'recommandation en retard', 'recommandations en retard')} sur ${counted(open, 'ouverte', 'ouvertes')}`,
  shownOnly: ({ shown }: { shown: number }) =>
    ` (${counted(shown, 'institution affichée', 'institutions affichées')})`,
}
