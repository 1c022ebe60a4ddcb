import type { Cell } from '../contract/reports.ts'

/** Rows of a file some hundred at a time: handing on each by itself costs more than reading it. */
export type Pages =
  Iterable<readonly (readonly Cell[])[]> | AsyncIterable<readonly (readonly Cell[])[]>
