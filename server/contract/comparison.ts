import { transitionsData } from './changes.ts'
import { baseChange, dashboardQuery, viewpointChoice } from './dashboard.ts'
import { endpoint } from './endpoint.ts'
import {
  array,
  code,
  day,
  instant,
  integer,
  nullable,
  oneOf,
  optional,
  record,
  string,
  type Static,
} from './schema.ts'
import { institutionRef } from './tracking.ts'
import { viewpointReply } from './viewpoint.ts'
import { ItemKind, Status } from './vocabulary.ts'

const status = oneOf(Object.values(Status))
const named = { code, title: string(), titleEn: nullable(string()) }

/**
 * An item that changed: `from` is null when it was not in the base before, `to` when it is no longer in it.
 */
export const changedItem = record({
  ...named,
  lead: nullable(institutionRef),
  from: nullable(status),
  to: nullable(status),
  statusSince: nullable(day),
})
export type ChangedItem = Static<typeof changedItem>

/**
 * A fact that became known between the two viewpoints, with the day since which it is true and the instant
 * since which it is known.
 */
const newsFact = { ...named, status, effectiveOn: day, knownSince: instant }
/** A fact that was true at the earlier session's day, but not known there. */
export const lateDeclaration = record(newsFact)
export type LateDeclaration = Static<typeof lateDeclaration>
/** A fact that corrected one that had counted until then. */
export const correction = record({
  ...newsFact,
  reason: nullable(string()),
  before: record({ status, effectiveOn: day }),
})
export type Correction = Static<typeof correction>

/** The first items of a list, and their total number. */
function firstOf<Item extends Parameters<typeof array>[0]>(item: Item) {
  return record({ total: integer(), items: array(item) })
}

/**
 * What changed between an earlier viewpoint and a viewpoint. The parts are null when there is no earlier one.
 */
export const comparisonReply = record({
  kind: oneOf(Object.values(ItemKind)),
  viewpoint: viewpointReply,
  compared: nullable(viewpointReply),
  choices: array(viewpointChoice),
  transitions: transitionsData,
  base: nullable(baseChange),
  changed: record({
    gain: array(changedItem),
    setback: array(changedItem),
    adopted: array(changedItem),
    closed: array(changedItem),
    restored: array(changedItem),
    left: array(changedItem),
  }),
  corrections: firstOf(correction),
  late: firstOf(lateDeclaration),
})
export type ComparisonReply = Static<typeof comparisonReply>

export const readComparison = endpoint({
  method: 'GET',
  path: '/api/comparison',
  summary:
    'Tells what changed between a viewpoint and an earlier one: from which status to which, why the base moved, and what was learnt late.',
  access: 'read',
  query: record({ ...dashboardQuery.properties, kind: optional(oneOf(Object.values(ItemKind))) }),
  reply: comparisonReply,
  changesWith: 'history',
})
