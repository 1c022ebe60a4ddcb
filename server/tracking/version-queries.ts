import { instant, integer, nullable, record, string } from '../contract/schema.ts'
import { type ItemSheet, itemSummary } from '../contract/tracking.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import type { Value } from '../words/values.ts'
import { attributeValues, changedAttributes } from './attribute-values.ts'

type WordedVersion = ItemSheet['versions'][number]

/** A version of an item with its changes, not yet formatted in the reader's language. */
export type ItemVersion = Omit<WordedVersion, 'changes'> & {
  changes: { field: string; before: Value; after: Value }[]
}

/**
 * Reads the versions of an item, newest first, each with the displayed values that it changed: a title, a
 * day, an acronym.
 */
export async function readVersionChanges(reader: Reader, itemId: number): Promise<ItemVersion[]> {
  const rows = await rowsOf(reader, versionRow)`
    select v."version", v."recordedAt", u."name" as "author", v."reason", v."title", c."labelFr" as "categoryFr", c."labelEn" as "categoryEn",
      coalesce((select coalesce(n."acronym", n."name") from "InstitutionName" n where n."institutionId" = v."leadId" order by n."since" desc limit 1), o."code") as "lead",
      v."deadline", v."nature", v."weight", v."isArchived"
    from "ItemVersion" v
    join "Category" c on c."id" = v."categoryId"
    left join "Institution" o on o."id" = v."leadId"
    left join "User" u on u."id" = v."authorId"
    where v."itemId" = ${itemId} order by v."version"`
  const shown = rows.map(({ title, categoryFr, categoryEn, weight, isArchived, ...row }) =>
    attributeValues(
      {
        ...row,
        title,
        weight,
        category: { labelFr: categoryFr, labelEn: categoryEn },
      },
      { isTrue: Boolean(isArchived) },
    ),
  )
  return rows
    .map(({ version, recordedAt, author, reason }, index) => {
      const [after, before] = [shown[index], shown[index - 1]]
      const fields =
        after === undefined || before === undefined ? [] : changedAttributes(before, after)
      return {
        version,
        recordedAt,
        author,
        reason,
        changes: fields.map((field) => ({
          field,
          before: before?.[field] ?? null,
          after: after?.[field] ?? null,
        })),
      }
    })
    .reverse()
}

const item = itemSummary.properties
const versionRow = record({
  version: integer(),
  recordedAt: instant,
  author: nullable(string()),
  reason: nullable(string()),
  title: item.title,
  categoryFr: string(),
  categoryEn: string(),
  lead: nullable(string()),
  deadline: item.deadline,
  nature: item.nature,
  weight: item.weight,
  isArchived: item.isArchived,
})
