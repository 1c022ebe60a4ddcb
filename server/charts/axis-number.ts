import type { CategoryRef } from '../contract/tracking.ts'

/** The number of an axis: the one in its code (`A2` is 2), else its position. */
export function axisNumber(category: CategoryRef, index: number): string {
  return /\d+/.exec(category.code)?.[0] ?? String(index + 1)
}
