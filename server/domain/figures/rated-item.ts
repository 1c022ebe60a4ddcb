import { type Day, ItemKind, type Nature, Status } from '../../contract/vocabulary.ts'

/**
 * The attributes of an item at a viewpoint that the rates depend on; or of a group of items equal in all of
 * them.
 */
export interface RatedItem {
  kind: ItemKind
  nature: Nature
  status: Status
  deadline: Day | null
  weight: number
  /** Percent, as declared; null when not declared. */
  progress: number | null
  /** The day since which it is completed; null when it is not. */
  completedOn: Day | null
  milestones?: readonly { weight: number; reached: boolean }[]
  /** Merged, reworded, split or replaced: excluded from the base of every rate. */
  isSuperseded?: boolean
  /** How many items the group has; 1 by default. */
  count?: number
}

/** Whether an item is in the base of the execution rates: no indicator, not obsolete, not superseded. */
export function isRated({
  kind,
  status,
  isSuperseded = false,
}: Pick<RatedItem, 'kind' | 'status' | 'isSuperseded'>): boolean {
  return kind !== ItemKind.indicator && status !== Status.obsolete && !isSuperseded
}
