import { array, integer, nullable, oneOf, record, type Static } from './schema.ts'
import { statusTraits } from './status-traits.ts'
import { ItemKind, Status } from './vocabulary.ts'

/**
 * What an item can have done between two viewpoints: moved forward or back, been adopted, come back into the base
 * (known late, reinstated), been closed, left the base (superseded, archived).
 */
export const changes = ['gain', 'setback', 'adopted', 'restored', 'closed', 'left'] as const
export type Change = (typeof changes)[number]

/** Whether an item that was `from` and is `to` has moved forward or back; neither when one of the two is no step. */
export function moveOf(from: Status, to: Status): 'gain' | 'setback' | undefined {
  const [before, after] = [statusTraits[from], statusTraits[to]]
  if (before.scale !== after.scale || before.step === null || after.step === null) return undefined
  if (before.step === after.step) return undefined
  return after.step > before.step ? 'gain' : 'setback'
}

const statuses = Object.values(Status)

/** Where a band of the statuses' flow begins and ends. `unknown`: not known yet at the later viewpoint. */
export const origins = ['adopted', 'restored'] as const
export const departures = ['left', 'unknown'] as const
export type FlowStart = Status | (typeof origins)[number]
export type FlowEnd = Status | (typeof departures)[number]

export const transitionsData = record({
  kind: oneOf(Object.values(ItemKind)),
  /** Null when there is nothing to compare with. */
  flows: nullable(
    array(
      record({
        from: oneOf([...statuses, ...origins]),
        to: oneOf([...statuses, ...departures]),
        count: integer(),
      }),
    ),
  ),
  totals: record({
    gain: integer(),
    setback: integer(),
    adopted: integer(),
    restored: integer(),
    closed: integer(),
    left: integer(),
  }),
})
export type TransitionsData = Static<typeof transitionsData>
export type Flow = NonNullable<TransitionsData['flows']>[number]

/** Whether an end of a band is a status, and not a way into or out of the base. */
export function isStatus(side: FlowStart | FlowEnd): side is Status {
  return statuses.some((status) => status === side)
}
