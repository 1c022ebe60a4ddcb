import type { PlanData } from '../../contract/dashboard.ts'
import { formatPercent, formatRate } from '../../words/format.ts'
import type { Rate } from '../../contract/schema.ts'
import type { Language } from '../../contract/vocabulary.ts'
import { axisNumber } from '../axis-number.ts'
import { listed } from '../counted.ts'

/** An axis of which both rates can be told. */
interface MeasuredAxis {
  number: string
  physical: number
  financial: number | undefined
}

/** From how many points two rates are told apart. */
const clearDifference = 2

/** What stands out of the plan's execution. */
export function planSentence(data: PlanData, language: Language): string {
  if (data.axes.every((axis) => axis.itemCount === 0))
    return { fr: 'Aucune action du plan à ce point de vue', en: 'No plan item at this viewpoint' }[
      language
    ]
  const axes = data.axes.flatMap((axis, index): MeasuredAxis[] => {
    const physical = percentOf(axis.physical)
    return physical === undefined
      ? []
      : [
          {
            number: axisNumber(axis.category, index),
            physical,
            financial: percentOf(axis.financial),
          },
        ]
  })
  if (axes.length === 0)
    return {
      fr: 'L’exécution du plan n’est pas encore mesurée',
      en: 'The execution of the plan is not yet measured',
    }[language]
  return (
    spendingAhead(axes, language) ??
    againstTime(axes, data, language) ??
    soberly(axes, data, language)
  )
}

function spendingAhead(axes: readonly MeasuredAxis[], language: Language): string | undefined {
  const ahead = axes.filter(
    ({ physical, financial = 0 }) => financial - physical >= clearDifference,
  )
  if (ahead.length === 0) return undefined
  const against = language === 'fr' ? 'contre' : 'against'
  const figures = ahead.map(
    (axis) =>
      `${formatPercent(axis.financial, language)} ${against} ${formatPercent(axis.physical, language)}`,
  )
  const said = figures.join(language === 'fr' ? '\u00A0; ' : '; ')
  return {
    fr: `${namesOf(ahead, 'fr')} ${ahead.length === 1 ? 'dépense plus vite qu’il n’exécute' : 'dépensent plus vite qu’ils n’exécutent'} (${said})`,
    en: `${namesOf(ahead, 'en')} ${ahead.length === 1 ? 'spends faster than it delivers' : 'spend faster than they deliver'} (${said})`,
  }[language]
}

function againstTime(
  axes: readonly MeasuredAxis[],
  { elapsed }: PlanData,
  language: Language,
): string | undefined {
  const time = percentOf(elapsed)
  if (time === undefined) return undefined
  const behind = axes.filter((axis) => time - axis.physical >= clearDifference)
  if (behind.length === 0) return undefined
  const rates = listed(
    behind.map((axis) => formatPercent(axis.physical, language)),
    language,
  )
  return {
    fr: `${namesOf(behind, 'fr')} ${behind.length === 1 ? 'avance' : 'avancent'} moins vite que le temps (${rates} contre ${formatRate(elapsed, 'fr')})`,
    en: `${namesOf(behind, 'en')} ${behind.length === 1 ? 'advances' : 'advance'} more slowly than time (${rates} against ${formatRate(elapsed, 'en')})`,
  }[language]
}

function soberly(axes: readonly MeasuredAxis[], { elapsed }: PlanData, language: Language): string {
  const time = formatRate(elapsed, language)
  const rates = listed(
    axes.map((axis) => formatPercent(axis.physical, language)),
    language,
  )
  const isTimed = elapsed.denominator > 0
  return {
    fr: `Exécution physique${axes.length > 1 ? ' par axe' : ''}\u00A0: ${rates}${isTimed ? `, pour ${time} du temps écoulé` : ''}`,
    en: `Physical execution${axes.length > 1 ? ' by axis' : ''}: ${rates}${isTimed ? `, with ${time} of the time elapsed` : ''}`,
  }[language]
}

function namesOf(axes: readonly MeasuredAxis[], language: Language): string {
  const numbers = listed(
    axes.map((axis) => axis.number),
    language,
  )
  if (language === 'fr') return axes.length === 1 ? `L’axe\u00A0${numbers}` : `Les axes ${numbers}`
  return axes.length === 1 ? `Axis\u00A0${numbers}` : `Axes ${numbers}`
}

/** The percentage as it is shown, so that the sentence never tells two equal figures apart. */
function percentOf({ numerator, denominator }: Rate): number | undefined {
  return denominator === 0 ? undefined : Math.round((100 * numerator) / denominator)
}
