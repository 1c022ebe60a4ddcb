import type { ChartName } from '../contract/chart-endpoints.ts'
import type { ChartTable } from '../charts/chart.ts'
import type { DocumentName } from '../contract/documents.ts'
import type { Instant, Language } from '../contract/vocabulary.ts'
import type { FixedTexts } from '../words/documents.ts'

/** The content of a document as formatted texts: plain data, the same for paper, slides and screen. */
export interface DocumentContent {
  name: DocumentName
  language: Language
  title: string
  /** The session, or the day when the document is not about a session. */
  subject: string
  /** The viewpoint (day, and since when it is known), shown on every page. */
  standing: string
  /** Warnings about the reliability of the data (illustrative, inferred). */
  warnings: string[]
  madeAt: Instant
  /** When it was made: « Établi le 23 novembre 2026, 15 h 12 ». */
  made: string
  /** Fixed texts of the templates, in the document's language. */
  words: FixedTexts
  note: NoteContent
  charts: ChartContent[]
  /** The session's agenda, attendance and conclusions; a part that nobody recorded is left out. */
  minutes: TableContent[]
  matrices: TableContent[]
  appendices: TableContent[]
  /** The facts of each item, by the item's code; for the dossier only. */
  histories: Record<string, HistoryLine[]>
}

/** A fact in an item's history, as the dossier prints it. */
export interface HistoryLine {
  status: string
  progress: number | null
  effectiveOn: string
  recordedAt: string
  certainty: string
  note: string
}

/** The one-page note for the chair. */
export interface NoteContent {
  /** The first figure as a sentence. */
  headline: string
  figures: FigureContent[]
  changes: string[]
  decisions: string[]
  definitions: string[]
  latest: TableContent
}

/** A rate with its numerator and denominator. */
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
  /** Text alternative of the drawing, with the figures, for screen readers. */
  alt: string
  svg: string
  table: ChartTable
}

export interface TableContent {
  title: string
  columns: { key: string; label: string; share: number; isNumber: boolean }[]
  /** A null cell is printed as « à compléter ». */
  rows: (string | null)[][]
  figures: FigureContent[]
  notes: string[]
  /** True when each row is a different item, so that the item's history can be printed under it. */
  hasHistory: boolean
}
