import { useQuery } from '@pinia/colada'

import type { Endpoint, InputOf, ReplyOf } from '../server/contract/index.ts'
import { addressOf, call } from './api.ts'
import { showsReply } from './offline/reply-dates.ts'

/**
 * Reads an endpoint and caches its answer: `useReading(listMeetings, () => ({ query: apiQuery.value }))`.
 * When the input changes the previous answer stays until the new one, so that a list does not blink. After a
 * write, form/after-write.ts marks answers as stale.
 */
export function useReading<E extends Endpoint & { method: 'GET' }>(
  endpoint: E,
  input: () => InputOf<E>,
  { isEnabled = () => true }: { isEnabled?: () => boolean } = {},
) {
  const reading = useQuery<ReplyOf<E>, unknown>({
    key: () => readingKey(endpoint, input()),
    query: ({ signal }) => call(endpoint, input(), { signal }),
    placeholderData: (previous) => previous,
    enabled: isEnabled,
  })
  showsReply(reading.data)
  return reading
}

/**
 * The path's first segments, then the address: `['/api/recommendations',
 * '/api/recommendations/REC-05-03?at=ccm-6']`.
 */
export function readingKey<E extends Endpoint>(endpoint: E, input: InputOf<E>): [string, string] {
  return [endpoint.path.split('/').slice(0, 3).join('/'), addressOf(endpoint, input)]
}
