import type { DocumentContent } from './content.ts'

/** A document for the worker to make, as plain data. */
export type RenderJob =
  | { kind: 'pdf'; template: 'session-report' | 'chair-note'; content: DocumentContent }
  | { kind: 'pptx'; content: DocumentContent }
  | { kind: 'png'; svg: string; scale: number }
