import { computed, ref, shallowRef, useTemplateRef } from 'vue'

import { useSession } from '../session.ts'
import { useDraft } from './drafts.ts'
import { focusMistake } from './focus-mistake.ts'
import { useSubmission } from './use-submission.ts'

type MessagesByField = Readonly<Record<string, string | undefined>>

export interface Sending<Values> {
  /** What the fields held at first: an edit sends what differs from it. */
  before: Values
  /** The idempotency key of a body. */
  keyOf: (body: unknown) => string
}

type Send<Values, Reply> = (values: Values, sending: Sending<Values>) => Promise<Reply>

interface FormOptions<Values extends object, Reply> {
  /** What the fields hold before anything is typed. */
  initial: () => Values
  /** What the form is about (`reunion:prochaine`): what is typed then stays on this device until it is sent. */
  draft?: string
  /** What makes it useless to ask the server, by field. */
  missing?: (values: Values) => MessagesByField
  send: Send<Values, Reply>
  /** Follows a success. The values of a draft are the initial ones again by then. */
  sent?: (reply: Reply) => void | Promise<void>
}

/**
 * All that a form does beside its template: holds what is typed, keeps it on this device, sends it once, and shows what
 * was wrong. Its template has `<form ref="form" novalidate @submit.prevent="submit()">`.
 */
export function useForm<Values extends object, Reply>(options: FormOptions<Values, Reply>) {
  const form = useTemplateRef<HTMLFormElement>('form')
  const { isSending, failure, fieldErrors, keyOf, attempt } = useSubmission()
  const before = options.initial()
  const {
    draft: values,
    isKept,
    clear: clearDraft,
  } = useDraft(
    options.draft === undefined ? undefined : `${useSession().user?.email ?? ''}:${options.draft}`,
    options.initial,
  )
  const isResumed = ref(isKept)
  const missing = shallowRef<MessagesByField>({})

  /** The fields hold their initial values again, and nothing is kept. */
  function clear(): void {
    clearDraft()
    isResumed.value = false
  }

  /** Sends what is typed. @returns whether the server took it. */
  async function submit(): Promise<boolean> {
    missing.value = options.missing?.(values) ?? {}
    if (Object.values(missing.value).every((message) => message === undefined))
      return submitBy(options.send)
    await focusMistake(form.value)
    return false
  }

  /** Sends in another way than the form's own button: what follows is the same. */
  async function submitBy(send: Send<Values, Reply>): Promise<boolean> {
    const success = await attempt(() => send(values, { before, keyOf }))
    if (success === undefined) {
      await focusMistake(form.value)
      return false
    }
    if (options.draft !== undefined) clear()
    await options.sent?.(success.reply)
    return true
  }

  return {
    form,
    values,
    isDirty: computed(() => JSON.stringify(values) !== JSON.stringify(before)),
    /** It was begun earlier and not sent. */
    isResumed,
    isSending,
    failure,
    errors: computed((): MessagesByField => ({ ...fieldErrors.value, ...missing.value })),
    attempt,
    submit,
    submitBy,
    clear,
  }
}
