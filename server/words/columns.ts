// The headings of columns, and their cells in words. The columns are described in contract/columns.ts.
import {
  type ColumnKey,
  columnKeys,
  type ColumnDescription,
  describedColumn,
  matrixKeys,
} from '../contract/columns.ts'
import type { Cell, CellFormat, ReportQuery } from '../contract/reports.ts'
import type { ReportedItem } from '../contract/tracking.ts'
import type { ItemKind, Language } from '../contract/vocabulary.ts'
import { columns as en } from './en/columns.ts'
import { columns as fr, type ColumnWords } from './fr/columns.ts'
import { formatMeeting } from './format.ts'
import { labels } from './labels.ts'
import { categoryName, titleOf } from './names.ts'

/** The two styles of CSV: `excel` with words for people, `rfc4180` with codes for programs. */
export type Dialect = NonNullable<ReportQuery['dialect']>

/** A column of a report or a file. */
export interface Column {
  key: string
  label: Record<Language, string>
  format: CellFormat
  /**
   * The cell of an item. Null means unknown, and stays empty in files: « À compléter » is shown on screens
   * only.
   */
  cell: (item: ReportedItem, language: Language, dialect: Dialect) => Cell
}

const words: Record<Language, ColumnWords> = { fr, en }

/** The heading of a column. */
export function headingOf(key: ColumnKey, language: Language): string {
  return words[language].headings[key]
}

/** The heading of a column in a list. */
export function listHeadingOf(key: ColumnKey, language: Language): string {
  return words[language].listHeadings[key] ?? headingOf(key, language)
}

/** The columns of a kind's matrix, in order. */
export function columnsOf(kind: ItemKind): Column[] {
  return matrixKeys(kind).map(columnOf)
}

/** The columns of these keys, in the order given, for tables that mix several kinds. */
export function columnsNamed(keys: readonly string[]): Column[] {
  return keys.flatMap((key) => columnKeys.find((each) => each === key) ?? []).map(columnOf)
}

/**
 * Makes the function that gives a column's cell for an item: in words for `excel`, in codes for `rfc4180`.
 */
export function cellReader(key: ColumnKey): Column['cell'] {
  const { value, vocabulary } = describedColumn(key)
  const say = vocabulary === undefined ? inWords[key] : sayer(vocabulary, value)
  if (say === undefined) return value
  return (item, language, dialect) =>
    dialect === 'excel' || isTranslated(key) ? say(item, language) : value(item)
}

function columnOf(key: ColumnKey): Column {
  const label = { fr: headingOf(key, 'fr'), en: headingOf(key, 'en') }
  return { key, label, format: describedColumn(key).format, cell: cellReader(key) }
}

type Sayer = (item: ReportedItem, language: Language) => Cell

/** The columns whose text for people differs from their value: names instead of codes. */
const inWords: Partial<Record<ColumnKey, Sayer>> = {
  meeting: ({ meeting }, language) => meeting && formatMeeting(meeting, language),
  title: titleOf,
  theme: ({ category }, language) => categoryName(category, language),
  axis: ({ topCategory }, language) => categoryName(topCategory, language),
  programme: lowerCategory,
  domain: ({ topCategory }, language) => categoryName(topCategory, language),
  subdomain: lowerCategory,
  lead: ({ lead }) => lead && (lead.acronym ?? lead.name),
  flags({ flags, supersession }, language) {
    const said = flags.map((flag) => labels[language].flag[flag])
    const superseded = supersession === null ? [] : [labels[language].supersession[supersession]]
    return [...said, ...superseded].join(', ') || null
  },
}

/** Whether the column is translated in the `rfc4180` dialect too: only the title. */
function isTranslated(key: ColumnKey): boolean {
  return key === 'title'
}

function sayer(
  vocabulary: NonNullable<ColumnDescription['vocabulary']>,
  value: ColumnDescription['value'],
): Sayer {
  return (item, language) => {
    const said: Readonly<Record<string, string>> = labels[language][vocabulary]
    const code = value(item)
    return code === null ? null : (said[code] ?? code)
  }
}

function lowerCategory({ category, topCategory }: ReportedItem, language: Language): Cell {
  return category.code === topCategory.code ? null : categoryName(category, language)
}
