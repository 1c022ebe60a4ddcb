import type { ItemSummary } from '../contract/tracking.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import type { ItemKind } from '../contract/vocabulary.ts'
import { Prisma, type Reader } from '../database.ts'
import { filterJoins } from '../tracking/filter-queries.ts'
import { computedStateSql, type Standpoint } from '../tracking/state-queries.ts'
import { readSummariesWhere } from '../tracking/summary-queries.ts'

const pageLength = 1000

/** Which items, in which order. */
export interface ItemSelection {
  kind: ItemKind | undefined
  /** On the computed state `s` and the joins of the filters. */
  condition: Prisma.Sql
  order: Prisma.Sql
}

/**
 * Reads items in an order, page by page, whatever their number. The order is settled once, by their numbers; each page
 * is then read by its numbers, so that the last costs no more than the first. Attributes are read as known at the
 * viewpoint: an edit made while a file is being written does not get into half of it.
 */
export async function* readPages(reader: Reader, viewpoint: ViewpointReply, { kind, condition, order }: ItemSelection, limit = -1): AsyncGenerator<ItemSummary[]> {
  const standpoint: Standpoint = { asOf: viewpoint.asOf, knownAt: viewpoint.knownAt, known: 'then' }
  const rows = await reader.$queryRaw<{ id: number | bigint; code: string }[]>`
    select s."id", s."code" from (${computedStateSql(standpoint, kind)}) s ${filterJoins}
    where ${condition} order by ${order} limit ${limit}`
  for (let first = 0; first < rows.length; first += pageLength) {
    const page = rows.slice(first, first + pageLength)
    const ids = Prisma.join(page.map(({ id }) => Number(id)))
    const summaries = await readSummariesWhere(reader, standpoint, kind, Prisma.sql`s."id" in (${ids})`, Prisma.sql`s."id"`, pageLength)
    const byCode = new Map(summaries.map((summary) => [summary.code, summary]))
    yield page.flatMap(({ code }) => byCode.get(code) ?? [])
  }
}

/** Reads the first items of a selection at once. */
export async function readFirst(reader: Reader, viewpoint: ViewpointReply, selection: ItemSelection, limit: number): Promise<ItemSummary[]> {
  const items: ItemSummary[] = []
  for await (const page of readPages(reader, viewpoint, selection, limit)) items.push(...page)
  return items
}

/** Makes a row of each item as it is read. */
export async function* rowsOfPages<Row>(pages: AsyncIterable<ItemSummary[]>, rowOf: (item: ItemSummary) => Row): AsyncGenerator<Row> {
  for await (const page of pages) for (const item of page) yield rowOf(item)
}
