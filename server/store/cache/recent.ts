import { LRUCache } from 'lru-cache'

import type { ViewpointReply } from '../../contract/viewpoint.ts'
import type { Store } from '../store.ts'

/**
 * Keeps the latest results of expensive reads. What is read at a viewpoint changes only when something is
 * written, so the journal's position is part of the key. Callers that ask for the same result while it is
 * being read share that one read.
 */
export class Recent<Value> {
  readonly #kept: LRUCache<string, Promise<Value>> | undefined
  readonly #position: Store['position']

  /** @param limit how many results are kept; 0 keeps none. */
  constructor({ position }: Pick<Store, 'position'>, limit: number) {
    this.#position = position
    this.#kept = limit === 0 ? undefined : new LRUCache({ max: limit })
  }

  /** @param parts what the result depends on, besides the journal's position. */
  async get(parts: readonly unknown[], read: () => Promise<Value>): Promise<Value> {
    const key = JSON.stringify([this.#position.number(), ...parts])
    const value = this.#kept?.get(key) ?? read()
    this.#kept?.set(key, value)
    try {
      return await value
    } catch (error) {
      this.#kept?.delete(key)
      throw error
    }
  }
}

/**
 * The part of a cache key that says what a viewpoint knows. With `known=now`, `knownAt` differs at each
 * request although nothing was written: the key then says "now".
 */
export function knowledgeOf({
  asOf,
  known,
  knownAt,
}: Pick<ViewpointReply, 'asOf' | 'known' | 'knownAt'>): string {
  return `${asOf}/${known === 'now' ? 'now' : knownAt}`
}
