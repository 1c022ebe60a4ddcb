import type { ChartName } from '../contract/chart-endpoints.ts'
import type { ChartTable } from '../charts/chart.ts'
import type { DocumentName } from '../contract/documents.ts'
import type { Instant, Language } from '../contract/vocabulary.ts'
import type { FixedTexts } from '../words/documents.ts'

/** All that a document says, in words and ready to be set: plain data, the same for paper, slides and screen. */
export interface DocumentContent {
  name: DocumentName
  language: Language
  title: string
  /** The session, or the day. */
  subject: string
  /** Where the reader stands, on every page. */
  standing: string
  /** What the data are worth. */
  warnings: string[]
  madeAt: Instant
  /** « Établi le 23 novembre 2026, 15 h 12 ». */
  made: string
  /** What the fixed texts of the templates say. */
  words: FixedTexts
  note: NoteContent
  charts: ChartContent[]
  /** The session's agenda, who came and what it concluded; what nobody noted is not there. */
  minutes: TableContent[]
  matrices: TableContent[]
  appendices: TableContent[]
  /** What was said of each item, by its code; for the dossier only. */
  histories: Record<string, HistoryLine[]>
}

export interface HistoryLine {
  status: string
  progress: number | null
  effectiveOn: string
  recordedAt: string
  certainty: string
  note: string
}

/** The chair's page. */
export interface NoteContent {
  /** The first of the figures in one sentence. */
  headline: string
  figures: FigureContent[]
  changes: string[]
  decisions: string[]
  definitions: string[]
  latest: TableContent
}

/** A rate, with the two numbers that it comes from. */
export interface FigureContent {
  label: string
  value: string
  base: string
}

export interface ChartContent {
  name: ChartName
  title: string
  subtitle: string
  note: string
  /** The figures in words, for who does not see the drawing. */
  alt: string
  svg: string
  table: ChartTable
}

export interface TableContent {
  title: string
  columns: { key: string; label: string; share: number; isNumber: boolean }[]
  /** A cell that is null is to be completed. */
  rows: (string | null)[][]
  figures: FigureContent[]
  notes: string[]
  /** Its rows are items, each once: what was said of each can be told under it. */
  hasHistory: boolean
}
