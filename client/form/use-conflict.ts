import { computed, type Ref } from 'vue'

import { ApiError } from '../api.ts'

interface Sender {
  failure: Readonly<Ref<unknown>>
  attempt: (send: () => Promise<void>) => Promise<unknown>
  submit: () => Promise<boolean>
}

/**
 * Handles an edit conflict: shows what somebody else changed while the form was being filled in, before
 * overwriting it.
 * @param takeVersion reads the present version, on which the form is then sent
 */
export function useConflict(
  { failure, attempt, submit }: Sender,
  takeVersion: () => Promise<void>,
) {
  return {
    /** The server's refusal, with the other person's changes by field */
    conflict: computed(() =>
      failure.value instanceof ApiError && failure.value.code === 'version_conflict'
        ? failure.value
        : undefined,
    ),
    /** Overwrites the other person's changes, once read. @returns whether it is saved */
    async saveOver(): Promise<boolean> {
      return (await attempt(takeVersion)) !== undefined && submit()
    },
  }
}
