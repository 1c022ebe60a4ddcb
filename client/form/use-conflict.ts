import { computed, type Ref } from 'vue'

import { ApiError } from '../api.ts'

interface Sender {
  failure: Readonly<Ref<unknown>>
  attempt: (send: () => Promise<void>) => Promise<unknown>
  submit: () => Promise<boolean>
}

/**
 * What somebody else changed while a form was being filled in: it is read before anything goes over it.
 * @param takeVersion reads the present version, on which the form is then sent
 */
export function useConflict(
  { failure, attempt, submit }: Sender,
  takeVersion: () => Promise<void>,
) {
  return {
    /** The refusal, with what the other changed field by field. */
    conflict: computed(() =>
      failure.value instanceof ApiError && failure.value.code === 'version_conflict'
        ? failure.value
        : undefined,
    ),
    /** She has read what the other changed: her own goes over it. @returns whether it is saved. */
    async saveOver(): Promise<boolean> {
      return (await attempt(takeVersion)) !== undefined && submit()
    },
  }
}
