import { labels } from '../words/labels.ts'
import type { Cell } from '../contract/reports.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import type { Day, Instant, ItemKind, Language, Status } from '../contract/vocabulary.ts'
import { commonNotes } from './common-notes.ts'
import { type Field, hundredths, kindField, tabulate, type Wording } from './fields.ts'
import { note } from './notes.ts'
import type { BuiltReport, ReportRequest } from './source.ts'

/** What can change of an item between two viewpoints. */
export const changeableFields = ['status', 'progress', 'deadline', 'lead', 'title'] as const
export type ChangeableField = (typeof changeableFields)[number]

export interface ItemAttributes {
  status: Status
  progress: number | null
  deadline: Day | null
  /** As the report names it. */
  lead: string | null
  title: string
}

/** The fact or the edit that made a change, with both its clocks. */
export interface Cause {
  /** True since; null for an edit, which says nothing of it. */
  effectiveOn: Day | null
  /** Known since. */
  knownSince: Instant
  author: string | null
  reason: string | null
  isCorrection: boolean
}

/** An item that was there at both viewpoints, and is not the same. */
export interface ChangedItem {
  kind: ItemKind
  code: string
  before: ItemAttributes
  after: ItemAttributes
  /** Absent for a field when the change has no single cause: a milestone, say. */
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

/** What changed since a session, field by field, with what changed it. */
export function buildChanges(
  { compared, total, added, changed }: ChangesData,
  request: ReportRequest,
): BuiltReport {
  const { viewpoint, language } = request
  const rows = compared === null ? [] : changed.flatMap((item) => rowsOf(item, compared))
  const countOf = (isOf: (row: ChangeRow) => boolean) =>
    new Set(rows.filter(isOf).map(({ item }) => item.code)).size
  const words = said[language]
  return {
    title: words.title,
    ...tabulate(fields, rows, request),
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
    definitions: [words.lateness],
  }
}

const said = {
  fr: {
    title: 'Ce qui a changé',
    items: 'Objets suivis qui ont changé',
    statuses: 'Dont l’état a changé',
    late: 'Déclarations tardives',
    corrections: 'Rectifications',
    lateness:
      'Déclaration tardive : vraie au jour du point de vue comparé, et qu’il ne connaissait pas.',
  },
  en: {
    title: 'What changed',
    items: 'Tracked items that changed',
    statuses: 'Of which the status changed',
    late: 'Late declarations',
    corrections: 'Corrections',
    lateness: 'Late declaration: true on the day of the compared viewpoint, and unknown to it.',
  },
} as const satisfies Record<Language, Record<string, string>>

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

/** A correction stays one even when it is late: it says that what was told was wrong. */
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

const fields: readonly Field<ChangeRow>[] = [
  { key: 'code', label: { fr: 'Code', en: 'Code' }, format: 'code', cell: ({ item }) => item.code },
  { ...kindField, cell: ({ item }, wording) => kindField.cell(item, wording) },
  {
    key: 'title',
    label: { fr: 'Intitulé', en: 'Title' },
    format: 'text',
    cell: ({ item }) => item.after.title,
  },
  {
    key: 'field',
    label: { fr: 'Ce qui change', en: 'What changes' },
    format: 'text',
    cell: ({ field }, { language, dialect }) =>
      dialect === 'excel' ? fieldNames[field][language] : field,
  },
  {
    key: 'before',
    label: { fr: 'Avant', en: 'Before' },
    format: 'text',
    cell: ({ item, field }, wording) => valueOf(item.before, field, wording),
  },
  {
    key: 'after',
    label: { fr: 'Après', en: 'After' },
    format: 'text',
    cell: ({ item, field }, wording) => valueOf(item.after, field, wording),
  },
  {
    key: 'type',
    label: { fr: 'Nature du changement', en: 'Kind of change' },
    format: 'text',
    cell: ({ type }, { language, dialect }) =>
      dialect === 'excel' ? typeNames[type][language] : type,
  },
  {
    key: 'effectiveOn',
    label: { fr: 'Vrai depuis le', en: 'True since' },
    format: 'day',
    cell: ({ cause }) => cause?.effectiveOn ?? null,
  },
  {
    key: 'knownSince',
    label: { fr: 'Connu depuis le', en: 'Known since' },
    format: 'instant',
    cell: ({ cause }) => cause?.knownSince ?? null,
  },
  {
    key: 'author',
    label: { fr: 'Par', en: 'By' },
    format: 'text',
    cell: ({ cause }) => cause?.author ?? null,
  },
  {
    key: 'reason',
    label: { fr: 'Motif', en: 'Reason' },
    format: 'text',
    cell: ({ cause }) => cause?.reason ?? null,
  },
]

const fieldNames: Record<ChangeableField, Record<Language, string>> = {
  status: { fr: 'État', en: 'Status' },
  progress: { fr: 'Avancement (%)', en: 'Progress (%)' },
  deadline: { fr: 'Échéance', en: 'Deadline' },
  lead: { fr: 'Chef de file', en: 'Lead' },
  title: { fr: 'Intitulé', en: 'Title' },
}
const typeNames: Record<ChangeType, Record<Language, string>> = {
  fact: { fr: 'Fait nouveau', en: 'New fact' },
  correction: { fr: 'Rectification', en: 'Correction' },
  late: { fr: 'Déclaration tardive', en: 'Late declaration' },
  edit: { fr: 'Modification de la fiche', en: 'Edit of the sheet' },
  milestone: { fr: 'Jalons', en: 'Milestones' },
}

/** A column of one format: numbers and days are told as text. */
function valueOf(
  attributes: ItemAttributes,
  field: ChangeableField,
  { language, dialect }: Wording,
): Cell {
  if (field === 'status')
    return dialect === 'excel' ? labels[language].status[attributes.status] : attributes.status
  const value = attributes[field]
  if (typeof value !== 'number') return value
  const number = String(hundredths(value))
  return dialect === 'excel' && language === 'fr' ? number.replace('.', ',') : number
}
