import { computed, ref, shallowRef } from 'vue'

import { messagesByField, newIdempotencyKey } from '../api.ts'

/**
 * Sends a form: says that it is under way, keeps what went wrong beside each field, and gives the same intention the
 * same key, so that sending again after a lost answer does not record twice.
 */
export function useSubmission() {
  const isSending = ref(false)
  const failure = shallowRef<unknown>()
  let last = { body: '', key: '' }

  /** The key of a body: the same as last time when nothing was changed since. */
  function keyOf(body: unknown): string {
    const written = JSON.stringify(body)
    if (written !== last.body) last = { body: written, key: newIdempotencyKey() }
    return last.key
  }

  /** Runs the sending. @returns whether it succeeded; what failed stays in `failure`. */
  async function submit(send: () => Promise<void>): Promise<boolean> {
    if (isSending.value) return false
    isSending.value = true
    failure.value = undefined
    try {
      await send()
      last = { body: '', key: '' }
      return true
    } catch (error) {
      failure.value = error
      return false
    } finally {
      isSending.value = false
    }
  }

  return {
    isSending,
    failure,
    fieldErrors: computed(() => messagesByField(failure.value)),
    keyOf,
    submit,
  }
}
