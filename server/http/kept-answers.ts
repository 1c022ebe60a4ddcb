import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

import { LRUCache } from 'lru-cache'

/** A cached answer: its text as it is sent. */
export interface KeptAnswer {
  media: string
  text: string
  /** The text compressed with Brotli, made at its first use. */
  brotli?: Promise<Buffer>
}

/**
 * Cache of the answers sent, by ETag (unchanged.ts): as long as nothing is written, an answer is read,
 * serialized and compressed once, not at each request.
 */
export class KeptAnswers {
  /** Undefined when caching is off. */
  readonly #kept: LRUCache<string, KeptAnswer> | undefined
  /** Answers being made, by ETag; each promise resolves when its answer is made or has failed. */
  readonly #making = new Map<string, Promise<void>>()

  /** @param limit the total size of the cached answers, in characters; 0 caches none. */
  constructor(limit: number) {
    this.#kept =
      limit === 0
        ? undefined
        : new LRUCache({
            maxSize: limit,
            // One large answer must not evict most of the others.
            maxEntrySize: Math.floor(limit / 4),
            sizeCalculation: ({ text }) => Math.max(1, text.length),
          })
  }

  /** The cached answer; when it is being made, waits for it. Undefined when there is none. */
  async get(tag: string): Promise<KeptAnswer | undefined> {
    const kept = this.#kept?.get(tag)
    if (kept !== undefined || !this.#making.has(tag)) return kept
    await this.#making.get(tag)
    return this.#kept?.get(tag)
  }

  /**
   * Makes an answer, and lets `get` wait for it: when fifty people open a list just after a write, it is read
   * once. With caching off, nobody waits.
   */
  async make<Result>(tag: string, work: () => Promise<Result>): Promise<Result> {
    if (this.#kept === undefined) return work()
    const result = work()
    const made = result.then(noop, noop)
    this.#making.set(tag, made)
    try {
      return await result
    } finally {
      this.#making.delete(tag)
    }
  }

  keep(tag: string, answer: KeptAnswer): void {
    this.#kept?.set(tag, answer)
  }
}

function noop(): void {
  // The cache shows whether the answer was made.
}

/**
 * Answers of up to this many characters are compressed at a high level, worth it on a link of 400 kbit/s: it
 * takes some milliseconds, on another thread.
 */
const small = 256_000

/** The answer's text compressed with Brotli; compressed once, however often it is sent. */
export function brotliOf(answer: KeptAnswer): Promise<Buffer> {
  answer.brotli ??= promisify(brotliCompress)(answer.text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: answer.text.length > small ? 6 : 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: answer.text.length,
    },
  })
  return answer.brotli
}
