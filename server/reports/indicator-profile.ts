import { labels } from '../words/labels.ts'
import {
  type AssessmentStatus,
  ItemKind,
  type Language,
  type Provenance,
  Status,
} from '../contract/vocabulary.ts'
import { countByStatus, yesRate } from '../domain/figures/counts.ts'
import { titleOf } from '../words/names.ts'
import { reportTerms, reportWords } from '../words/reports.ts'
import { commonNotes, originsOf } from './common-notes.ts'
import { type Field, tabulate, type Wording } from './fields.ts'
import { note } from './notes.ts'
import type { BuiltReport, ReportRequest } from './source.ts'

/** An indicator now and at the first round of assessment. */
export interface ProfiledIndicator {
  code: string
  title: string
  titleEn: string
  /** The label of its domain, as the rows show it. */
  domain: string
  status: Status
  /** Status at the first round; null when no earlier round is known. */
  baseline: Status | null
  isProvisional: boolean
  provenance: Provenance
}

/**
 * Builds one row per indicator, domain by domain: status at the first round, status now, and what the difference
 * means. No score, no ranking.
 */
export function buildIndicatorProfile(
  indicators: readonly ProfiledIndicator[],
  request: ReportRequest,
): BuiltReport {
  const { viewpoint, language } = request
  const provisional = indicators.filter(({ isProvisional }) => isProvisional).length
  const words = reportWords[language]['indicator-profile']
  const domains = [...new Set(indicators.map(({ domain }) => domain))]
  return {
    title: words.title,
    ...tabulate(fieldsIn(language), indicators, request),
    itemKinds: indicators.map(() => ItemKind.indicator),
    totals: domains.map((domain) => ({
      label: words.strengths({ domain }),
      ...yesRate(countByStatus(indicators.filter((each) => each.domain === domain))),
    })),
    notes: [
      ...commonNotes(viewpoint, originsOf(indicators)),
      ...(provisional > 0
        ? [
            note('warning', 'provisional', {
              numerator: provisional,
              denominator: indicators.length,
            }),
          ]
        : []),
      ...(indicators.length > 0 && indicators.every(({ baseline }) => baseline === null)
        ? [note('remark', 'firstAssessment')]
        : []),
    ],
    definitions: ['assessed'],
  }
}

function fieldsIn(language: Language): Field<ProfiledIndicator>[] {
  const words = reportWords[language]['indicator-profile']
  const terms = reportTerms[language]
  return [
    {
      key: 'domain',
      label: words.domain,
      format: 'text',
      cell: ({ domain }) => domain,
    },
    { key: 'code', label: terms.code, format: 'code', cell: ({ code }) => code },
    {
      key: 'title',
      label: terms.title,
      format: 'text',
      cell: (indicator) => titleOf(indicator, language),
    },
    {
      key: 'baseline',
      label: words.baseline,
      format: 'text',
      cell: ({ baseline }, wording) => baseline && statusCell(baseline, wording),
    },
    {
      key: 'status',
      label: words.status,
      format: 'text',
      cell: ({ status }, wording) => statusCell(status, wording),
    },
    {
      key: 'change',
      label: words.change,
      format: 'text',
      cell: (indicator, wording) => changeWords(changeOf(indicator), wording),
    },
    {
      key: 'profile',
      label: words.profile,
      format: 'text',
      cell: ({ status }, { dialect }) =>
        dialect === 'excel' ? words.profiles[profileOf(status)] : profileOf(status),
    },
    {
      key: 'provenance',
      label: words.provenance,
      format: 'text',
      cell: ({ provenance }, { dialect }) =>
        dialect === 'excel' ? labels[language].provenance[provenance] : provenance,
    },
  ]
}

function statusCell(status: Status, { language, dialect }: Wording): string {
  return dialect === 'excel' ? labels[language].status[status] : status
}

type Change = 'better' | 'worse' | 'same' | 'first'

/** A first assessment counts neither as progress nor as stagnation, and an indicator not assessed counts as no change. */
export function changeOf({
  status,
  baseline,
}: Pick<ProfiledIndicator, 'status' | 'baseline'>): Change | undefined {
  const [before, after] = [baseline === null ? -1 : scale.indexOf(baseline), scale.indexOf(status)]
  if (after === -1) return undefined
  if (before === -1) return 'first'
  return after === before ? 'same' : after > before ? 'better' : 'worse'
}

const scale: readonly Status[] = [
  Status.no,
  Status.partial,
  Status.yes,
] satisfies AssessmentStatus[]

function changeWords(change: Change | undefined, { language, dialect }: Wording): string | null {
  if (change === undefined) return null
  return dialect === 'excel' ? reportWords[language]['indicator-profile'].changes[change] : change
}

type Profile = 'strength' | 'to_strengthen' | 'not_assessed' | 'not_applicable'

/** Interprets a status: yes is a strength, partial and no are to be strengthened. */
export function profileOf(status: Status): Profile {
  if (status === Status.yes) return 'strength'
  if (status === Status.not_applicable) return 'not_applicable'
  return status === Status.partial || status === Status.no ? 'to_strengthen' : 'not_assessed'
}
