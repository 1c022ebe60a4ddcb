import type { Category } from '../contract/categories.ts'
import type { ItemKind } from '../contract/vocabulary.ts'
import type { Reader } from '../store/store.ts'

/** Reads the categories of a kind, or of all, each after its parent. */
export async function readCategories(
  reader: Reader,
  kind: ItemKind | undefined,
): Promise<Category[]> {
  const rows = await reader.category.findMany({
    ...(kind === undefined ? {} : { where: { kind } }),
    orderBy: [{ kind: 'asc' }, { position: 'asc' }, { code: 'asc' }],
    select: {
      kind: true,
      code: true,
      labelFr: true,
      labelEn: true,
      position: true,
      provenance: true,
      parent: { select: { code: true } },
    },
  })
  const categories = rows.map(({ parent, ...category }) => ({
    ...category,
    parentCode: parent?.code ?? null,
  }))
  return [
    ...categories.filter(({ parentCode }) => parentCode === null),
    ...categories.filter(({ parentCode }) => parentCode !== null),
  ]
}
