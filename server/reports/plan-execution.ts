import { planPeriod } from '../contract/plan-period.ts'
import type { PlanGrouping } from '../contract/reports.ts'
import type { Day, Language } from '../contract/vocabulary.ts'
import { type Rate, timeElapsed } from '../domain/figures/rates.ts'
import { reportTerms, reportWords } from '../words/reports.ts'
import { commonNotes, originsOf } from './common-notes.ts'
import { type Field, percentOf, tabulate } from './fields.ts'
import { note } from './notes.ts'
import { type PlanItem, type PlanLine, type PlanRates, planRates } from './plan-items.ts'
import type { BuiltReport, ReportRequest } from './source.ts'

/** The categories and funders that label the rows. */
export interface PlanNames {
  /** Axes (without a parent) and sub-programmes, in the order of the plan. */
  categories: readonly { id: number; parentId: number | null; label: string }[]
  funders: ReadonlyMap<number, string>
}

interface PlanRow {
  label: string
  rates: PlanRates
  elapsed: Rate
}

/**
 * Builds the report of plan execution: physical rate, financial rate and time elapsed, by axis, sub-programme,
 * year or funder.
 */
export function buildPlanExecution(
  { items, names }: { items: readonly PlanItem[]; names: PlanNames },
  request: ReportRequest,
): BuiltReport {
  const { viewpoint, language, query } = request
  const { by = 'axis' } = query
  const whole = planRates(items)
  const elapsed = timeElapsed(planPeriod, viewpoint.asOf)
  const words = reportWords[language]['plan-execution']
  const terms = reportTerms[language]
  const { unmeasured } = whole.physical
  const { unbudgeted, unreported } = whole.financial
  const rows =
    items.length === 0
      ? []
      : partsBy[by](items, names, language).map((part) => ({
          label: part.label,
          rates: planRates(part.items),
          elapsed: elapsedOf(part.year, viewpoint.asOf),
        }))
  return {
    title: words.titles[by],
    ...tabulate(fieldsBy(by, language), rows, request),
    itemKinds: [],
    totals: [
      {
        label: terms.physicalRate,
        numerator: whole.physical.numerator,
        denominator: whole.physical.denominator,
      },
      {
        label: terms.financialRate,
        numerator: whole.financial.numerator,
        denominator: whole.financial.denominator,
      },
      {
        label: words.commitmentRate,
        numerator: whole.commitment.numerator,
        denominator: whole.commitment.denominator,
      },
      { label: words.elapsedRate, ...elapsed },
    ],
    notes: [
      ...commonNotes(viewpoint, originsOf(items)),
      ...(unmeasured > 0 ? [note('remark', 'unmeasured', { count: unmeasured })] : []),
      ...(unbudgeted > 0 ? [note('remark', 'unbudgeted', { count: unbudgeted })] : []),
      ...(unreported > 0 ? [note('remark', 'unreported', { count: unreported })] : []),
      ...(rows.length > 0 && (by === 'year' || by === 'funder')
        ? [note('remark', 'sharedRows')]
        : []),
    ],
    definitions: ['physical', 'financial', 'committed', 'elapsed'],
  }
}

interface PlanPart {
  label: string
  items: readonly PlanItem[]
  year?: number
}

const partsBy: Record<
  PlanGrouping,
  (items: readonly PlanItem[], names: PlanNames, language: Language) => PlanPart[]
> = {
  axis: (items, { categories }) =>
    categories
      .filter(({ parentId }) => parentId === null)
      .map(({ id, label }) => ({
        label,
        items: items.filter(({ topCategoryId }) => topCategoryId === id),
      })),
  // An axis has its own row only when items belong directly to it, without a sub-programme.
  programme: (items, { categories }) =>
    categories
      .map(({ id, parentId, label }) => ({
        label,
        parentId,
        items: items.filter(({ categoryId }) => categoryId === id),
      }))
      .filter(({ parentId, items: own }) => parentId !== null || own.length > 0),
  year: (items) =>
    distinct(items, ({ year }) => year)
      .sort((a, b) => a - b)
      .map((year) => ({
        label: String(year),
        items: withLines(items, (line) => line.year === year),
        year,
      })),
  funder: (items, { funders }, language) =>
    distinct(items, ({ funderId }) => funderId)
      .map((id) => ({
        id,
        label:
          (id === null ? undefined : funders.get(id)) ??
          reportWords[language]['plan-execution'].unknownFunder,
      }))
      .sort(
        (a, b) =>
          Number(a.id === null) - Number(b.id === null) || a.label.localeCompare(b.label, 'fr'),
      )
      .map(({ id, label }) => ({
        label,
        items: withLines(items, ({ funderId }) => funderId === id),
      })),
}

function distinct<Key>(items: readonly PlanItem[], keyOf: (line: PlanLine) => Key): Key[] {
  return [...new Set(items.flatMap(({ lines }) => lines.map(keyOf)))]
}

/** The items that have at least one finance line that matches, with only these lines. */
function withLines(items: readonly PlanItem[], isOf: (line: PlanLine) => boolean): PlanItem[] {
  return items
    .map((item) => ({ ...item, lines: item.lines.filter(isOf) }))
    .filter(({ lines }) => lines.length > 0)
}

/** Time elapsed of a year: only the days of that year within the plan period count. */
function elapsedOf(year: number | undefined, asOf: Day): Rate {
  if (year === undefined) return timeElapsed(planPeriod, asOf)
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const { start, end } = planPeriod
  return timeElapsed({ start: first > start ? first : start, end: last < end ? last : end }, asOf)
}

function fieldsBy(by: PlanGrouping, language: Language): Field<PlanRow>[] {
  const words = reportWords[language]['plan-execution']
  const terms = reportTerms[language]
  return [
    { key: by, label: words.headings[by], format: 'text', cell: ({ label }) => label },
    {
      key: 'items',
      label: words.items,
      format: 'integer',
      cell: ({ rates }) => rates.itemCount,
    },
    {
      key: 'physical',
      label: terms.physical,
      format: 'percent',
      cell: ({ rates }) => percentOf(rates.physical),
    },
    {
      key: 'elapsed',
      label: words.elapsed,
      format: 'percent',
      cell: ({ elapsed }) => percentOf(elapsed),
    },
    {
      key: 'planned',
      label: terms.planned,
      format: 'xof',
      cell: ({ rates }) => rates.plannedXof,
    },
    {
      key: 'committed',
      label: words.committed,
      format: 'xof',
      cell: ({ rates }) => rates.committedXof,
    },
    {
      key: 'commitment',
      label: words.commitment,
      format: 'percent',
      cell: ({ rates }) => percentOf(rates.commitment),
    },
    {
      key: 'disbursed',
      label: terms.disbursed,
      format: 'xof',
      cell: ({ rates }) => rates.disbursedXof,
    },
    {
      key: 'financial',
      label: terms.financial,
      format: 'percent',
      cell: ({ rates }) => percentOf(rates.financial),
    },
    {
      key: 'gap',
      label: words.gap,
      format: 'xof',
      cell: ({ rates }) => rates.gapXof,
    },
    {
      key: 'unbudgeted',
      label: words.unbudgeted,
      format: 'integer',
      cell: ({ rates }) => rates.financial.unbudgeted,
    },
    {
      key: 'unreported',
      label: words.unreported,
      format: 'integer',
      cell: ({ rates }) => rates.financial.unreported,
    },
  ]
}
