import type { Language } from '../contract/vocabulary.ts'
import { rateDefinitions as en } from './en/rate-definitions.ts'
import { rateDefinitions as fr, type RateDefinitions } from './fr/rate-definitions.ts'

export type RateDefinition = keyof RateDefinitions

/** What each rate counts, as reports print it beside the rate. */
export const rateDefinitions: Record<Language, RateDefinitions> = { fr, en }
