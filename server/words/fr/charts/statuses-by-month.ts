import type { Day, ExecutionStatus } from '../../../contract/vocabulary.ts'
import type { Forms } from '../../format.ts'
import { at, counted, number, partialDay, plural } from '../grammar.ts'

type Completed = {
  completed: number
  base: number
}

const unchanged = (word: string): Forms => ({ one: word, other: word })
const bands: Record<ExecutionStatus, Forms> = {
  completed: { one: 'réalisée', other: 'réalisées' },
  in_progress: unchanged('en cours'),
  not_started: { one: 'non entamée', other: 'non entamées' },
  not_completed: { one: 'non réalisée', other: 'non réalisées' },
  suspended: { one: 'suspendue', other: 'suspendues' },
  obsolete: { one: 'caduque', other: 'caduques' },
}

export const statusesByMonth = {
  subtitle: ({ asOf }: { asOf: Day }) =>
    `Recommandations par état, en nombre, mois par mois jusqu’${at(asOf)}`,
  columns: { month: 'Au', total: 'Total' },
  /** The label at the end of an area. */
  band: ({ status, count }: { status: ExecutionStatus; count: number }) =>
    counted(count, bands[status].one, bands[status].other),
  unplaced: ({ sessions }: { sessions: string[] }) =>
    `Sans mois connu, non ${plural(sessions.length, 'placée', 'placées')}\u00A0: ` +
    `${sessions.join(', ')} ${plural(sessions.length, 'session', 'sessions')}.`,
  none: 'Aucune recommandation à ce point de vue',
  multiplied: ({ year, times, isMore, before, now }: Multiple) => {
    const verb = { 2: 'doublé', 3: 'triplé', 4: 'quadruplé' }[times]
    return `Depuis ${year}, le nombre de réalisations a ${isMore ? 'plus que ' : ''}${verb}\u00A0: de ${number(before)} à ${number(now)}`
  },
  standstill: ({ month, ...completed }: Completed & { month: string }) =>
    `Aucune nouvelle réalisation depuis ${partialDay(month)}\u00A0: ${completedOf(completed)}`,
  since: ({ year, ...completed }: Completed & { year: string }) =>
    `Depuis ${year}, ${completedOf(completed)}`,
}

/** How many times as many are completed `now` as `before`: `times`, or more than that when `isMore`. */
type Multiple = {
  year: string
  times: 2 | 3 | 4
  isMore: boolean
  before: number
  now: number
}

function completedOf({ completed, base }: Completed): string {
  return completed === 0
    ? `aucune recommandation réalisée sur ${number(base)}`
    : `${counted(completed, 'recommandation réalisée', 'recommandations réalisées')} sur ${number(base)}`
}
