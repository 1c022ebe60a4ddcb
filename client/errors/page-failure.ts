import { shallowRef } from 'vue'

/** Why the page cannot be shown: the server did not answer, or an exception was thrown while rendering. */
export type PageFailure = { kind: 'unreachable' | 'broken'; path: string }

export const pageFailure = shallowRef<PageFailure>()
