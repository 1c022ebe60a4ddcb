import { computed, ref, shallowRef } from 'vue'

import { messagesByField, newIdempotencyKey } from '../api.ts'

/**
 * Sends something to the server: says that it is under way, keeps what went wrong beside each field, and gives the same
 * intention the same key, so that sending again after a lost answer does not record twice.
 */
export function useSubmission() {
  const isSending = ref(false)
  const failure = shallowRef<unknown>()
  let last = { body: '', key: '' }

  /** The idempotency key of a body: the same as last time when nothing was changed since. */
  function keyOf(body: unknown): string {
    const written = JSON.stringify(body)
    if (written !== last.body) last = { body: written, key: newIdempotencyKey() }
    return last.key
  }

  /** Sends. @returns the reply, or undefined when it failed: why stays in `failure`. */
  async function attempt<Reply>(send: () => Promise<Reply>): Promise<{ reply: Reply } | undefined> {
    if (isSending.value) return undefined
    isSending.value = true
    failure.value = undefined
    try {
      const reply = await send()
      last = { body: '', key: '' }
      return { reply }
    } catch (error) {
      failure.value = error
      return undefined
    } finally {
      isSending.value = false
    }
  }

  return {
    isSending,
    failure,
    fieldErrors: computed(() => messagesByField(failure.value)),
    keyOf,
    attempt,
  }
}
