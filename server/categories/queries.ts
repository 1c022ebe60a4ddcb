import { type Category, category } from '../contract/categories.ts'
import type { ItemKind } from '../contract/vocabulary.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'

/** Reads the categories of a kind, or of all, each after its parent. */
export async function readCategories(
  reader: Reader,
  kind: ItemKind | undefined,
): Promise<Category[]> {
  const categories = await rowsOf(reader, category)`
    select c."kind", c."code", c."labelFr", c."labelEn", c."position", c."provenance", p."code" as "parentCode"
    from "Category" c left join "Category" p on p."id" = c."parentId"
    where ${kind ?? null} is null or c."kind" = ${kind ?? null}
    order by c."kind", c."position", c."code"`
  return [
    ...categories.filter(({ parentCode }) => parentCode === null),
    ...categories.filter(({ parentCode }) => parentCode !== null),
  ]
}
