import { shallowRef } from 'vue'

/** What keeps the present page from being shown: no server when it was opened, or a mistake of ours while drawing it. */
export type PageFailure = { kind: 'unreachable' | 'broken'; path: string }

export const pageFailure = shallowRef<PageFailure>()
