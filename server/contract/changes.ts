import { array, integer, nullable, oneOf, record, type Static } from './schema.ts'
import { statusTraits } from './status-traits.ts'
import { ItemKind, Status } from './vocabulary.ts'

/**
 * The possible changes of an item between two viewpoints: moved forward (gain) or back (setback), adopted,
 * back in the base (known late, reinstated), closed, out of the base (superseded, archived).
 */
export const changes = ['gain', 'setback', 'adopted', 'restored', 'closed', 'left'] as const
export type Change = (typeof changes)[number]

/**
 * Whether an item that was `from` and is `to` moved forward or back; undefined when a status is not a step of
 * the same scale.
 */
export function moveOf(from: Status, to: Status): 'gain' | 'setback' | undefined {
  const [before, after] = [statusTraits[from], statusTraits[to]]
  if (before.scale !== after.scale || before.step === null || after.step === null) return undefined
  if (before.step === after.step) return undefined
  return after.step > before.step ? 'gain' : 'setback'
}

const statuses = Object.values(Status)

/**
 * The ends of a flow between two statuses other than a status. `unknown`: not known yet at the later
 * viewpoint.
 */
export const origins = ['adopted', 'restored'] as const
export const departures = ['left', 'unknown'] as const
export type FlowStart = Status | (typeof origins)[number]
export type FlowEnd = Status | (typeof departures)[number]

export const transitionsData = record({
  kind: oneOf(Object.values(ItemKind)),
  /** Null when there is no earlier viewpoint to compare with. */
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

/** Whether an end of a flow is a status, not an entry into the base or an exit from it. */
export function isStatus(side: FlowStart | FlowEnd): side is Status {
  return statuses.some((status) => status === side)
}
