import { useRoute } from 'vue-router'

import type { Entry } from './entries.ts'

/** Says which entry one stands in: on its page, or on a page beneath it. */
export function useCurrentEntry() {
  const route = useRoute()
  return (name: Entry['name']): 'page' | 'true' | undefined => {
    if (route.name === name) return 'page'
    return route.meta.section === name ? 'true' : undefined
  }
}
