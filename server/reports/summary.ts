import { labels } from '../words/labels.ts'
import type { ReportReply } from '../contract/reports.ts'
import { ItemKind, type Language, type Status, statusesOf } from '../contract/vocabulary.ts'
import { countByStatus, countItems, type ItemGroup, yesRate } from '../domain/figures/counts.ts'
import { completionRate, type Rate } from '../domain/figures/rates.ts'
import { commonNotes, originsOf } from './common-notes.ts'
import { definitionsOf } from './definitions.ts'
import { type Field, percentOf, tabulate } from './fields.ts'
import { type PlanItem, planRates } from './plan-items.ts'
import type { BuiltReport, ReportRequest } from './source.ts'

/** The items of a meeting, an axis or a domain. */
export interface SummaryPart {
  /** Null for those of none. */
  label: string | null
  groups: readonly ItemGroup[]
  /** For the plan: its items, with their money. */
  plan: readonly PlanItem[]
}

/** One row per meeting of origin, axis or domain, and a line of totals. @param parts in order. */
export function buildSummary(parts: readonly SummaryPart[], request: ReportRequest): BuiltReport {
  const { viewpoint, language, query } = request
  const { kind = ItemKind.recommendation } = query
  const whole: SummaryPart = {
    label: totalLabel[language],
    groups: parts.flatMap(({ groups }) => groups),
    plan: parts.flatMap(({ plan }) => plan),
  }
  return {
    title: titles[kind][language],
    ...tabulate(fieldsOf(kind), parts.length === 0 ? [] : [...parts, whole], request),
    totals: totalsOf(kind, whole, language),
    notes: commonNotes(viewpoint, originsOf(whole.groups)),
    definitions: definitionsOf(
      kind === ItemKind.indicator
        ? ['assessed']
        : kind === ItemKind.plan_item
          ? ['completion', 'physical', 'financial']
          : ['completion'],
      language,
    ),
  }
}

const totalLabel = { fr: 'Total', en: 'Total' } as const satisfies Record<Language, string>
const titles: Record<ItemKind, Record<Language, string>> = {
  recommendation: {
    fr: 'Bilan des recommandations par réunion d’origine',
    en: 'Summary of the recommendations by meeting of origin',
  },
  plan_item: { fr: 'Bilan du plan d’actions par axe', en: 'Summary of the plan by axis' },
  indicator: { fr: 'Bilan des indicateurs par domaine', en: 'Summary of the indicators by domain' },
}
const headings: Record<
  ItemKind,
  { key: string; label: Record<Language, string>; none: Record<Language, string> }
> = {
  recommendation: {
    key: 'meeting',
    label: { fr: 'Réunion d’origine', en: 'Meeting of origin' },
    none: { fr: 'Sans réunion d’origine', en: 'Of no meeting' },
  },
  plan_item: {
    key: 'axis',
    label: { fr: 'Axe', en: 'Axis' },
    none: { fr: 'Sans axe', en: 'Of no axis' },
  },
  indicator: {
    key: 'domain',
    label: { fr: 'Domaine', en: 'Domain' },
    none: { fr: 'Sans domaine', en: 'Of no domain' },
  },
}

function fieldsOf(kind: ItemKind): Field<SummaryPart>[] {
  const { key, label, none } = headings[kind]
  const statuses: readonly Status[] = statusesOf[kind]
  const completion: Field<SummaryPart>[] = [
    {
      key: 'completedOneOff',
      label: { fr: 'Réalisées, ponctuelles', en: 'Completed, one-off' },
      format: 'integer',
      cell: ({ groups }) => completionRate(groups).numerator,
    },
    {
      key: 'base',
      label: { fr: 'Ponctuelles non caduques', en: 'One-off, not obsolete' },
      format: 'integer',
      cell: ({ groups }) => completionRate(groups).denominator,
    },
    {
      key: 'completion',
      label: { fr: 'Taux de réalisation (%)', en: 'Completion rate (%)' },
      format: 'percent',
      cell: ({ groups }) => percentOf(completionRate(groups)),
    },
  ]
  const plan: Field<SummaryPart>[] = [
    {
      key: 'physical',
      label: { fr: 'TEP (%)', en: 'TEP (%)' },
      format: 'percent',
      cell: ({ plan: items }) => percentOf(planRates(items).physical),
    },
    {
      key: 'planned',
      label: { fr: 'Prévu (FCFA)', en: 'Planned (FCFA)' },
      format: 'xof',
      cell: ({ plan: items }) => planRates(items).plannedXof,
    },
    {
      key: 'disbursed',
      label: { fr: 'Décaissé (FCFA)', en: 'Disbursed (FCFA)' },
      format: 'xof',
      cell: ({ plan: items }) => planRates(items).disbursedXof,
    },
    {
      key: 'financial',
      label: { fr: 'TEF (%)', en: 'TEF (%)' },
      format: 'percent',
      cell: ({ plan: items }) => percentOf(planRates(items).financial),
    },
  ]
  const assessed: Field<SummaryPart> = {
    key: 'assessed',
    label: { fr: 'Évalués', en: 'Assessed' },
    format: 'integer',
    cell: ({ groups }) => assessedOf(groups).denominator,
  }
  return [
    { key, label, format: 'text', cell: (part, { language }) => part.label ?? none[language] },
    {
      key: 'total',
      label: { fr: 'Nombre', en: 'Number' },
      format: 'integer',
      cell: ({ groups }) => countItems(groups),
    },
    ...statuses.map((status) => ({
      key: status,
      label: { fr: labels.fr.status[status], en: labels.en.status[status] },
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
        label: { fr: 'Oui, parmi les évalués', en: 'Yes, of those assessed' }[language],
        ...assessedOf(groups),
      },
    ]
  const completion = {
    label: { fr: 'Taux de réalisation', en: 'Completion rate' }[language],
    ...completionRate(groups),
  }
  if (kind === ItemKind.recommendation) return [completion]
  const { physical, financial } = planRates(plan)
  return [
    completion,
    { label: 'TEP', numerator: physical.numerator, denominator: physical.denominator },
    { label: 'TEF', numerator: financial.numerator, denominator: financial.denominator },
  ]
}

function assessedOf(groups: readonly ItemGroup[]): Rate {
  return yesRate(countByStatus(groups))
}
