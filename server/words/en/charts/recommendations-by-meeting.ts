import type { ChartWords } from '../../fr/charts/charts.ts'
import { at, counted, meeting, number } from '../grammar.ts'

export const recommendationsByMeeting: ChartWords['recommendationsByMeeting'] = {
  subtitle: ({ asOf }) => `Recommendations by meeting of origin and status, in number, ${at(asOf)}`,
  columns: { meeting: 'Meeting', heldOn: 'Held', total: 'Total' },
  unknownMeeting: 'Unknown meeting',
  none: 'No recommendation at this viewpoint',
  allObsolete: 'All recommendations are obsolete',
  noneOpen: ({ completed, base }) =>
    `No recommendation is open any more: ${number(completed)} completed of ${number(base)}`,
  recentLag: ({ half, recent, old }) =>
    `The last ${half} sessions leave more recommendations open than the first ${half}: ` +
    `${recent.open} of ${recent.base} against ${old.open} of ${old.base}`,
  allOfSession: ({ open, session }) =>
    `All ${open} open recommendations come from the ${meeting(session)}`,
  mostOfSession: ({ most, open, session }) =>
    `The ${meeting(session)} holds ${most} of the ${open} open recommendations`,
  mostOfMeeting: ({ most, open, name }) =>
    `One meeting holds ${most} of the ${open} open recommendations: ${name}`,
  spread: ({ open, base, meetings }) => {
    const from = meetings === 1 ? 'a single meeting' : `${meetings} meetings`
    return `${counted(open, 'open recommendation', 'open recommendations')} of ${number(base)}, from ${from}`
  },
}
