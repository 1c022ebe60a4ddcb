import type { ReportReply } from '../contract/reports.ts'
import type { InstitutionRef, ReportedItem } from '../contract/tracking.ts'
import { type Day, type Language } from '../contract/vocabulary.ts'
import { countItems, type ItemGroup } from '../domain/figures/counts.ts'
import { medianLateness } from '../domain/figures/delays.ts'
import { isOpen } from '../domain/figures/lateness.ts'
import { completionRate, overdueRate } from '../domain/figures/rates.ts'
import { reportTerms, reportWords } from '../words/reports.ts'
import { commonNotes, originsOf } from './common-notes.ts'
import { deadlineColumns, deadlineRow } from './deadlines.ts'
import { type Field, percentOf, tabulate } from './fields.ts'
import type { BuiltReport, ReportRequest } from './source.ts'

/** The items led by an institution; `institution` is null for items without a lead. */
export interface LedPart {
  institution: InstitutionRef | null
  groups: readonly ItemGroup[]
}

/** Builds one row per lead institution: open, overdue and completed items, and their median delay. */
export function buildInstitutions(parts: readonly LedPart[], request: ReportRequest): BuiltReport {
  const { language } = request
  return {
    title: reportWords[language].institutions.title,
    ...tabulate(fieldsAt(request.viewpoint.asOf, language), sorted(parts), request),
    itemKinds: [],
    ...footOf(parts, request),
  }
}

/**
 * Builds the sheet of the chosen institutions: their items, earliest deadline first.
 * @param items the items of `parts`.
 */
export function buildInstitutionSheet(
  { parts, items }: { parts: readonly LedPart[]; items: readonly ReportedItem[] },
  request: ReportRequest,
): BuiltReport {
  const names = parts.map(({ institution }) => nameOf(institution, request.language))
  const { sheetTitle } = reportWords[request.language].institutions
  return {
    title: names.length === 0 ? sheetTitle : `${sheetTitle} · ${names.join(', ')}`,
    columns: deadlineColumns(request),
    rows: items.map(deadlineRow(request)),
    itemKinds: items.map(({ kind }) => kind),
    ...footOf(parts, request),
  }
}

/** The totals, notes and definitions below the rows. */
function footOf(
  parts: readonly LedPart[],
  { viewpoint, language }: ReportRequest,
): Pick<BuiltReport, 'totals' | 'notes' | 'definitions'> {
  const groups = parts.flatMap((part) => part.groups)
  const terms = reportTerms[language]
  const totals: ReportReply['totals'] = [
    { label: terms.completionRate, ...completionRate(groups) },
    { label: terms.overdueRate, ...overdueRate(groups, viewpoint.asOf) },
  ]
  return {
    totals,
    notes: commonNotes(viewpoint, originsOf(groups)),
    definitions: ['completion', 'overdue', 'delay'],
  }
}

/** Sorts by number of open items, most first; items without a lead come last. */
function sorted(parts: readonly LedPart[]): LedPart[] {
  const key = ({ institution }: LedPart) => institution?.acronym ?? institution?.name ?? ''
  return parts.toSorted(
    (a, b) =>
      Number(a.institution === null) - Number(b.institution === null) ||
      openOf(b.groups) - openOf(a.groups) ||
      key(a).localeCompare(key(b), 'fr'),
  )
}

function fieldsAt(asOf: Day, language: Language): Field<LedPart>[] {
  const words = reportWords[language].institutions
  const terms = reportTerms[language]
  return [
    {
      key: 'institution',
      label: words.institution,
      format: 'text',
      cell: ({ institution }, { dialect }) =>
        dialect === 'rfc4180' ? (institution?.code ?? null) : nameOf(institution, language),
    },
    {
      key: 'items',
      label: words.entrusted,
      format: 'integer',
      cell: ({ groups }) => countItems(groups),
    },
    {
      key: 'open',
      label: words.open,
      format: 'integer',
      cell: ({ groups }) => openOf(groups),
    },
    {
      key: 'overdue',
      label: words.overdue,
      format: 'integer',
      cell: ({ groups }) => overdueRate(groups, asOf).numerator,
    },
    {
      key: 'completed',
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
    {
      key: 'medianDelay',
      label: words.medianDelay,
      format: 'decimal',
      cell: ({ groups }) => medianLateness(groups, asOf) ?? null,
    },
  ]
}

function openOf(groups: readonly ItemGroup[]): number {
  return countItems(groups, ({ status }) => isOpen(status))
}

function nameOf(institution: InstitutionRef | null, language: Language): string {
  return institution === null
    ? reportWords[language].institutions.leaderless
    : (institution.acronym ?? institution.name)
}
