import type { RouteLocationNormalized } from 'vue-router'

/** The path to open after signing in, from the query's `suite`; a path of this site only. */
export function returnPath({ query }: Pick<RouteLocationNormalized, 'query'>): string | undefined {
  const path = query.suite
  return typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : undefined
}
