import { useQuery } from '@pinia/colada'

import type { Endpoint, InputOf, ReplyOf } from '../server/contract/index.ts'
import { addressOf, call } from './api.ts'
import { showsReply } from './offline/reply-dates.ts'

/**
 * Reads an endpoint and keeps its answer: `useReading(listMeetings, () => ({ query: apiQuery.value }))`. While the input
 * changes the last answer stays, so that a list does not blink. What a write makes stale: form/after-write.ts.
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

/** The noun, then the address: `['/api/recommendations', '/api/recommendations/REC-05-03?at=ccm-6']`. */
export function readingKey<E extends Endpoint>(endpoint: E, input: InputOf<E>): [string, string] {
  return [endpoint.path.split('/').slice(0, 3).join('/'), addressOf(endpoint, input)]
}
