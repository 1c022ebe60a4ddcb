import { useI18n } from 'petite-vue-i18n'

import { type MeetingSheet, readMeeting } from '../../server/contract/index.ts'
import { call } from '../api.ts'
import { useToasts } from '../components/shell/toasts.ts'
import { useAfterWrite } from '../form/after-write.ts'
import { useConflict } from '../form/use-conflict.ts'
import { useForm } from '../form/use-form.ts'

interface MeetingEdit<Draft> {
  /** The part edited, a prefix of the draft's name */
  what: string
  draftOf: (meeting: MeetingSheet) => Draft
  send: (draft: Draft) => Promise<MeetingSheet>
  saved: () => void
}

/**
 * The form of a part of a meeting, sent with the version that its draft was based on, also when the draft is
 * resumed: what somebody else wrote meanwhile is not overwritten unread.
 */
export function useMeetingEdit<Draft extends { version: number }>(
  meeting: MeetingSheet,
  { what, draftOf, send, saved }: MeetingEdit<Draft>,
) {
  const { t } = useI18n()
  const toasts = useToasts()
  const afterWrite = useAfterWrite()
  const formState = useForm({
    initial: () => draftOf(meeting),
    draft: `${what}:${meeting.code}`,
    send,
    sent: (edited) => {
      toasts.say(t('common.saved'))
      saved()
      return afterWrite({ meeting: edited })
    },
  })
  const takeVersion = async () => {
    const input = { params: { code: meeting.code }, query: {} }
    formState.values.version = (await call(readMeeting, input)).version
  }
  return { ...formState, ...useConflict(formState, takeVersion) }
}
