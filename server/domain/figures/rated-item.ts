import { type Day, ItemKind, type Nature, Status } from '../../contract/vocabulary.ts'

/** What the rates look at in an item, at a viewpoint; or in several that are alike in all this. */
export interface RatedItem {
  kind: ItemKind
  nature: Nature
  status: Status
  deadline: Day | null
  weight: number
  /** Percent, as declared; null when nobody said. */
  progress: number | null
  /** The day since which it is completed; null when it is not. */
  completedOn: Day | null
  milestones?: readonly { weight: number; reached: boolean }[]
  /** Merged into another, or reworded, split or replaced by others: out of the base of every rate. */
  isSuperseded?: boolean
  /** How many items are alike: one unless said. */
  count?: number
}

/** In the base of the rates of execution: no indicator, nothing obsolete, nothing whose place others have. */
export function isRated({
  kind,
  status,
  isSuperseded = false,
}: Pick<RatedItem, 'kind' | 'status' | 'isSuperseded'>): boolean {
  return kind !== ItemKind.indicator && status !== Status.obsolete && !isSuperseded
}
