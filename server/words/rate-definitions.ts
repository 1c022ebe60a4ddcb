import type { Language } from '../contract/vocabulary.ts'
import { rateDefinitions as en } from './en/rate-definitions.ts'
import { rateDefinitions as fr, type RateDefinitions } from './fr/rate-definitions.ts'

export type RateDefinition = keyof RateDefinitions

/** What each rate counts, in the words that a report prints beside it. */
export const rateDefinitions: Record<Language, RateDefinitions> = { fr, en }
