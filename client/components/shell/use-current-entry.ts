import { useRoute } from 'vue-router'

import type { Entry } from './entries.ts'

/** Whether an entry of the navigation is the current page or the section that contains it. */
export function useCurrentEntry() {
  const route = useRoute()
  return (name: Entry['name']): 'page' | 'true' | undefined => {
    if (route.name === name) return 'page'
    return route.meta.section === name ? 'true' : undefined
  }
}
