import type { Language } from '../contract/vocabulary.ts'
import { rateDefinitions as en } from './en/rate-definitions.ts'
import { rateDefinitions as fr } from './fr/rate-definitions.ts'

export type RateDefinitions = typeof fr
export type RateDefinition = keyof RateDefinitions

/** What each rate counts, in the words that a report prints beside it. */
export const rateDefinitions: Record<Language, RateDefinitions> = { fr, en }
