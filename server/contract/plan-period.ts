import type { Day } from './vocabulary.ts'

/**
 * The five years of the plan: the Council of Ministers adopted it with the policy on 28 September 2020
 * (nigerinter.com, 30 September 2020).
 */
export const planPeriod: { start: Day; end: Day } = { start: '2020-09-28', end: '2025-09-27' }
