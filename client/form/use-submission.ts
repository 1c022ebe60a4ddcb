import { computed, ref, shallowRef } from 'vue'

import { messagesByField, newIdempotencyKey } from '../api.ts'

/**
 * Sends a request: exposes whether it is under way and its errors by field, and gives the same body the same
 * idempotency key, so that sending again after a lost answer does not record twice.
 */
export function useSubmission() {
  const isSending = ref(false)
  const failure = shallowRef<unknown>()
  let last = { body: '', key: '' }

  /** The idempotency key of a body: unchanged as long as the body is. */
  function keyOf(body: unknown): string {
    const written = JSON.stringify(body)
    if (written !== last.body) last = { body: written, key: newIdempotencyKey() }
    return last.key
  }

  /** Sends. @returns the reply, or undefined when it failed: the error is in `failure` */
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
