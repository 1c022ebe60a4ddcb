import type { ViewpointReply } from '../../contract/viewpoint.ts'
import type { Store } from '../store.ts'

/**
 * Keeps the latest of what was read: at a viewpoint it changes only when history does, and the journal's position tells
 * that. Whoever asks while it is being read waits for the same reading; a write is seen by the next one.
 */
export class Recent<Value> {
  readonly #kept = new Map<string, Promise<Value>>()
  readonly #store: Pick<Store, 'position'>
  readonly #limit: number

  /** @param limit how many are kept; none at 0. */
  constructor(store: Pick<Store, 'position'>, limit: number) {
    this.#store = store
    this.#limit = limit
  }

  /** @param parts what it depends on, besides history. */
  async get(parts: readonly unknown[], read: () => Promise<Value>): Promise<Value> {
    const key = JSON.stringify([this.#store.position.number(), ...parts])
    const value = this.#kept.get(key) ?? read()
    this.#kept.delete(key)
    this.#kept.set(key, value)
    for (const oldest of this.#kept.keys())
      if (this.#kept.size > this.#limit) this.#kept.delete(oldest)
    try {
      return await value
    } catch (error) {
      this.#kept.delete(key)
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
