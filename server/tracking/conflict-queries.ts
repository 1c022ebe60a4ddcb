import type { FieldError } from '../contract/errors.ts'
import { formatDay } from '../words/format.ts'
import { labels } from '../words/labels.ts'
import type { Language } from '../contract/vocabulary.ts'
import type { Transaction } from '../store/store.ts'

/** Tells, field by field, what others changed in an item since a version, and what each field holds now. */
export async function changesSince(
  transaction: Transaction,
  itemId: number,
  version: number,
  language: Language,
): Promise<FieldError[]> {
  const rows = await transaction.itemVersion.findMany({
    where: { itemId, version: { gte: version } },
    orderBy: { version: 'asc' },
    include: {
      author: { select: { name: true } },
      category: { select: { code: true, labelFr: true, labelEn: true } },
      lead: { select: { code: true } },
    },
  })
  const [seen, now] = [rows[0], rows.at(-1)]
  if (seen === undefined || now === undefined || seen === now) return []
  const shown = (row: typeof now) => ({
    title: row.title,
    category: language === 'fr' ? row.category.labelFr : row.category.labelEn,
    lead: row.lead?.code ?? labels[language].unknown,
    deadline: row.deadline === null ? labels[language].unknown : formatDay(row.deadline, language),
    nature: labels[language].nature[row.nature],
    weight: String(row.weight),
    isArchived: String(row.isArchived),
  })
  const [before, after] = [shown(seen), shown(now)]
  const by = now.author?.name ?? '–'
  return (Object.keys(after) as (keyof typeof after)[])
    .filter((field) => before[field] !== after[field])
    .map((field) => ({
      field,
      message:
        language === 'fr' ? `Modifié entre-temps par ${by}.` : `Changed in the meantime by ${by}.`,
      current: after[field],
    }))
}
