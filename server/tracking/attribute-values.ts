import type { Day, Nature } from '../contract/vocabulary.ts'
import type { Value } from '../words/values.ts'

interface Attributes {
  title: string
  category: { labelFr: string; labelEn: string }
  /** The lead institution's displayed name: its acronym, or its code. */
  lead: string | null
  deadline: Day | null
  nature: Nature
  weight: number
}

type Shown = Record<keyof Attributes | 'isArchived', Value>

/** The attributes of a version of an item as the history shows them, not yet put in the reader's language. */
export function attributeValues(
  { title, category, lead, deadline, nature, weight }: Attributes,
  isArchived: Value,
): Shown {
  return {
    title,
    category,
    lead,
    deadline: deadline === null ? null : { day: deadline },
    nature: { nature },
    weight: String(weight),
    isArchived,
  }
}

/** The attributes that differ between two versions. */
export function changedAttributes(before: Shown, after: Shown): (keyof Shown)[] {
  const fields = Object.keys(after) as (keyof Shown)[]
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}
