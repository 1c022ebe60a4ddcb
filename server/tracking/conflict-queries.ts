import type { Transaction } from '../store/store.ts'
import { broken, type BrokenField } from '../http/errors.ts'
import { attributeValues, changedAttributes } from './attribute-values.ts'

/** Tells, field by field, what others changed in an item since a version, and what each field holds now. */
export async function changesSince(
  transaction: Transaction,
  itemId: number,
  version: number,
): Promise<BrokenField[]> {
  const rows = await transaction.itemVersion.findMany({
    where: { itemId, version: { gte: version } },
    orderBy: { version: 'asc' },
    include: {
      author: { select: { name: true } },
      category: { select: { labelFr: true, labelEn: true } },
      lead: { select: { code: true } },
    },
  })
  const [seen, now] = [rows[0], rows.at(-1)]
  if (seen === undefined || now === undefined || seen === now) return []
  const shown = ({ lead, isArchived, ...row }: typeof now) =>
    attributeValues({ ...row, lead: lead?.code ?? null }, String(isArchived))
  const [before, after] = [shown(seen), shown(now)]
  const editor = now.author?.name ?? '–'
  return changedAttributes(before, after).map((field) => ({
    ...broken(field, 'changed_meanwhile', { editor }),
    current: after[field],
  }))
}
