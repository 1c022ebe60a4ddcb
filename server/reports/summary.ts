import { labels } from '../words/labels.ts'
import type { ReportReply } from '../contract/reports.ts'
import { ItemKind, type Language, type Status, statusesOf } from '../contract/vocabulary.ts'
import { countByStatus, countItems, type ItemGroup, yesRate } from '../domain/figures/counts.ts'
import { completionRate, type Rate } from '../domain/figures/rates.ts'
import { reportTerms, reportWords } from '../words/reports.ts'
import { commonNotes, originsOf } from './common-notes.ts'
import { type Field, percentOf, tabulate } from './fields.ts'
import { type PlanItem, planRates } from './plan-items.ts'
import type { BuiltReport, ReportRequest } from './source.ts'

/** The items of one row: a meeting, an axis or a domain. */
export interface SummaryPart {
  /** Null for items without a meeting. */
  label: string | null
  groups: readonly ItemGroup[]
  /** For the plan only: its items with their finance lines. */
  plan: readonly PlanItem[]
}

/**
 * Builds one row per meeting of origin, axis or domain, and a row of totals.
 * @param parts in the order of the rows.
 */
export function buildSummary(parts: readonly SummaryPart[], request: ReportRequest): BuiltReport {
  const { viewpoint, language, query } = request
  const { kind = ItemKind.recommendation } = query
  const words = reportWords[language].summary
  const whole: SummaryPart = {
    label: words.total,
    groups: parts.flatMap(({ groups }) => groups),
    plan: parts.flatMap(({ plan }) => plan),
  }
  return {
    title: words.titles[kind],
    ...tabulate(fieldsOf(kind, language), parts.length === 0 ? [] : [...parts, whole], request),
    itemKinds: [],
    totals: totalsOf(kind, whole, language),
    notes: commonNotes(viewpoint, originsOf(whole.groups)),
    definitions:
      kind === ItemKind.indicator
        ? ['assessed']
        : kind === ItemKind.plan_item
          ? ['completion', 'physical', 'financial']
          : ['completion'],
  }
}

/** The key of the column that labels the rows. */
const groupKeys: Record<ItemKind, string> = {
  recommendation: 'meeting',
  plan_item: 'axis',
  indicator: 'domain',
}

function fieldsOf(kind: ItemKind, language: Language): Field<SummaryPart>[] {
  const words = reportWords[language].summary
  const terms = reportTerms[language]
  const { heading, none } = words.groups[kind]
  const statuses: readonly Status[] = statusesOf[kind]
  const completion: Field<SummaryPart>[] = [
    {
      key: 'completedOneOff',
      label: terms.completedOneOff,
      format: 'integer',
      cell: ({ groups }) => completionRate(groups).numerator,
    },
    {
      key: 'base',
      label: terms.base,
      format: 'integer',
      cell: ({ groups }) => completionRate(groups).denominator,
    },
    {
      key: 'completion',
      label: terms.completion,
      format: 'percent',
      cell: ({ groups }) => percentOf(completionRate(groups)),
    },
  ]
  const plan: Field<SummaryPart>[] = [
    {
      key: 'physical',
      label: terms.physical,
      format: 'percent',
      cell: ({ plan: items }) => percentOf(planRates(items).physical),
    },
    {
      key: 'planned',
      label: terms.planned,
      format: 'xof',
      cell: ({ plan: items }) => planRates(items).plannedXof,
    },
    {
      key: 'disbursed',
      label: terms.disbursed,
      format: 'xof',
      cell: ({ plan: items }) => planRates(items).disbursedXof,
    },
    {
      key: 'financial',
      label: terms.financial,
      format: 'percent',
      cell: ({ plan: items }) => percentOf(planRates(items).financial),
    },
  ]
  const assessed: Field<SummaryPart> = {
    key: 'assessed',
    label: words.assessed,
    format: 'integer',
    cell: ({ groups }) => assessedOf(groups).denominator,
  }
  return [
    {
      key: groupKeys[kind],
      label: heading,
      format: 'text',
      cell: ({ label }) => label ?? none,
    },
    {
      key: 'total',
      label: words.count,
      format: 'integer',
      cell: ({ groups }) => countItems(groups),
    },
    ...statuses.map((status) => ({
      key: status,
      label: labels[language].status[status],
      format: 'integer' as const,
      cell: ({ groups }: SummaryPart) => countByStatus(groups)[status],
    })),
    ...(kind === ItemKind.indicator ? [assessed] : completion),
    ...(kind === ItemKind.plan_item ? plan : []),
  ]
}

function totalsOf(
  kind: ItemKind,
  { groups, plan }: SummaryPart,
  language: Language,
): ReportReply['totals'] {
  if (kind === ItemKind.indicator)
    return [
      {
        label: reportWords[language].summary.yesOfAssessed,
        ...assessedOf(groups),
      },
    ]
  const terms = reportTerms[language]
  const completion = {
    label: terms.completionRate,
    ...completionRate(groups),
  }
  if (kind === ItemKind.recommendation) return [completion]
  const { physical, financial } = planRates(plan)
  return [
    completion,
    { label: terms.physicalRate, numerator: physical.numerator, denominator: physical.denominator },
    {
      label: terms.financialRate,
      numerator: financial.numerator,
      denominator: financial.denominator,
    },
  ]
}

function assessedOf(groups: readonly ItemGroup[]): Rate {
  return yesRate(countByStatus(groups))
}
