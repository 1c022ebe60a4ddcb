// The lists of items: their filters, their sort keys and their reply.
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

/** The filters of a list; its export, its report and the previous and next of a sheet take the same. */
export const itemFilters = {
  ...viewpointQuery,
  status: optional(array(oneOf(Object.values(Status)), { maxItems: 20 })),
  /** Codes of lead institutions; `none` for items without a lead. */
  institution: optional(array(code, { maxItems: 50 })),
  /** Codes of the meetings of origin. */
  meeting: optional(array(code, { maxItems: 50 })),
  /** Codes of categories; the items of their sub-categories are included. */
  category: optional(array(code, { maxItems: 50 })),
  flag: optional(array(oneOf(flags), { maxItems: 4 })),
  nature: optional(oneOf(Object.values(Nature))),
  provenance: optional(oneOf(Object.values(Provenance))),
  /** Only items with a fact that was true at the viewpoint's day but known only later. */
  late: optional(boolean()),
  /** True: only superseded items; false: without them. Superseded items count in no rate. */
  superseded: optional(boolean()),
  /** Archived items instead of the others. */
  archived: optional(boolean()),
  /**
   * The earlier viewpoint of `from` and `change`: a meeting's code, or `today`. Without it, those two are
   * refused.
   */
  compared: optional(code),
  /** The status at the earlier viewpoint, of items that were in the base of the rates then and still are. */
  from: optional(array(oneOf(Object.values(Status)), { maxItems: 20 })),
  /**
   * How the item changed since the earlier viewpoint; items that left the base are listed whether archived or
   * not.
   */
  change: optional(oneOf(changes)),
  /** Searched in the code, the title and the text, ignoring accents and case. */
  q: optional(string({ maxLength: 100 })),
  /**
   * A sort key, with `-` before it for the reverse order. `group`: by meeting (newest first), axis or domain,
   * then by code.
   */
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
  /** Counts the items that match all filters, without the filter `status`. */
  statusCounts,
  /** Counts the items that match all filters, without the filter `flag`. */
  flagCounts: byCode(flags, integer()),
  viewpoint: viewpointReply,
})
export type ItemListReply = Static<typeof itemListReply>
