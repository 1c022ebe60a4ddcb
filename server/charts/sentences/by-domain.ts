import type { DomainsData } from '../../contract/dashboard.ts'
import type { Day, Language } from '../../contract/vocabulary.ts'
import { chartWords } from '../../words/charts.ts'
import { clauses, listed } from '../../words/grammar.ts'
import { domainName } from '../../words/domain-names.ts'
import { assessedOf, sumOf } from '../tallies.ts'
import { assessmentSentence } from './assessment.ts'

type Row = DomainsData['rows'][number]

/** Up to how many domains are named in the title; more are only counted. */
const mostNamed = 2

/**
 * The main point of the indicators by domain. Only counts out of those assessed: IOM's indicators have no
 * single score and no ranking, so the sentence never compares domains.
 */
export function byDomainSentence(data: DomainsData, language: Language): string {
  const assessed = data.rows.reduce((sum, row) => sum + assessedOf(row.counts), 0)
  if (assessed > 0 && data.baselineAsOf !== null) {
    const more = data.rows.filter((row) => changeOf(row) > 0)
    const less = data.rows.filter((row) => changeOf(row) < 0)
    const said = [
      changed(more, data.baselineAsOf, language),
      changed(less, data.baselineAsOf, language),
      toAssess(data.rows, language),
    ].filter((clause) => clause !== undefined)
    if (more.length + less.length > 0) return capitalised(clauses(said.slice(0, 2), language))
  }
  return assessmentSentence(
    data.rows.map((row) => row.counts),
    language,
  )
}

function changed(rows: readonly Row[], baselineAsOf: Day, language: Language): string | undefined {
  if (rows.length === 0) return undefined
  return chartWords[language].indicatorsByDomain.changed({
    ...subjectOf(rows, language),
    change: rows.reduce((sum, row) => sum + changeOf(row), 0),
    year: baselineAsOf.slice(0, 4),
  })
}

function toAssess(rows: readonly Row[], language: Language): string | undefined {
  const waiting = rows.filter(({ counts }) => counts.not_assessed > assessedOf(counts))
  if (waiting.length === 0) return undefined
  const counts = waiting.map((row) => row.counts)
  return chartWords[language].indicatorsByDomain.toAssess({
    ...subjectOf(waiting, language),
    left: sumOf(counts, ['not_assessed']),
    all: sumOf(counts, ['yes', 'partial', 'no', 'not_assessed']),
  })
}

function subjectOf(
  rows: readonly Row[],
  language: Language,
): { subject: string; isPlural: boolean } {
  const names = rows.map((row) => domainName(row.category, language))
  if (names.length > mostNamed) {
    const subject = chartWords[language].indicatorsByDomain.domains({ count: names.length })
    return { subject, isPlural: true }
  }
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
