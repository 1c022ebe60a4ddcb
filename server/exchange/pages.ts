import type { Cell } from '../contract/reports.ts'

/** Rows of a file in pages of some hundreds: yielding them one by one costs more than reading them. */
export type Pages =
  Iterable<readonly (readonly Cell[])[]> | AsyncIterable<readonly (readonly Cell[])[]>
