import { useI18n } from 'petite-vue-i18n'

import { columnKeys } from '../../server/contract/columns.ts'
import type { MessageKey } from '../i18n/index.ts'
import { useHeadings } from './use-headings.ts'

/** The attributes that are not columns */
const keys: Record<string, MessageKey> = {
  titleEn: 'tracking.field.titleEn',
  category: 'tracking.field.category',
  partners: 'tracking.field.partners',
  isArchived: 'tracking.archived',
  verification: 'tracking.field.verification',
  objective: 'tracking.field.objective',
  question: 'tracking.field.question',
}

/** The label of an attribute that the server names by its code. */
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
