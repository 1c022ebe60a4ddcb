import { fold } from '../contract/fold.ts'

/** Whether each word that is sought stands somewhere in a text. */
export function matches(texts: readonly (string | null)[], q: string): boolean {
  const text = fold(texts.filter((each) => each !== null).join(' '))
  return wordsOf(q).every((word) => text.includes(word))
}

/** The words of a search, folded. */
export function wordsOf(q: string): string[] {
  return fold(q)
    .split(/\s+/)
    .filter((word) => word !== '')
}
