import { computed, onScopeDispose, type Ref, shallowReactive, toRaw, watch } from 'vue'

import type { Instant } from '../../server/contract/index.ts'

/** When the server gave an answer, and whether it comes from this device's cache. */
export interface ReplyDate {
  at: Instant
  isKept: boolean
}

const dates = new WeakMap<object, ReplyDate>()
const shown = shallowReactive(new Map<symbol, ReplyDate>())

/** Records the date of a reply, as long as the reply is in memory. */
export function dateReply(reply: unknown, date: ReplyDate): void {
  if (typeof reply === 'object' && reply !== null) dates.set(reply, date)
}

/** The date of a reply, if recorded. */
export function dateOf(reply: object): ReplyDate | undefined {
  return dates.get(toRaw(reply))
}

/** Counts a reply among those on the screen, until its component is unmounted. */
export function showsReply(reply: Readonly<Ref<unknown>>): void {
  const place = Symbol('reply')
  watch(
    reply,
    (value) => {
      const date = typeof value === 'object' && value !== null ? dateOf(value) : undefined
      if (date === undefined) shown.delete(place)
      else shown.set(place, date)
    },
    { immediate: true, flush: 'sync' },
  )
  onScopeDispose(() => {
    shown.delete(place)
  })
}

/** The date of the oldest reply on the screen, and whether any comes from this device's cache. */
export const shownReplies = computed(() => {
  const all = [...shown.values()]
  return {
    oldestAt: all.map(({ at }) => at).sort()[0],
    isSomeKept: all.some(({ isKept }) => isKept),
  }
})
