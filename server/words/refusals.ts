import type { Language } from '../contract/vocabulary.ts'
import { refusals as en } from './en/refusals.ts'
import { type Refusals, refusals as fr } from './fr/refusals.ts'

const sentences: Record<Language, Refusals> = { fr, en }

/** Why something is refused: every code has its sentence in each language. */
export type RefusalCode = keyof Refusals

/** What the sentence of a code is made from: nothing, or one object of data. */
export type RefusalData<Code extends RefusalCode> = [Refusals[Code]] extends [string]
  ? []
  : [Refusals[Code]] extends [(data: infer Data extends object) => string]
    ? [data: Data]
    : never

/** A refusal as it travels: a code with its data, said nowhere before the answer leaves. */
export interface Refusal {
  code: RefusalCode
  data?: object
}

/** Makes a refusal; the compiler asks for the data that its code's sentence is made from. */
export function refusal<Code extends RefusalCode>(
  code: Code,
  ...given: RefusalData<Code>
): Refusal {
  const [data]: readonly object[] = given
  return data === undefined ? { code } : { code, data }
}

/** Says why something is refused. */
export function refusalSentence({ code, data }: Refusal, language: Language): string {
  const sentence = sentences[language][code]
  // `refusal` made sure that the data are those of the code.
  return typeof sentence === 'string' ? sentence : sentence(data as never)
}
