import type { MessageKey } from '../i18n/index.ts'

const keys: Record<string, MessageKey> = {
  code: 'tracking.column.code',
  title: 'tracking.column.title',
  titleEn: 'tracking.field.titleEn',
  category: 'tracking.field.category',
  lead: 'tracking.column.lead',
  partners: 'tracking.field.partners',
  meeting: 'tracking.describe.origin',
  deadline: 'tracking.column.deadline',
  nature: 'tracking.filter.nature',
  weight: 'tracking.field.weight',
  isArchived: 'tracking.archived',
  verification: 'tracking.field.verification',
  objective: 'tracking.field.objective',
  startYear: 'tracking.field.startYear',
  endYear: 'tracking.field.endYear',
  question: 'tracking.field.question',
}

/** The name of an attribute as the server calls it. */
export function fieldLabel(field: string, t: (key: MessageKey) => string): string {
  const key = keys[field]
  return key === undefined ? field : t(key)
}
