// The figures of the bulletin, and the list filters that select exactly the items counted.
import { isStatus, moveOf } from '../contract/changes.ts'
import type { ComparisonReply } from '../contract/comparison.ts'
import type { ItemFilter } from '../contract/item-lists.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import { ItemKind, Nature, Status, statusesOf } from '../contract/vocabulary.ts'

type Compared = Pick<ComparisonReply, 'kind' | 'transitions'>

/** Among the items that moved forward, those now completed (« oui » for an indicator). */
export function completedBy({ transitions, kind }: Compared): number {
  const done = kind === ItemKind.indicator ? Status.yes : Status.completed
  return sumOf(
    flowsOf(transitions).filter(
      ({ from, to }) => to === done && isStatus(from) && moveOf(from, done) === 'gain',
    ),
  )
}

/** The number of items completed at the compared viewpoint (`from`) or at the later one (`to`). */
export function completedOn({ transitions }: Compared, side: 'from' | 'to'): number {
  return sumOf(flowsOf(transitions).filter((flow) => flow[side] === Status.completed))
}

/**
 * Whether a list can show exactly the `count` items that left. Items adopted and gone again between the two
 * viewpoints are counted, but are in no list of the items at either viewpoint.
 */
export function isWholeList(
  { transitions }: Compared,
  to: 'left' | 'obsolete',
  count: number,
): boolean {
  const gone = flowsOf(transitions).filter(
    (flow) => flow.to === to && flow.from !== 'adopted' && flow.from !== Status.obsolete,
  )
  return sumOf(gone) === count
}

/** All statuses but obsolete: the base of the rates. */
export function openOrClosed(kind: ItemKind): Status[] {
  return statusesOf[kind].filter((status) => status !== Status.obsolete)
}

/** A filter on one-off items: permanent recommendations are counted apart. Indicators have no nature. */
export function oneOff(kind: ItemKind): Partial<ItemFilter> {
  return kind === ItemKind.indicator ? {} : { nature: Nature.one_off }
}

/** The filter for a list at this viewpoint. */
export function momentOf({ meeting, asOf, knownAt }: ViewpointReply): Partial<ItemFilter> {
  return meeting === null ? { asOf, knownAt } : { at: meeting.code }
}

type Flows = NonNullable<ComparisonReply['transitions']['flows']>

const flowsOf = ({ flows }: ComparisonReply['transitions']): Flows => flows ?? []
const sumOf = (flows: Flows) => flows.reduce((sum, { count }) => sum + count, 0)
