import { useQuery } from '@pinia/colada'

import type { Endpoint, InputOf, ReplyOf } from '../server/contract/index.ts'
import { addressOf, call } from './api.ts'
import { showsReply } from './offline/reply-dates.ts'

/**
 * Reads an endpoint and keeps its answer: `useReading(listMeetings, () => ({ query: apiQuery.value }))`. While the input
 * changes the last answer stays, so that a list does not blink. To read again what an edit changed:
 * `useQueryCache().invalidateQueries({ key: ['/api/recommendations'] })`.
 */
export function useReading<E extends Endpoint & { method: 'GET' }>(
  endpoint: E,
  input: () => InputOf<E>,
  { isEnabled = () => true }: { isEnabled?: () => boolean } = {},
) {
  const reading = useQuery<ReplyOf<E>, unknown>({
    key: () => keyOf(endpoint, input()),
    query: ({ signal }) => call(endpoint, input(), { signal }),
    placeholderData: (previous) => previous,
    enabled: isEnabled,
  })
  showsReply(reading.data)
  return reading
}

/** `['/api/recommendations', '/api/recommendations/REC-05-03?vue=ccm-6']`: invalidating the first forgets all of a noun. */
function keyOf<E extends Endpoint>(endpoint: E, input: InputOf<E>): string[] {
  return [endpoint.path.split('/').slice(0, 3).join('/'), addressOf(endpoint, input)]
}
