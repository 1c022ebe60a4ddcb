import { useQueryCache } from '@pinia/colada'
import { nextTick } from 'vue'

import {
  itemEndpoints,
  type ItemSheet,
  type MeetingSheet,
  readMeeting,
} from '../../server/contract/index.ts'
import { replaceKept } from '../offline/kept-answers.ts'
import { dateOf, dateReply } from '../offline/reply-dates.ts'
import { readingKey } from '../reading.ts'

type SheetEndpoint = typeof readMeeting | (typeof itemEndpoints)[ItemSheet['kind']]['read']

/** The sheet in the server's reply to the write */
interface Answer {
  item?: ItemSheet | undefined
  meeting?: MeetingSheet | undefined
}

/**
 * To be called after every write. Any read depends on the same history, so all cached reads become stale:
 * those on the screen are refetched at once, the others when they are shown again. The sheet in the reply is
 * used without refetch.
 */
export function useAfterWrite() {
  const cache = useQueryCache()

  /** @param leaving the navigation to another page: the reads of this page are then not refetched */
  async function afterWrite(answer: Answer = {}, leaving?: Promise<unknown>): Promise<void> {
    const fresh = new Set(take(answer))
    await leaving
    // Wait until a dialog that was just closed is unmounted, so that its reads are not refetched.
    await nextTick()
    await cache
      .invalidateQueries({ predicate: ({ key }) => !fresh.has(String(key[1])) })
      // A refetch that fails shows its error where its data is shown.
      .catch(() => undefined)
  }

  /** @returns the addresses that need no refetch */
  function take({ item, meeting }: Answer): string[] {
    if (item !== undefined) {
      const { read } = itemEndpoints[item.kind]
      // The reply has no previous and next: keep those of the list that the sheet was opened from.
      const taken = replace(read, item, ({ previous, next }) => ({ ...item, previous, next }))
      // A newly created item is shown at once; its previous and next are then fetched.
      if (taken.length === 0) show(read, item)
      return taken
    }
    if (meeting === undefined) return []
    const taken = replace(readMeeting, meeting, () => meeting)
    return taken.length > 0 ? taken : [show(readMeeting, meeting)]
  }

  /** Replaces the sheet in every cached read of it at the present, whichever list it was opened from. */
  function replace<Sheet extends ItemSheet | MeetingSheet>(
    endpoint: SheetEndpoint,
    answer: Sheet,
    answerOver: (shown: Sheet) => Sheet,
  ): string[] {
    const [noun, path] = keyOf(endpoint, answer)
    return cache.getEntries({ key: [noun] }).flatMap(({ key }) => {
      const address = String(key[1])
      const shown = address.split('?')[0] === path ? cache.getQueryData<Sheet>(key) : undefined
      if (shown?.viewpoint.isPresent !== true || shown.viewpoint.meeting !== null) return []
      // An answer requested before the write would arrive later and overwrite this one.
      cache.cancelQueries({ key, exact: true })
      const sheet = answerOver(shown)
      keepDate(address, answer, sheet)
      cache.setQueryData(key, sheet)
      return [address]
    })
  }

  function show(endpoint: SheetEndpoint, answer: ItemSheet | MeetingSheet): string {
    const key = keyOf(endpoint, answer)
    cache.setQueryData(key, answer)
    return key[1]
  }

  return afterWrite
}

const keyOf = (endpoint: SheetEndpoint, { code }: ItemSheet | MeetingSheet) =>
  readingKey(endpoint, { params: { code }, query: {} })

/** Gives the sheet the date of the reply, in memory and in the offline cache. */
function keepDate(address: string, answer: object, sheet: object): void {
  const date = dateOf(answer)
  if (date === undefined) return
  dateReply(sheet, date)
  void replaceKept(new URL(address, location.origin).href, sheet, date.at)
}
