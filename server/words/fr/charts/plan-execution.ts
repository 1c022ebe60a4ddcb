import type { Rate } from '../../../contract/schema.ts'
import type { Day } from '../../../contract/vocabulary.ts'
import { at, clauses, counted, listed, percent, rate } from '../grammar.ts'

type AxisRates = {
  number: string
  physical: number
  financial: number | undefined
}

export const planExecution = {
  subtitle: ({ asOf }: { asOf: Day }) =>
    `Exécution physique (TEP) et financière (TEF) par axe et sous-programme, en %, ${at(asOf)}`,
  columns: {
    category: 'Axe ou sous-programme',
    items: 'Actions',
    physical: 'TEP',
    reached: 'Poids atteints',
    weights: 'Poids',
    unmeasured: 'Non mesurées',
    financial: 'TEF',
    disbursed: 'Décaissé',
    planned: 'Prévu',
    unbudgeted: 'Sans budget',
    unreported: 'Dépense non communiquée',
    elapsed: 'Temps écoulé',
  },
  axis: ({ number, name }: { number: string; name: string }) => `Axe\u00A0${number} · ${name}`,
  /** The word after the percentage at the end of a bar. */
  ends: { physical: 'physique', financial: 'financière' },
  series: { physical: 'Exécution physique', financial: 'Exécution financière' },
  unit: '\u00A0%',
  elapsed: ({ elapsed }: { elapsed: number }) => `temps écoulé ${percent(elapsed)}`,
  unmeasured: (count: number) => counted(count, 'action non mesurée', 'actions non mesurées'),
  unbudgeted: (count: number) => counted(count, 'action sans budget', 'actions sans budget'),
  unreported: (count: number) =>
    counted(
      count,
      'action dont la dépense n’est pas communiquée',
      'actions dont la dépense n’est pas communiquée',
    ),
  notInRates: ({ parts }: { parts: string[] }) => `Hors de ces taux\u00A0: ${parts.join(', ')}.`,
  noItem: 'Aucune action du plan à ce point de vue',
  notMeasured: 'L’exécution du plan n’est pas encore mesurée',
  spendingAhead: ({ axes }: { axes: AxisRates[] }) => {
    const verbs =
      axes.length === 1
        ? 'dépense plus vite qu’il n’exécute'
        : 'dépensent plus vite qu’ils n’exécutent'
    const rates = axes.map(
      ({ physical, financial }) => `${percent(financial)} contre ${percent(physical)}`,
    )
    return `${subject(axes)} ${verbs} (${clauses(rates)})`
  },
  behindTime: ({ axes, elapsed }: { axes: AxisRates[]; elapsed: Rate }) => {
    const verb = axes.length === 1 ? 'avance' : 'avancent'
    return `${subject(axes)} ${verb} moins vite que le temps (${physicalRates(axes)} contre ${rate(elapsed)})`
  },
  soberly: ({ axes, elapsed }: { axes: AxisRates[]; elapsed: Rate }) => {
    const time = elapsed.denominator > 0 ? `, pour ${rate(elapsed)} du temps écoulé` : ''
    return `Exécution physique${axes.length > 1 ? ' par axe' : ''}\u00A0: ${physicalRates(axes)}${time}`
  },
}

function subject(axes: AxisRates[]): string {
  const numbers = listed(axes.map(({ number }) => number))
  return axes.length === 1 ? `L’axe\u00A0${numbers}` : `Les axes ${numbers}`
}

const physicalRates = (axes: AxisRates[]) => listed(axes.map(({ physical }) => percent(physical)))
