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

/** The sheet that the server answered a write with. */
interface Answer {
  item?: ItemSheet | undefined
  meeting?: MeetingSheet | undefined
}

/**
 * What follows every write. All that is read hangs on the same history, so all of it is stale: what is on the screen is
 * asked again at once, the rest when somebody comes back to it. The sheet in the answer is shown, and not asked again.
 */
export function useAfterWrite() {
  const cache = useQueryCache()

  /** @param leaving the way to another page: what this one shows is then not asked again */
  async function afterWrite(answer: Answer = {}, leaving?: Promise<unknown>): Promise<void> {
    const fresh = new Set(take(answer))
    await leaving
    // Until then a dialog that was just closed is still on the screen, with what it read.
    await nextTick()
    await cache
      .invalidateQueries({ predicate: ({ key }) => !fresh.has(String(key[1])) })
      // What could not be read again says so itself, where it is shown.
      .catch(() => undefined)
  }

  /** @returns the addresses of which nothing is left to ask */
  function take({ item, meeting }: Answer): string[] {
    if (item !== undefined) {
      const { read } = itemEndpoints[item.kind]
      // A write's answer has no neighbours: they stay those of the list that the sheet was opened from.
      const taken = replace(read, item, ({ previous, next }) => ({ ...item, previous, next }))
      // One just made is shown at once, and its neighbours are asked for.
      if (taken.length === 0) show(read, item)
      return taken
    }
    if (meeting === undefined) return []
    const taken = replace(readMeeting, meeting, () => meeting)
    return taken.length > 0 ? taken : [show(readMeeting, meeting)]
  }

  /** Puts the answer wherever its sheet was read at the present, whatever the list that it was opened from. */
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
      // An answer that was asked for before the write would come after it, and hide it.
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

/** The sheet is as old as the answer that it was made of, also without a network. */
function keepDate(address: string, answer: object, sheet: object): void {
  const date = dateOf(answer)
  if (date === undefined) return
  dateReply(sheet, date)
  void replaceKept(new URL(address, location.origin).href, sheet, date.at)
}
