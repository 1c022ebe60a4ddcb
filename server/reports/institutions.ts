import type { ReportReply } from '../contract/reports.ts'
import type { InstitutionRef, ReportedItem } from '../contract/tracking.ts'
import { type Day, type Language } from '../contract/vocabulary.ts'
import { countItems, type ItemGroup } from '../domain/figures/counts.ts'
import { medianLateness } from '../domain/figures/delays.ts'
import { isOpen } from '../domain/figures/lateness.ts'
import { completionRate, overdueRate } from '../domain/figures/rates.ts'
import { commonNotes, originsOf } from './common-notes.ts'
import { deadlineColumns, deadlineRow } from './deadlines.ts'
import { definitionsOf } from './definitions.ts'
import { type Field, percentOf, tabulate } from './fields.ts'
import type { BuiltReport, ReportRequest } from './source.ts'

/** What an institution leads; null for what nobody leads. */
export interface LedPart {
  institution: InstitutionRef | null
  groups: readonly ItemGroup[]
}

/** One row per lead: what is open, overdue and completed, and how long it takes them. */
export function buildInstitutions(parts: readonly LedPart[], request: ReportRequest): BuiltReport {
  const { language } = request
  const title = { fr: 'Suivi par institution chef de file', en: 'Follow-up by lead institution' }[
    language
  ]
  return {
    title,
    ...tabulate(fieldsAt(request.viewpoint.asOf), sorted(parts), request),
    ...footOf(parts, request),
  }
}

/** The sheet handed to an institution: its items, the first due first. @param items of the parts. */
export function buildInstitutionSheet(
  { parts, items }: { parts: readonly LedPart[]; items: readonly ReportedItem[] },
  request: ReportRequest,
): BuiltReport {
  const names = parts.map(({ institution }) => nameOf(institution, request.language))
  const title = { fr: 'Fiche de suivi', en: 'Follow-up sheet' }[request.language]
  return {
    title: names.length === 0 ? title : `${title} · ${names.join(', ')}`,
    columns: deadlineColumns(request),
    rows: items.map(deadlineRow(request)),
    ...footOf(parts, request),
  }
}

/** What stands under the rows. */
function footOf(
  parts: readonly LedPart[],
  { viewpoint, language }: ReportRequest,
): Pick<BuiltReport, 'totals' | 'notes' | 'definitions'> {
  const groups = parts.flatMap((part) => part.groups)
  const words = {
    fr: { completion: 'Taux de réalisation', overdue: 'Taux de retard' },
    en: { completion: 'Completion rate', overdue: 'Overdue rate' },
  }[language]
  const totals: ReportReply['totals'] = [
    { label: words.completion, ...completionRate(groups) },
    { label: words.overdue, ...overdueRate(groups, viewpoint.asOf) },
  ]
  return {
    totals,
    notes: commonNotes(viewpoint, originsOf(groups)),
    definitions: definitionsOf(['completion', 'overdue', 'delay'], language),
  }
}

/** Those with most open first; what nobody leads last. */
function sorted(parts: readonly LedPart[]): LedPart[] {
  const key = ({ institution }: LedPart) => institution?.acronym ?? institution?.name ?? ''
  return parts.toSorted(
    (a, b) =>
      Number(a.institution === null) - Number(b.institution === null) ||
      openOf(b.groups) - openOf(a.groups) ||
      key(a).localeCompare(key(b), 'fr'),
  )
}

function fieldsAt(asOf: Day): Field<LedPart>[] {
  return [
    {
      key: 'institution',
      label: { fr: 'Institution', en: 'Institution' },
      format: 'text',
      cell: ({ institution }, { language, dialect }) =>
        dialect === 'rfc4180' ? (institution?.code ?? null) : nameOf(institution, language),
    },
    {
      key: 'items',
      label: { fr: 'Confiées', en: 'Entrusted' },
      format: 'integer',
      cell: ({ groups }) => countItems(groups),
    },
    {
      key: 'open',
      label: { fr: 'Ouvertes', en: 'Open' },
      format: 'integer',
      cell: ({ groups }) => openOf(groups),
    },
    {
      key: 'overdue',
      label: { fr: 'En retard', en: 'Overdue' },
      format: 'integer',
      cell: ({ groups }) => overdueRate(groups, asOf).numerator,
    },
    {
      key: 'completed',
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
    {
      key: 'medianDelay',
      label: { fr: 'Délai médian (jours)', en: 'Median delay (days)' },
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
    ? { fr: 'Sans chef de file', en: 'Without a lead' }[language]
    : (institution.acronym ?? institution.name)
}
