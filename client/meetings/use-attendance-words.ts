import { useI18n } from 'petite-vue-i18n'

import type { AttendanceState } from '../../server/contract/index.ts'
import { useFormat } from '../i18n/use-format.ts'
import { countStates } from './attendance-draft.ts'

/** The attendance in words: « 12 présentes, 3 excusées, 2 absentes »; empty when none was recorded. */
export function useAttendanceWords() {
  const { t } = useI18n()
  const { number, plural } = useFormat()

  function counted(state: AttendanceState, count: number): string {
    return plural(count, {
      one: t(`meetings.attendance.count.${state}.one`, { count: number(count) }),
      other: t(`meetings.attendance.count.${state}.other`, { count: number(count) }),
    })
  }

  return {
    counted,
    sentence: (noted: readonly { state: AttendanceState | '' }[]) =>
      countStates(noted)
        .map(({ state, count }) => counted(state, count))
        .join(t('common.list.separator')),
  }
}
