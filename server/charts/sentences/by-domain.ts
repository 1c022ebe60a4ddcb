import type { DomainsData } from '../../contract/dashboard.ts'
import { formatNumber } from '../../words/format.ts'
import type { Day, Language } from '../../contract/vocabulary.ts'
import { counted, listed } from '../counted.ts'
import { domainName } from '../domain-names.ts'
import { assessedOf, sumOf } from '../tallies.ts'
import { assessmentSentence } from './assessment.ts'

type Row = DomainsData['rows'][number]

/** How many domains a title names before it only counts them. */
const mostNamed = 2

/**
 * What stands out of the indicators by domain. Counts only, with the base of those assessed: IOM's indicators have no
 * single score and no ranking, so that no domain is ever said to be ahead of another.
 */
export function byDomainSentence(data: DomainsData, language: Language): string {
  const assessed = data.rows.reduce((sum, row) => sum + assessedOf(row.counts), 0)
  if (assessed > 0 && data.baselineAsOf !== null) {
    const more = data.rows.filter((row) => changeOf(row) > 0)
    const less = data.rows.filter((row) => changeOf(row) < 0)
    const clauses = [
      changed(more, data.baselineAsOf, language),
      changed(less, data.baselineAsOf, language),
      toAssess(data.rows, language),
    ].filter((clause) => clause !== undefined)
    if (more.length + less.length > 0)
      return capitalised(clauses.slice(0, 2).join(language === 'fr' ? '\u00A0; ' : '; '))
  }
  return assessmentSentence(
    data.rows.map((row) => row.counts),
    language,
  )
}

function changed(rows: readonly Row[], baselineAsOf: Day, language: Language): string | undefined {
  if (rows.length === 0) return undefined
  const change = rows.reduce((sum, row) => sum + changeOf(row), 0)
  const count = formatNumber(Math.abs(change), language)
  const { subject, isPlural } = subjectOf(rows, language)
  const year = baselineAsOf.slice(0, 4)
  return {
    fr: `${subject} ${isPlural ? 'comptent' : 'compte'} ${count}\u00A0«\u00A0oui\u00A0» de ${change > 0 ? 'plus' : 'moins'} qu’en ${year}`,
    en: `${subject} ${isPlural ? 'have' : 'has'} ${count} ${change > 0 ? 'more' : 'fewer'} “yes” than in ${year}`,
  }[language]
}

function toAssess(rows: readonly Row[], language: Language): string | undefined {
  const waiting = rows.filter(({ counts }) => counts.not_assessed > assessedOf(counts))
  if (waiting.length === 0) return undefined
  const counts = waiting.map((row) => row.counts)
  const [left, all] = [
    sumOf(counts, ['not_assessed']),
    sumOf(counts, ['yes', 'partial', 'no', 'not_assessed']),
  ]
  const { subject, isPlural } = subjectOf(waiting, language)
  return {
    fr: `${subject} ${isPlural ? 'restent' : 'reste'} à évaluer (${formatNumber(left, 'fr')} sur ${formatNumber(all, 'fr')})`,
    en: `${subject} ${isPlural ? 'remain' : 'remains'} to be assessed (${formatNumber(left, 'en')} of ${formatNumber(all, 'en')})`,
  }[language]
}

function subjectOf(
  rows: readonly Row[],
  language: Language,
): { subject: string; isPlural: boolean } {
  const names = rows.map((row) => domainName(row.category, language))
  const forms = {
    fr: { one: 'domaine', other: 'domaines' },
    en: { one: 'domain', other: 'domains' },
  }[language]
  if (names.length > mostNamed)
    return { subject: counted(names.length, forms, language), isPlural: true }
  return {
    subject: listed(
      names.map(({ name }) => name),
      language,
    ),
    isPlural: names.length > 1 || names.some(({ isPlural }) => isPlural),
  }
}

function changeOf({ counts, baseline }: Row): number {
  return baseline === null ? 0 : counts.yes - baseline.yes
}

const capitalised = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1)
