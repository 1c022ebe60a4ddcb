import type { MonthlyData } from '../../contract/dashboard.ts'
import { formatNumber, formatPartialDay } from '../../words/format.ts'
import type { Language } from '../../contract/vocabulary.ts'
import { counted } from '../counted.ts'
import { baseOf, openOf } from '../tallies.ts'

type Month = MonthlyData['months'][number]

/** From how many completed a multiple is worth saying, and after how many months without any more. */
const enough = 3
const longWithout = 12

/** What stands out of the statuses month by month. */
export function byMonthSentence({ months }: MonthlyData, language: Language): string {
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined || baseOf(last.counts) === 0) {
    return {
      fr: 'Aucune recommandation à ce point de vue',
      en: 'No recommendation at this viewpoint',
    }[language]
  }
  return (
    multiplied(first, last, language) ??
    standstill(months, last, language) ??
    since(first, last, language)
  )
}

function multiplied(first: Month, last: Month, language: Language): string | undefined {
  const [before, now] = [first.counts.completed, last.counts.completed]
  if (before < enough || now < 2 * before) return undefined
  const times = Math.min(4, Math.floor(now / before))
  const isMore = now > times * before
  const verbs = {
    fr: { 2: 'doublé', 3: 'triplé', 4: 'quadruplé' },
    en: { 2: 'doubled', 3: 'tripled', 4: 'quadrupled' },
  }[language]
  const verb = verbs[times === 2 || times === 3 ? times : 4]
  return {
    fr: `Depuis ${yearOf(first)}, le nombre de réalisations a ${isMore ? 'plus que ' : ''}${verb}\u00A0: de ${formatNumber(before, 'fr')} à ${formatNumber(now, 'fr')}`,
    en: `Since ${yearOf(first)}, completions have ${isMore ? 'more than ' : ''}${verb}: from ${formatNumber(before, 'en')} to ${formatNumber(now, 'en')}`,
  }[language]
}

function standstill(months: readonly Month[], last: Month, language: Language): string | undefined {
  const rise = months.findLastIndex(
    (month, index) =>
      month.counts.completed > (months[index - 1]?.counts.completed ?? month.counts.completed),
  )
  const then = months[rise]
  if (then === undefined || months.length - 1 - rise < longWithout || openOf(last.counts) === 0)
    return undefined
  const month = formatPartialDay(then.asOf.slice(0, 7), language)
  return {
    fr: `Aucune nouvelle réalisation depuis ${month}\u00A0: ${completedOf(last, 'fr')}`,
    en: `No new completion since ${month}: ${completedOf(last, 'en')}`,
  }[language]
}

function since(first: Month, last: Month, language: Language): string {
  return {
    fr: `Depuis ${yearOf(first)}, ${completedOf(last, 'fr')}`,
    en: `Since ${yearOf(first)}, ${completedOf(last, 'en')}`,
  }[language]
}

function completedOf({ counts }: Month, language: Language): string {
  const base = formatNumber(baseOf(counts), language)
  if (counts.completed === 0)
    return language === 'fr'
      ? `aucune recommandation réalisée sur ${base}`
      : `no recommendation completed of ${base}`
  const forms = {
    fr: { one: 'recommandation réalisée', other: 'recommandations réalisées' },
    en: { one: 'recommendation completed', other: 'recommendations completed' },
  }[language]
  return `${counted(counts.completed, forms, language)} ${language === 'fr' ? 'sur' : 'of'} ${base}`
}

const yearOf = (month: Month) => month.asOf.slice(0, 4)
