import { fold } from '../contract/fold.ts'
import type { SearchResult } from '../contract/search.ts'

/** A search result, with the names that rank it. */
export interface Candidate extends SearchResult {
  /** Its code, acronym and aliases. */
  names: readonly string[]
}

const limit = 12
/** Places reserved for meetings and institutions, however many items match. */
const placesForOthers = 3

/**
 * Ranks results: a name equal to the search, a name beginning with it, a title beginning with it, then the
 * rest; at most 12.
 */
export function bestOf(candidates: readonly Candidate[], q: string): SearchResult[] {
  const sought = fold(q).trim()
  const ranked = candidates
    .map((candidate) => ({ candidate, rank: rankOf(candidate, sought) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ candidate }) => candidate)
  const kept = new Set([
    ...ranked.filter(({ kind }) => kind === 'meeting').slice(0, placesForOthers),
    ...ranked.filter(({ kind }) => kind === 'institution').slice(0, placesForOthers),
  ])
  for (const candidate of ranked) if (kept.size < limit) kept.add(candidate)
  return ranked
    .filter((candidate) => kept.has(candidate))
    .map(({ kind, code, title, detail }) => ({ kind, code, title, detail }))
}

function rankOf({ names, title }: Candidate, sought: string): number {
  const folded = names.map(fold)
  if (folded.includes(sought)) return 0
  if (folded.some((name) => name.startsWith(sought))) return 1
  return fold(title).startsWith(sought) ? 2 : 3
}
