// What the bulletin counts, and which list holds exactly what it counted.
import { isStatus, moveOf } from '../contract/changes.ts'
import type { ComparisonReply } from '../contract/comparison.ts'
import type { ItemFilter } from '../contract/item-lists.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import { ItemKind, Nature, Status, statusesOf } from '../contract/vocabulary.ts'

type Compared = Pick<ComparisonReply, 'kind' | 'transitions'>

/** Of what moved forward, what is now done (an indicator's « oui »). */
export function completedBy({ transitions, kind }: Compared): number {
  const done = kind === ItemKind.indicator ? Status.yes : Status.completed
  return sumOf(
    flowsOf(transitions).filter(
      ({ from, to }) => to === done && isStatus(from) && moveOf(from, done) === 'gain',
    ),
  )
}

/** What was completed at the compared moment, or is at the later one. */
export function completedOn({ transitions }: Compared, side: 'from' | 'to'): number {
  return sumOf(flowsOf(transitions).filter((flow) => flow[side] === Status.completed))
}

/** Whether a list tells exactly these: what was adopted and already gone by the closing is in no list of what was there. */
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

/** Every status but obsolete: the base of the rates. */
export function openOrClosed(kind: ItemKind): Status[] {
  return statusesOf[kind].filter((status) => status !== Status.obsolete)
}

/** Permanent recommendations are judged apart; indicators have no nature. */
export function oneOff(kind: ItemKind): Partial<ItemFilter> {
  return kind === ItemKind.indicator ? {} : { nature: Nature.one_off }
}

/** The filter of a list as it was at a moment. */
export function momentOf({ meeting, asOf, knownAt }: ViewpointReply): Partial<ItemFilter> {
  return meeting === null ? { asOf, knownAt } : { at: meeting.code }
}

type Flows = NonNullable<ComparisonReply['transitions']['flows']>

const flowsOf = ({ flows }: ComparisonReply['transitions']): Flows => flows ?? []
const sumOf = (flows: Flows) => flows.reduce((sum, { count }) => sum + count, 0)
