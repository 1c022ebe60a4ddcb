// The lists of items: what they are filtered and sorted by, and what they answer.
import { changes } from './changes.ts'
import {
  array,
  boolean,
  byCode,
  code,
  integer,
  oneOf,
  optional,
  record,
  string,
  type Static,
} from './schema.ts'
import { viewpointQuery, viewpointReply } from './viewpoint.ts'
import { flags, Nature, Provenance, Status } from './vocabulary.ts'
import { itemSummary } from './tracking.ts'

export const sortKeys = [
  'group',
  'code',
  'title',
  'status',
  'progress',
  'deadline',
  'lead',
  'statusSince',
] as const
export type SortKey = (typeof sortKeys)[number]
const sorts = sortKeys.flatMap((key) => [key, `-${key}` as const])

/** The filters of a list: also those of its export, its report, and of a sheet's neighbours. */
export const itemFilters = {
  ...viewpointQuery,
  status: optional(array(oneOf(Object.values(Status)), { maxItems: 20 })),
  /** Lead institutions by code; `none` for items without a lead. */
  institution: optional(array(code, { maxItems: 50 })),
  /** Meetings of origin by code. */
  meeting: optional(array(code, { maxItems: 50 })),
  /** Categories by code; a category holds its descendants. */
  category: optional(array(code, { maxItems: 50 })),
  flag: optional(array(oneOf(flags), { maxItems: 4 })),
  nature: optional(oneOf(Object.values(Nature))),
  provenance: optional(oneOf(Object.values(Provenance))),
  /** Items of which something true at the viewpoint's day became known only after it. */
  late: optional(boolean()),
  /** Only, or without, the items that others superseded, which are in no rate. */
  superseded: optional(boolean()),
  /** Archived items instead of the others. */
  archived: optional(boolean()),
  /** The meeting, or `today`, that `from` and `change` look back to: without it they mean nothing and are refused. */
  compared: optional(code),
  /** What the items were at the compared viewpoint, in the base of the rates there and still. */
  from: optional(array(oneOf(Object.values(Status)), { maxItems: 20 })),
  /** What became of the items since; those that left the base are listed whether archived or not. */
  change: optional(oneOf(changes)),
  /** In the code, the title and the text; accents and case are ignored. */
  q: optional(string({ maxLength: 100 })),
  /** A key, with `-` before it for the other direction. `group`: meeting (newest first), axis or domain, then code. */
  sort: optional(oneOf(sorts)),
}
export const itemFilter = record(itemFilters)
export type ItemFilter = Static<typeof itemFilter>

export const itemListQuery = record({
  ...itemFilters,
  page: optional(integer({ minimum: 1, maximum: 100_000 })),
  pageSize: optional(integer({ minimum: 1, maximum: 200 })),
})
export type ItemListQuery = Static<typeof itemListQuery>

export const statusCounts = byCode(Object.values(Status), integer())
export type StatusCounts = Static<typeof statusCounts>

export const itemListReply = record({
  items: array(itemSummary),
  total: integer(),
  page: integer(),
  pageSize: integer(),
  /** Of all that the filters but `status` select. */
  statusCounts,
  /** Of all that the filters but `flag` select. */
  flagCounts: byCode(flags, integer()),
  viewpoint: viewpointReply,
})
export type ItemListReply = Static<typeof itemListReply>
