import { LRUCache } from 'lru-cache'

import type { ViewpointReply } from '../../contract/viewpoint.ts'
import type { Store } from '../store.ts'

/**
 * Keeps the latest of what was read: at a viewpoint it changes only when history does, and the journal's position tells
 * that. Whoever asks while it is being read waits for the same reading; a write is seen by the next one.
 */
export class Recent<Value> {
  readonly #kept: LRUCache<string, Promise<Value>> | undefined
  readonly #position: Store['position']

  /** @param limit how many are kept; none at 0. */
  constructor({ position }: Pick<Store, 'position'>, limit: number) {
    this.#position = position
    this.#kept = limit === 0 ? undefined : new LRUCache({ max: limit })
  }

  /** @param parts what it depends on, besides history. */
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

/** What a viewpoint knows: "now" is another instant at each request, and the same knowledge until something is written. */
export function knowledgeOf({
  asOf,
  known,
  knownAt,
}: Pick<ViewpointReply, 'asOf' | 'known' | 'knownAt'>): string {
  return `${asOf}/${known === 'now' ? 'now' : knownAt}`
}
