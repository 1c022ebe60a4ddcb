import type { Language } from '../contract/vocabulary.ts'
import { charts as en } from './en/charts/charts.ts'
import { type ChartWords, charts as fr } from './fr/charts/charts.ts'

/** The texts of the charts: sentences, headings, notes. */
export type { ChartWords }

export const chartWords: Record<Language, ChartWords> = { fr, en }
