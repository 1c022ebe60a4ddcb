import { useQueryCache } from '@pinia/colada'
import { computed } from 'vue'
import { useI18n } from 'petite-vue-i18n'

import { type MeetingSheet, readMeeting } from '../../server/contract/index.ts'
import { ApiError, call } from '../api.ts'
import { useDraft } from '../form/drafts.ts'
import { useSession } from '../session.ts'
import { useToasts } from '../components/shell/toasts.ts'
import { useSubmission } from '../form/use-submission.ts'

interface MeetingEdit<Draft> {
  /** What is edited, in the draft's name. */
  what: string
  draftOf: (meeting: MeetingSheet) => Draft
  send: (draft: Draft) => Promise<MeetingSheet>
}

/**
 * Edits a part of a meeting on the version on which the draft was begun: also one left and taken up again, so that nothing
 * that somebody else wrote meanwhile is overwritten unread.
 */
export function useMeetingEdit<Draft extends { version: number }>(
  meeting: MeetingSheet,
  { what, draftOf, send }: MeetingEdit<Draft>,
) {
  const { t } = useI18n()
  const cache = useQueryCache()
  const toasts = useToasts()
  const { isSending, failure, fieldErrors, submit } = useSubmission()
  const { draft, isKept, clear } = useDraft(
    `${useSession().user?.email ?? ''}:${what}:${meeting.code}`,
    () => draftOf(meeting),
  )

  /** @returns whether it is saved. */
  async function save(): Promise<boolean> {
    const isDone = await submit(async () => {
      await send(draft)
    })
    if (!isDone) return false
    clear()
    toasts.say(t('common.saved'))
    await cache.invalidateQueries({ key: ['/api/meetings'] })
    return true
  }

  /** She has read what the other wrote: her own goes over it. @returns whether it is saved. */
  async function saveOver(): Promise<boolean> {
    const isRead = await submit(async () => {
      draft.version = (
        await call(readMeeting, { params: { code: meeting.code }, query: {} })
      ).version
    })
    return isRead && save()
  }

  return {
    draft,
    isKept,
    clear,
    isSending,
    failure,
    fieldErrors,
    conflict: computed(() =>
      failure.value instanceof ApiError && failure.value.code === 'version_conflict'
        ? failure.value
        : undefined,
    ),
    save,
    saveOver,
  }
}
