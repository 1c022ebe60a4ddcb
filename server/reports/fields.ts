import { type Column, columnsNamed, type Dialect } from '../words/columns.ts'
import { labels } from '../words/labels.ts'
import { categoryName } from '../words/names.ts'
import { reportTerms } from '../words/reports.ts'
import type { Cell, CellFormat, ReportColumn } from '../contract/reports.ts'
import type { Rate } from '../contract/schema.ts'
import type { ReportedItem } from '../contract/tracking.ts'
import type { Language } from '../contract/vocabulary.ts'

/** The language and the CSV dialect in which cells are written. */
export interface Wording {
  language: Language
  dialect: Dialect
}

/** A column of a report, with the function that gives its cell in a row. */
export interface Field<Row> {
  key: string
  label: string
  format: CellFormat
  cell: (row: Row, wording: Wording) => Cell
}

/** The columns of a report's fields. */
export function columnsIn(fields: readonly ReportColumn[]): ReportColumn[] {
  return fields.map(({ key, label, format }) => ({ key, label, format }))
}

/** Returns the function that makes the cells of a row. */
export function rowOf<Row>(fields: readonly Field<Row>[], wording: Wording): (row: Row) => Cell[] {
  return (row) => fields.map(({ cell }) => cell(row, wording))
}

/** The columns and the rows of a table. */
export function tabulate<Row>(
  fields: readonly Field<Row>[],
  rows: readonly Row[],
  wording: Wording,
): { columns: ReportColumn[]; rows: Cell[][] } {
  return { columns: columnsIn(fields), rows: rows.map(rowOf(fields, wording)) }
}

/** Columns of the matrix, chosen by key, for use in another report. */
export function itemFields(
  keys: readonly Column['key'][],
  language: Language,
): Field<ReportedItem>[] {
  return columnsNamed(keys).map(({ key, label, format, cell }) => ({
    key,
    label: label[language],
    format,
    cell: (item, { dialect }) => cell(item, language, dialect),
  }))
}

/** The kind of an item, for reports that hold several kinds. */
export function kindField(language: Language): Field<Pick<ReportedItem, 'kind'>> {
  return {
    key: 'kind',
    label: reportTerms[language].kind,
    format: 'text',
    cell: ({ kind }, { dialect }) => (dialect === 'excel' ? labels[language].kind[kind].one : kind),
  }
}

/** The label of a category's row: `1.2 · Droits des migrants`, or only its code in the `rfc4180` dialect. */
export function categoryLabel(
  category: { code: string; labelFr: string; labelEn: string },
  { language, dialect }: Wording,
): string {
  const { code } = category
  return dialect === 'rfc4180' ? code : `${code} · ${categoryName(category, language)}`
}

/** The percentage of a rate to two decimals; null when the denominator is 0 (unknown, not zero). */
export function percentOf({ numerator, denominator }: Rate): number | null {
  return denominator === 0 ? null : hundredths((100 * numerator) / denominator)
}

/** Rounds to two decimals, so that the numbers shown add up to the totals shown. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}
