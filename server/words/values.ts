import { formatDay, formatPartialDay } from './format.ts'
import { labels } from './labels.ts'
import type { AttendanceState, Day, Language, MeetingKind, Nature } from '../contract/vocabulary.ts'
import { valueWords as en } from './en/values.ts'
import { type ValueWords, valueWords as fr } from './fr/values.ts'
import { categoryName } from './names.ts'

const words: Record<Language, ValueWords> = { fr, en }

/** The value of a field, as data: a text is shown unchanged; null means unknown. */
export type Value =
  | string
  | null
  | { day: Day }
  | { partialDay: string | null }
  | { nature: Nature }
  | { meetingKind: MeetingKind }
  | { labelFr: string; labelEn: string }
  | { isTrue: boolean }
  | { attendance: readonly { state: AttendanceState; count: number }[] }

/** The value of a field as a text for people. */
export function sayValue(value: Value, language: Language): string {
  if (value === null) return labels[language].unknown
  if (typeof value === 'string') return value
  if ('day' in value) return formatDay(value.day, language)
  if ('partialDay' in value) return formatPartialDay(value.partialDay, language)
  if ('nature' in value) return labels[language].nature[value.nature]
  if ('meetingKind' in value) return labels[language].meetingKind[value.meetingKind]
  if ('isTrue' in value) return words[language][value.isTrue ? 'yes' : 'no']
  if ('attendance' in value)
    return value.attendance
      .map(({ state, count }) => `${labels[language].attendance[state]} (${count})`)
      .join(' · ')
  return categoryName(value, language)
}
