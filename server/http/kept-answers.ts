import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

import { LRUCache } from 'lru-cache'

export interface KeptAnswer {
  media: string
  text: string
  /** Compressed when first asked for so, once. */
  brotli?: Promise<Buffer>
}

/**
 * Answers as they were sent, under the tag that names all that they depend on (unchanged.ts): while nothing was written, an
 * answer is read, written out and compressed once, not once a request.
 */
export class KeptAnswers {
  /** Undefined where nothing is kept. */
  readonly #kept: LRUCache<string, KeptAnswer> | undefined
  /** Settled when an answer has been made, or could not be. */
  readonly #making = new Map<string, Promise<void>>()

  /** @param limit what all of them may weigh, in characters; none is kept at 0. */
  constructor(limit: number) {
    this.#kept =
      limit === 0
        ? undefined
        : new LRUCache({
            maxSize: limit,
            // One alone is not to push out most others.
            maxEntrySize: Math.floor(limit / 4),
            sizeCalculation: ({ text }) => Math.max(1, text.length),
          })
  }

  /** The answer kept, once whoever is making it has done so; undefined when there is none to wait for. */
  async get(tag: string): Promise<KeptAnswer | undefined> {
    const kept = this.#kept?.get(tag)
    if (kept !== undefined || !this.#making.has(tag)) return kept
    await this.#making.get(tag)
    return this.#kept?.get(tag)
  }

  /**
   * Has an answer made, and lets those who ask for it meanwhile wait: fifty people who list while a status is recorded have
   * the list read once. Where answers are not kept, nobody waits.
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
  // Whether it was made shows in what is kept.
}

/** Up to these characters an answer is compressed as well as a link of 400 kbit/s deserves: some milliseconds, off the thread that answers. */
const small = 256_000

/** An answer's text compressed by Brotli: once, however often it is sent. */
export function brotliOf(answer: KeptAnswer): Promise<Buffer> {
  answer.brotli ??= promisify(brotliCompress)(answer.text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: answer.text.length > small ? 6 : 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: answer.text.length,
    },
  })
  return answer.brotli
}
