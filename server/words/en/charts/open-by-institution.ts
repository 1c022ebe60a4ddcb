import type { ChartWords } from '../../fr/charts/charts.ts'
import { at, counted, number } from '../grammar.ts'

export const openByInstitution: ChartWords['openByInstitution'] = {
  subtitle: ({ asOf }) => `Open recommendations by lead institution, of which overdue, ${at(asOf)}`,
  hidden: ({ hidden }) =>
    `${counted(hidden, 'other institution is not shown', 'other institutions are not shown')}.`,
  columns: { institution: 'Lead', name: 'Name', open: 'Open', overdue: 'of which overdue' },
  noneOpen: 'No open recommendation at this viewpoint',
  allLate: ({ overdue, name }) =>
    `All ${overdue} overdue recommendations are led by one institution: ${name}`,
  mostLate: ({ most, overdue, name }) =>
    `${most} of the ${overdue} overdue recommendations are led by one institution: ${name}`,
  withoutLead: ({ orphans, open }) =>
    `${number(orphans)} open recommendations of ${number(open)} have no lead institution`,
  noneLate: ({ open }) =>
    counted(open, 'open recommendation, none overdue', 'open recommendations, none overdue'),
  late: ({ overdue, open }) =>
    `${counted(overdue, 'overdue recommendation', 'overdue recommendations')} of ${counted(open, 'open', 'open')}`,
  shownOnly: ({ shown }) => ` (${counted(shown, 'institution shown', 'institutions shown')})`,
}
