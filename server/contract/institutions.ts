import { endpoint } from './endpoint.ts'
import {
  array,
  boolean,
  code,
  day,
  integer,
  nullable,
  number,
  oneOf,
  optional,
  rate,
  record,
  string,
  type Static,
} from './schema.ts'
import { statusCounts } from './item-lists.ts'
import { institutionRef, itemSummary } from './tracking.ts'
import { viewpointQuery, viewpointReply } from './viewpoint.ts'
import { InstitutionKind, Provenance } from './vocabulary.ts'

export const institutionSummary = record({
  ...institutionRef.properties,
  kind: oneOf(Object.values(InstitutionKind)),
  isActive: boolean(),
  /** The numbers of items that it leads at the viewpoint, by kind. */
  recommendationCount: integer(),
  planItemCount: integer(),
  completion: rate,
  open: integer(),
  overdue: integer(),
})
export type InstitutionSummary = Static<typeof institutionSummary>

export const institutionSheet = record({
  ...institutionSummary.properties,
  aliases: array(string()),
  names: array(record({ acronym: nullable(string()), name: string(), since: nullable(day) })),
  successor: nullable(institutionRef),
  provenance: oneOf(Object.values(Provenance)),
  source: string(),
  recommendationCounts: statusCounts,
  planItemCounts: statusCounts,
  overdueRate: rate,
  /** Weighted mean progress: Σ(weight × progress) ÷ Σ weight. */
  planProgress: rate,
  /**
   * The median number of days between adoption and completion, and the number of items that it is computed
   * from; null when none is completed.
   */
  medianDelay: nullable(number()),
  completedCount: integer(),
  led: array(itemSummary),
  supported: array(itemSummary),
  viewpoint: viewpointReply,
})
export type InstitutionSheet = Static<typeof institutionSheet>

export const listInstitutions = endpoint({
  method: 'GET',
  path: '/api/institutions',
  summary: 'Lists the institutions with what they lead.',
  access: 'read',
  query: record({
    ...viewpointQuery,
    kind: optional(array(oneOf(Object.values(InstitutionKind)))),
    q: optional(string({ maxLength: 100 })),
    leading: optional(boolean()),
  }),
  reply: record({ items: array(institutionSummary), total: integer(), viewpoint: viewpointReply }),
  changesWith: 'history',
})

export const readInstitution = endpoint({
  method: 'GET',
  path: '/api/institutions/:code',
  summary: 'Reads an institution with its items and rates.',
  access: 'read',
  params: record({ code }),
  query: record(viewpointQuery),
  reply: institutionSheet,
  changesWith: 'history',
})
