import type { ItemSummary } from '../contract/tracking.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import type { ItemKind } from '../contract/vocabulary.ts'
import type { Prisma, Reader } from '../database.ts'
import { filterJoins, filterSql, orderSql, type SettledFilter } from '../tracking/filter-queries.ts'
import { computedStateSql, type Standpoint } from '../tracking/state-queries.ts'
import { readSummariesOf } from '../tracking/summary-queries.ts'
import { readGroups } from './group-queries.ts'
import type { MatrixFigures } from './matrix.ts'

const pageLength = 1000

/**
 * Reads the items of a list in its order, page by page, whatever their number. The order is settled once, by their
 * numbers; each page is then read by its numbers, so that the last costs no more than the first. Attributes are read as
 * known at the viewpoint: an edit made while a file is being written does not get into half of it.
 */
export async function* readPages(
  reader: Reader,
  viewpoint: ViewpointReply,
  kind: ItemKind,
  filter: SettledFilter,
  limit = -1,
): AsyncGenerator<ItemSummary[]> {
  const standpoint: Standpoint = { asOf: viewpoint.asOf, knownAt: viewpoint.knownAt, known: 'then' }
  const rows = await reader.$queryRaw<{ id: number | bigint }[]>`
    select s."id" from (${computedStateSql(standpoint, kind)}) s ${filterJoins}
    where ${filterSql(filter, standpoint, kind)} order by ${orderSql(filter.sort, kind)} limit ${limit}`
  const readPage = (first: number) => {
    const page = readSummariesOf(reader, standpoint, rows.slice(first, first + pageLength).map(({ id }) => Number(id)))
    // Whoever stops reading halfway does not wait for it: its failure is then nobody's.
    page.catch(() => undefined)
    return page
  }
  // The next page is read while this one is written.
  let next = readPage(0)
  for (let first = 0; first < rows.length; first += pageLength) {
    const items = await next
    next = first + pageLength < rows.length ? readPage(first + pageLength) : Promise.resolve([])
    yield items
  }
}

/** Reads what the totals and notes of a matrix are reckoned from, over all that the filters select. */
export async function readMatrixFigures(reader: Reader, viewpoint: ViewpointReply, kind: ItemKind, filter: SettledFilter): Promise<MatrixFigures> {
  const condition = filterSql(filter, viewpoint, kind)
  const [groups, provisional] = await Promise.all([
    readGroups(reader, viewpoint, kind, condition),
    kind === 'indicator' ? countProvisional(reader, viewpoint, kind, condition) : 0,
  ])
  return { groups, provisionalCount: provisional }
}

/** Items whose status comes from a round of assessment that nobody has validated. */
async function countProvisional(reader: Reader, standpoint: Standpoint, kind: ItemKind, condition: Prisma.Sql): Promise<number> {
  const [row] = await reader.$queryRaw<{ count: number | bigint }[]>`
    select count(*) as "count" from (${computedStateSql(standpoint, kind)}) s ${filterJoins}
    join "Round" o on o."id" = s."roundId" and o."isProvisional"
    where ${condition}`
  return Number(row?.count ?? 0)
}
