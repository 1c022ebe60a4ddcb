import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'

import { search, type SearchResult } from '../../server/contract/index.ts'
import { call } from '../api.ts'

export type SearchState = 'idle' | 'loading' | 'found' | 'none' | 'failed'

const pauseMs = 200

/** Searches as one types, after a debounce; an answer that arrives after a newer query is ignored. */
export function useSearch() {
  const typed = ref('')
  const state = ref<SearchState>('idle')
  const found = shallowRef<readonly SearchResult[]>([])
  /** The text that the present results answer */
  const answered = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | undefined

  watch(typed, () => {
    stop()
    if (typed.value.trim() === '') {
      found.value = []
      state.value = 'idle'
      return
    }
    timer = setTimeout(ask, pauseMs)
  })
  onScopeDispose(stop)

  async function ask(): Promise<void> {
    stop()
    const { signal } = (asking = new AbortController())
    const q = typed.value.trim()
    if (found.value.length === 0) state.value = 'loading'
    try {
      const { results } = await call(search, { query: { q } }, { signal })
      if (signal.aborted) return
      found.value = results
      answered.value = q
      state.value = results.length === 0 ? 'none' : 'found'
    } catch {
      if (signal.aborted) return
      found.value = []
      state.value = 'failed'
    }
  }

  function stop(): void {
    clearTimeout(timer)
    asking?.abort()
  }

  return {
    typed,
    state,
    answered,
    /** Results grouped by kind, groups in the order of their best result */
    groups: computed(() =>
      [...new Set(found.value.map(({ kind }) => kind))].map((kind) => ({
        kind,
        results: found.value.filter((result) => result.kind === kind),
      })),
    ),
    ask,
  }
}
