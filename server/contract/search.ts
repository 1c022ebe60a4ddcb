import { endpoint } from './endpoint.ts'
import { array, line, nullable, oneOf, record, string, type Static } from './schema.ts'

export const searchResultKinds = [
  'recommendation',
  'plan_item',
  'indicator',
  'meeting',
  'institution',
] as const

export const searchResult = record({
  kind: oneOf(searchResultKinds),
  code: string(),
  title: string(),
  /** A second line of text: the theme, the day or the full name. */
  detail: nullable(string()),
})
export type SearchResult = Static<typeof searchResult>

export const search = endpoint({
  method: 'GET',
  path: '/api/search',
  summary: 'Searches items, meetings and institutions; accents and case are ignored.',
  access: 'read',
  query: record({ q: line(100) }),
  reply: record({ results: array(searchResult) }),
})
