import { type Column, columnsNamed, type Dialect } from '../words/columns.ts'
import { labels } from '../words/labels.ts'
import type { Cell, CellFormat, ReportColumn } from '../contract/reports.ts'
import type { Rate } from '../contract/schema.ts'
import type { ReportedItem } from '../contract/tracking.ts'
import type { Language } from '../contract/vocabulary.ts'

/** In what words cells are said. */
export interface Wording {
  language: Language
  dialect: Dialect
}

/** A column of a report with what it says of a row. */
export interface Field<Row> {
  key: string
  label: Record<Language, string>
  format: CellFormat
  cell: (row: Row, wording: Wording) => Cell
}

/** The columns of a report's fields. */
export function columnsIn(
  fields: readonly Pick<Field<never>, 'key' | 'label' | 'format'>[],
  language: Language,
): ReportColumn[] {
  return fields.map(({ key, label, format }) => ({ key, label: label[language], format }))
}

/** Makes the cells of a row. */
export function rowOf<Row>(fields: readonly Field<Row>[], wording: Wording): (row: Row) => Cell[] {
  return (row) => fields.map(({ cell }) => cell(row, wording))
}

/** The columns and the rows of a table. */
export function tabulate<Row>(
  fields: readonly Field<Row>[],
  rows: readonly Row[],
  wording: Wording,
): { columns: ReportColumn[]; rows: Cell[][] } {
  return { columns: columnsIn(fields, wording.language), rows: rows.map(rowOf(fields, wording)) }
}

/** Columns of the matrix by key, as fields of another report. */
export function itemFields(keys: readonly Column['key'][]): Field<ReportedItem>[] {
  return columnsNamed(keys).map(({ key, label, format, cell }) => ({
    key,
    label,
    format,
    cell: (item, { language, dialect }) => cell(item, language, dialect),
  }))
}

/** What an item is, in reports that hold several kinds. */
export const kindField: Field<Pick<ReportedItem, 'kind'>> = {
  key: 'kind',
  label: { fr: 'Objet suivi', en: 'What is tracked' },
  format: 'text',
  cell: ({ kind }, { language, dialect }) =>
    dialect === 'excel' ? labels[language].kind[kind].one : kind,
}

/** The percentage of a rate to two decimals; 0 ÷ 0 is unknown, not zero. */
export function percentOf({ numerator, denominator }: Rate): number | null {
  return denominator === 0 ? null : hundredths((100 * numerator) / denominator)
}

/** Rounds to two decimals: what a table shows is what it adds up. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}
