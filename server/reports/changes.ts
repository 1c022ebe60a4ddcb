import { labels } from '../words/labels.ts'
import type { Cell } from '../contract/reports.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import type { Day, Instant, ItemKind, Language, Status } from '../contract/vocabulary.ts'
import { formatNumber } from '../words/format.ts'
import { reportTerms, reportWords } from '../words/reports.ts'
import { commonNotes } from './common-notes.ts'
import { type Field, hundredths, kindField, tabulate, type Wording } from './fields.ts'
import { note } from './notes.ts'
import type { BuiltReport, ReportRequest } from './source.ts'

/** Fields of an item that this report compares between two viewpoints. */
export const changeableFields = ['status', 'progress', 'deadline', 'lead', 'title'] as const
export type ChangeableField = (typeof changeableFields)[number]

/** The compared attributes of an item at one viewpoint. */
export interface ItemAttributes {
  status: Status
  progress: number | null
  deadline: Day | null
  /** Name of the institution as the report shows it: acronym or full name, or its code in the `rfc4180` dialect. */
  lead: string | null
  title: string
}

/** The fact or the edit that made a change, with both dates: since when it is true and since when it is known. */
export interface Cause {
  /** The day since which the fact is true; null for an edit, which has no such day. */
  effectiveOn: Day | null
  /** The instant since which it is known: its recording, or its acceptance if later. */
  knownSince: Instant
  author: string | null
  reason: string | null
  isCorrection: boolean
}

/** An item that exists at both viewpoints and differs between them. */
export interface ChangedItem {
  kind: ItemKind
  code: string
  before: ItemAttributes
  after: ItemAttributes
  /**
   * The cause of each changed field; absent when there is no single cause (progress that follows from
   * milestones, for example).
   */
  causes: Partial<Record<ChangeableField, Cause>>
}

export interface ChangesData {
  compared: ViewpointReply | null
  /** Items at the viewpoint. */
  total: number
  /** Items that the compared viewpoint did not have. */
  added: number
  changed: readonly ChangedItem[]
}

type ChangeType = 'fact' | 'correction' | 'late' | 'edit' | 'milestone'

interface ChangeRow {
  item: ChangedItem
  field: ChangeableField
  cause: Cause | undefined
  type: ChangeType
}

/** Builds the report of changes since a session: one row per changed field, with the fact or edit that changed it. */
export function buildChanges(
  { compared, total, added, changed }: ChangesData,
  request: ReportRequest,
): BuiltReport {
  const { viewpoint, language } = request
  const rows = compared === null ? [] : changed.flatMap((item) => rowsOf(item, compared))
  const countOf = (isOf: (row: ChangeRow) => boolean) =>
    new Set(rows.filter(isOf).map(({ item }) => item.code)).size
  const words = reportWords[language].changes
  return {
    title: words.title,
    ...tabulate(fieldsIn(language), rows, request),
    itemKinds: rows.map(({ item }) => item.kind),
    totals: [
      { label: words.items, numerator: changed.length, denominator: total },
      {
        label: words.statuses,
        numerator: countOf(({ field }) => field === 'status'),
        denominator: total,
      },
      {
        label: words.late,
        numerator: countOf(({ type }) => type === 'late'),
        denominator: changed.length,
      },
      {
        label: words.corrections,
        numerator: countOf(({ type }) => type === 'correction'),
        denominator: changed.length,
      },
    ],
    notes: [
      ...commonNotes(viewpoint, { total, illustrative: 0, inferred: 0 }),
      compared === null
        ? note('change', 'noEarlierSession')
        : note('change', 'comparedWith', compared),
      ...(compared !== null && rows.length === 0 ? [note('change', 'unchanged')] : []),
      ...(added > 0 ? [note('change', 'added', { count: added })] : []),
    ],
    definitions: ['lateness'],
  }
}

function rowsOf(item: ChangedItem, compared: ViewpointReply): ChangeRow[] {
  return changeableFields
    .filter((field) => item.before[field] !== item.after[field])
    .map((field) => ({
      item,
      field,
      cause: item.causes[field],
      type: typeOf(item.causes[field], field, compared),
    }))
}

/**
 * Classifies a change. A late correction counts as a correction, not as late: it says that the earlier data were
 * wrong.
 */
export function typeOf(
  cause: Cause | undefined,
  field: ChangeableField,
  compared: Pick<ViewpointReply, 'asOf' | 'knownAt'>,
): ChangeType {
  if (field !== 'status' && field !== 'progress') return 'edit'
  if (cause === undefined) return 'milestone'
  if (cause.isCorrection) return 'correction'
  return cause.effectiveOn !== null &&
    cause.effectiveOn <= compared.asOf &&
    cause.knownSince > compared.knownAt
    ? 'late'
    : 'fact'
}

function fieldsIn(language: Language): Field<ChangeRow>[] {
  const words = reportWords[language].changes
  const terms = reportTerms[language]
  const kind = kindField(language)
  return [
    { key: 'code', label: terms.code, format: 'code', cell: ({ item }) => item.code },
    { ...kind, cell: ({ item }, wording) => kind.cell(item, wording) },
    {
      key: 'title',
      label: terms.title,
      format: 'text',
      cell: ({ item }) => item.after.title,
    },
    {
      key: 'field',
      label: words.field,
      format: 'text',
      cell: ({ field }, { dialect }) => (dialect === 'excel' ? words.fields[field] : field),
    },
    {
      key: 'before',
      label: words.before,
      format: 'text',
      cell: ({ item, field }, wording) => valueOf(item.before, field, wording),
    },
    {
      key: 'after',
      label: words.after,
      format: 'text',
      cell: ({ item, field }, wording) => valueOf(item.after, field, wording),
    },
    {
      key: 'type',
      label: words.type,
      format: 'text',
      cell: ({ type }, { dialect }) => (dialect === 'excel' ? words.types[type] : type),
    },
    {
      key: 'effectiveOn',
      label: words.effectiveOn,
      format: 'day',
      cell: ({ cause }) => cause?.effectiveOn ?? null,
    },
    {
      key: 'knownSince',
      label: words.knownSince,
      format: 'instant',
      cell: ({ cause }) => cause?.knownSince ?? null,
    },
    {
      key: 'author',
      label: words.author,
      format: 'text',
      cell: ({ cause }) => cause?.author ?? null,
    },
    {
      key: 'reason',
      label: words.reason,
      format: 'text',
      cell: ({ cause }) => cause?.reason ?? null,
    },
  ]
}

/** The before and after columns mix statuses, numbers and days, so every value is written as text. */
function valueOf(
  attributes: ItemAttributes,
  field: ChangeableField,
  { language, dialect }: Wording,
): Cell {
  if (field === 'status')
    return dialect === 'excel' ? labels[language].status[attributes.status] : attributes.status
  const value = attributes[field]
  if (typeof value !== 'number') return value
  return dialect === 'excel' ? formatNumber(value, language, 2) : String(hundredths(value))
}
