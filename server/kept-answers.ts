import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'


export interface KeptAnswer {
  media: string
  text: string
  /** Compressed when first asked for so, once. */
  brotli?: Promise<Buffer>
}

/**
 * Answers as they were sent, under the tag that names all that they depend on (serve.ts): while nothing was written, an
 * answer is read, written out and compressed once, not once a request.
 */
export class KeptAnswers {
  readonly #kept = new Map<string, KeptAnswer>()
  readonly #limit: number
  #weight = 0

  /** @param limit what all of them may weigh, in characters. */
  constructor(limit: number) {
    this.#limit = limit
  }

  get(tag: string): KeptAnswer | undefined {
    return this.#kept.get(tag)
  }

  keep(tag: string, answer: KeptAnswer): void {
    if (this.#kept.has(tag) || answer.text.length > this.#limit / 4) return
    this.#kept.set(tag, answer)
    this.#weight += answer.text.length
    for (const [oldest, { text }] of this.#kept) {
      if (this.#weight <= this.#limit) break
      this.#kept.delete(oldest)
      this.#weight -= text.length
    }
  }
}

/** An answer's text compressed by Brotli, well: it is done once and sent many times. */
export function brotliOf(answer: KeptAnswer): Promise<Buffer> {
  answer.brotli ??= promisify(brotliCompress)(answer.text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: answer.text.length },
  })
  return answer.brotli
}
