import type { ItemSheet } from '../contract/tracking.ts'
import type { Day, Instant, Nature } from '../contract/vocabulary.ts'
import type { Reader } from '../store/store.ts'
import type { Value } from '../words/values.ts'
import { attributeValues, changedAttributes } from './attribute-values.ts'

interface VersionRow {
  version: number | bigint
  recordedAt: Instant
  author: string | null
  reason: string | null
  title: string
  categoryFr: string
  categoryEn: string
  lead: string | null
  deadline: Day | null
  nature: Nature
  weight: number | bigint
  isArchived: number | boolean
}

type SaidVersion = ItemSheet['versions'][number]

/** A version of an item with what it changed, not said yet. */
export type ItemVersion = Omit<SaidVersion, 'changes'> & {
  changes: { field: string; before: Value; after: Value }[]
}

/** Tells each change of an item's attributes as it is shown, newest first: a title, a day, an acronym. */
export async function readVersionChanges(reader: Reader, itemId: number): Promise<ItemVersion[]> {
  const rows = await reader.$queryRaw<VersionRow[]>`
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
        weight: Number(weight),
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
        version: Number(version),
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
