import { code, nullable, record, string } from '../contract/schema.ts'
import { itemSummary } from '../contract/tracking.ts'
import { rowsOf } from '../store/rows.ts'
import type { Transaction } from '../store/store.ts'
import { broken, type BrokenField } from '../http/errors.ts'
import { attributeValues, changedAttributes } from './attribute-values.ts'

/**
 * Reads, field by field, what others changed in an item since a version, and the present value of each field.
 */
export async function changesSince(
  transaction: Transaction,
  itemId: number,
  version: number,
): Promise<BrokenField[]> {
  const rows = await rowsOf(transaction, versionRow)`
    select u."name" as "editor", v."title", c."labelFr", c."labelEn", o."code" as "lead", v."deadline", v."nature", v."weight", v."isArchived"
    from "ItemVersion" v join "Category" c on c."id" = v."categoryId"
    left join "Institution" o on o."id" = v."leadId"
    left join "User" u on u."id" = v."authorId"
    where v."itemId" = ${itemId} and v."version" >= ${version} order by v."version"`
  const [seen, now] = [rows[0], rows.at(-1)]
  if (seen === undefined || now === undefined || seen === now) return []
  const shown = ({ labelFr, labelEn, isArchived, ...row }: typeof now) =>
    attributeValues({ ...row, category: { labelFr, labelEn } }, String(isArchived))
  const [before, after] = [shown(seen), shown(now)]
  const editor = now.editor ?? '–'
  return changedAttributes(before, after).map((field) => ({
    ...broken(field, 'changed_meanwhile', { editor }),
    current: after[field],
  }))
}

const { title, deadline, nature, weight, isArchived } = itemSummary.properties
const versionRow = record({
  editor: nullable(string()),
  title,
  labelFr: string(),
  labelEn: string(),
  lead: nullable(code),
  deadline,
  nature,
  weight,
  isArchived,
})
