import type { ChartWords } from '../../fr/charts/charts.ts'
import { at, counted, day, number } from '../grammar.ts'

export const indicatorsByDomain: ChartWords['indicatorsByDomain'] = {
  subtitle: ({ asOf, baselineAsOf }) => {
    const said = `Indicators by domain, in number, ${at(asOf)}`
    return baselineAsOf === null ? said : `${said}; below, the assessment of ${day(baselineAsOf)}`
  },
  note: 'Each count is of the domain’s assessed indicators.',
  columns: { domain: 'Domain', assessed: 'Assessed' },
  domains: ({ count }) => counted(count, 'domain', 'domains'),
  changed: ({ subject, isPlural, change, year }) => {
    const verb = isPlural ? 'have' : 'has'
    const direction = change > 0 ? 'more' : 'fewer'
    return `${subject} ${verb} ${number(Math.abs(change))} ${direction} “yes” than in ${year}`
  },
  toAssess: ({ subject, isPlural, left, all }) =>
    `${subject} ${isPlural ? 'remain' : 'remains'} to be assessed (${number(left)} of ${number(all)})`,
}
