import { computed, ref, shallowRef, useTemplateRef } from 'vue'

import { useSession } from '../session.ts'
import { useDraft } from './drafts.ts'
import { focusMistake } from './focus-mistake.ts'
import { useSubmission } from './use-submission.ts'

type MessagesByField = Readonly<Record<string, string | undefined>>

/** What `send` receives besides the values. */
export interface Sending<Values> {
  /** The initial values of the fields: an edit sends only what differs */
  before: Values
  /** The idempotency key of a request's body */
  keyOf: (body: unknown) => string
}

type Send<Values, Reply> = (values: Values, sending: Sending<Values>) => Promise<Reply>

interface FormOptions<Values extends object, Reply> {
  /** The values of the fields before anything is typed */
  initial: () => Values
  /** The draft's name (`reunion:prochaine`): what is typed is then kept on this device until it is sent */
  draft?: string
  /** Messages by field that prevent sending, such as a required field left empty */
  missing?: (values: Values) => MessagesByField
  send: Send<Values, Reply>
  /** Called after a success; a form with a draft has its initial values again by then */
  sent?: (reply: Reply) => void | Promise<void>
}

/**
 * The behaviour of a form: holds what is typed, keeps it as a draft, sends it once, and shows the errors. The
 * template has `<form ref="form" novalidate @submit.prevent="submit()">`.
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

  /** Resets the fields to their initial values and removes the draft. */
  function clear(): void {
    clearDraft()
    isResumed.value = false
  }

  /** Sends the form. @returns whether the server accepted it */
  async function submit(): Promise<boolean> {
    missing.value = options.missing?.(values) ?? {}
    if (Object.values(missing.value).every((message) => message === undefined))
      return submitBy(options.send)
    await focusMistake(form.value)
    return false
  }

  /** Sends by another endpoint than the form's own, with the same handling of errors and success. */
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
    /** Whether the draft comes from an earlier visit */
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
