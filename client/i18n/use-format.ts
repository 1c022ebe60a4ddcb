import { computed } from 'vue'

import {
  type Day,
  formatShortDay,
  type Instant,
  type MeetingRef,
  type Rate,
} from '../../server/contract/index.ts'
import {
  formatBase,
  formatDay,
  formatDuration,
  formatInstant,
  formatMeeting,
  formatNumber,
  formatPartialDay,
  formatPercent,
  formatRate,
  formatTime,
  formatXof,
  plural,
} from '../../server/words/format.ts'
import { type Labels, labels } from '../../server/words/labels.ts'
import { categoryName, titleOf } from '../../server/words/names.ts'
import { useLanguage } from './index.ts'

/** The contract's formatters and labels in the page's language. */
export function useFormat() {
  const language = useLanguage()
  return {
    language,
    /** The labels of every code: `words.value.status.completed` */
    words: computed<Labels>(() => labels[language.value]),
    number: (value: number, decimals?: number) => formatNumber(value, language.value, decimals),
    percent: (value: number | undefined, decimals?: number) =>
      formatPercent(value, language.value, decimals),
    rate: (rate: Rate, decimals?: number) => formatRate(rate, language.value, decimals),
    base: (rate: Rate) => formatBase(rate, language.value),
    day: (day: Day) => formatDay(day, language.value),
    shortDay: (day: Day) => formatShortDay(day),
    partialDay: (heldOn: string | null) => formatPartialDay(heldOn, language.value),
    instant: (instant: Instant) => formatInstant(instant, language.value),
    time: (instant: Instant) => formatTime(instant, language.value),
    duration: (from: Day, to: Day) => formatDuration(from, to, language.value),
    meeting: (meeting: MeetingRef) => formatMeeting(meeting, language.value),
    xof: (amountXof: number) => formatXof(amountXof, language.value),
    plural: (count: number, forms: { one: string; other: string }) =>
      plural(count, forms, language.value),
    /** The name of a category, or of anything with a label in both languages. */
    label: (category: { labelFr: string; labelEn: string }) =>
      categoryName(category, language.value),
    /** The title of an item: in English where there is one */
    titleOf: (item: { title: string; titleEn: string | null }) => titleOf(item, language.value),
  }
}
