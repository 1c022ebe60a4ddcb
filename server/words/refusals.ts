import type { Language } from '../contract/vocabulary.ts'
import { refusals as en } from './en/refusals.ts'
import { type Refusals, refusals as fr } from './fr/refusals.ts'

const sentences: Record<Language, Refusals> = { fr, en }

/** The codes of refusals: each has a sentence in every language. */
export type RefusalCode = keyof Refusals

/** The data that a code's sentence needs: none, or one object. */
export type RefusalData<Code extends RefusalCode> = [Refusals[Code]] extends [string]
  ? []
  : [Refusals[Code]] extends [(data: infer Data extends object) => string]
    ? [data: Data]
    : never

/** A refusal inside the server: a code with its data. It becomes a sentence only when the answer is sent. */
export interface Refusal {
  code: RefusalCode
  data?: object
}

/** Makes a refusal; the compiler requires the data that the code's sentence needs. */
export function refusal<Code extends RefusalCode>(
  code: Code,
  ...given: RefusalData<Code>
): Refusal {
  const [data]: readonly object[] = given
  return data === undefined ? { code } : { code, data }
}

/** The sentence of a refusal. */
export function refusalSentence({ code, data }: Refusal, language: Language): string {
  const sentence = sentences[language][code]
  // `refusal` ensured that the data belong to the code.
  return typeof sentence === 'string' ? sentence : sentence(data as never)
}
