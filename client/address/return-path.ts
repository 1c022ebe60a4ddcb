import type { RouteLocationNormalized } from 'vue-router'

/** Where to go on after signing in: a path of this site, and of no other. */
export function returnPath({ query }: Pick<RouteLocationNormalized, 'query'>): string | undefined {
  const path = query.suite
  return typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : undefined
}
