import { useI18n } from 'petite-vue-i18n'

import { columnKeys } from '../../server/contract/columns.ts'
import type { MessageKey } from '../i18n/index.ts'
import { useHeadings } from './use-headings.ts'

/** The attributes that no column shows. */
const keys: Record<string, MessageKey> = {
  titleEn: 'tracking.field.titleEn',
  category: 'tracking.field.category',
  partners: 'tracking.field.partners',
  isArchived: 'tracking.archived',
  verification: 'tracking.field.verification',
  objective: 'tracking.field.objective',
  question: 'tracking.field.question',
}

/** Tells the name of an attribute, which the server calls by its code. */
export function useFieldLabels(): (field: string) => string {
  const { t } = useI18n()
  const { listHeading } = useHeadings()
  return (field) => {
    const column = columnKeys.find((key) => key === field)
    if (column !== undefined) return listHeading(column)
    const key = keys[field]
    return key === undefined ? field : t(key)
  }
}
