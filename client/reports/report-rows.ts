import {
  ItemKind,
  type Cell,
  type Language,
  type ReportColumn,
  type ReportName,
} from '../../server/contract/index.ts'
import { labels } from '../../server/words/labels.ts'

interface Told {
  name: ReportName
  columns: readonly ReportColumn[]
  /** What was asked for. */
  kind: ItemKind | undefined
  language: Language
}

/** The item that a row of a report tells; undefined in a report of groups. */
export function itemOfRow(
  { name, columns, kind, language }: Told,
  row: readonly Cell[],
): { kind: ItemKind; code: string } | undefined {
  const cellOf = (key: string) => row[columns.findIndex((column) => column.key === key)]
  const code = cellOf('code')
  if (typeof code !== 'string') return undefined
  const said = cellOf('kind')
  // A report of several kinds says each row's in words.
  const own = Object.values(ItemKind).find((each) => labels[language].kind[each].one === said)
  return {
    kind:
      own ??
      (name === 'indicator-profile' ? ItemKind.indicator : (kind ?? ItemKind.recommendation)),
    code,
  }
}
