import { integer, record } from '../contract/schema.ts'
import { ItemKind } from '../contract/vocabulary.ts'
import { countItems } from '../domain/figures/counts.ts'
import type { Sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import { filterSql, orderSql, type SettledFilter } from '../tracking/filter-queries.ts'
import { computedStateSql, type SettledViewpoint } from '../tracking/state-queries.ts'
import { reportWords } from '../words/reports.ts'
import { readGroups } from '../tracking/group-queries.ts'
import { buildMatrix, matrixColumns, type MatrixFigures, matrixRow } from './matrix.ts'
import { type ItemSelection, readFirst, readPages, rowPages } from './page-queries.ts'
import { report } from './report.ts'
import type { ReportRequest } from './source.ts'
import { referenceJoins } from '../tracking/reference-queries.ts'

export const matrix = report({
  name: 'matrix',
  fileName: ({ kind = ItemKind.recommendation }, language) =>
    reportWords[language].matrix.files[kind],
  read: async (reader, request, limit) => {
    const [figures, items] = await Promise.all([
      readMatrixFigures(reader, request),
      readFirst(reader, request.viewpoint, selectionOf(request), limit),
    ])
    return { items, figures }
  },
  build: (data, request) => buildMatrix(data, parametersOf(request)),
  total: ({ figures }) => countItems(figures.groups),
  stream: (reader, request, ids) => {
    const parameters = parametersOf(request)
    const items = ids === undefined ? selectionOf(request) : { kind: parameters.kind, ids }
    return {
      columns: matrixColumns(parameters),
      pages: rowPages(readPages(reader, request.viewpoint, items), matrixRow(parameters)),
    }
  },
  list: listOf,
})

function parametersOf({ query: { kind = ItemKind.recommendation }, ...wording }: ReportRequest) {
  return { kind, ...wording }
}

function listOf({ query, since }: ReportRequest): { kind: ItemKind; filter: SettledFilter } {
  const { kind = ItemKind.recommendation, ...filter } = query
  return { kind, filter: { ...filter, ...(since === undefined ? {} : { since }) } }
}

function selectionOf(request: ReportRequest): ItemSelection {
  const { kind, filter } = listOf(request)
  return {
    kind,
    condition: filterSql(filter, request.viewpoint, kind),
    order: orderSql(filter.sort, kind),
  }
}

/** Reads the data for a matrix's totals and notes, over the whole selection. */
async function readMatrixFigures(reader: Reader, request: ReportRequest): Promise<MatrixFigures> {
  const { viewpoint } = request
  const { kind = ItemKind.recommendation, condition } = selectionOf(request)
  const [groups, provisional] = await Promise.all([
    readGroups(reader, viewpoint, kind, condition),
    kind === ItemKind.indicator ? countProvisional(reader, viewpoint, kind, condition) : 0,
  ])
  return { groups, provisionalCount: provisional }
}

/** Counts the indicators whose status comes from a round of assessment that nobody has validated. */
async function countProvisional(
  reader: Reader,
  viewpoint: SettledViewpoint,
  kind: ItemKind,
  condition: Sql,
): Promise<number> {
  const [row] = await rowsOf(reader, record({ count: integer() }))`
    select count(*) as "count" from (${computedStateSql(viewpoint, kind)}) s ${referenceJoins}
    join "Round" o on o."id" = s."roundId" and o."isProvisional"
    where ${condition}`
  return row?.count ?? 0
}
