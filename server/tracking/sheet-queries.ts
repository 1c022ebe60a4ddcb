import type { ItemAbilities } from '../contract/abilities.ts'
import { boolean, integer, nullable, record, type Static } from '../contract/schema.ts'
import { type ItemSheet, itemSheet } from '../contract/tracking.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import { closedStatuses, type ItemKind } from '../contract/vocabulary.ts'
import { join, raw, sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader, Reading } from '../store/store.ts'
import { carriedOver } from '../domain/figures/delays.ts'
import { daysBetween } from '../domain/days.ts'
import { countingFacts, currentFact, statusSince } from '../domain/facts.ts'
import { AppError } from '../http/errors.ts'
import { readConclusionsOf } from './conclusion-queries.ts'
import type { SettledFilter } from './filter-queries.ts'
import { readHistory } from './history-queries.ts'
import { readNeighbours, type readOrder } from './list-queries.ts'
import {
  readFinance,
  readLinks,
  readMilestones,
  readPartners,
  readReferences,
} from './sheet-part-queries.ts'
import { readSummariesOf } from './item-summary-queries.ts'
import { type ItemVersion, readVersionChanges } from './version-queries.ts'
import { readSessionDays } from './viewpoint-queries.ts'

/** What a sheet depends on besides the item: the caller's abilities and the list that it was opened from. */
export interface SheetReader {
  /** Reads the order of the list that the sheet was opened from. */
  orders?: typeof readOrder
  abilitiesOn: (item: { leadId: number | null; isArchived: boolean }) => ItemAbilities
}

/** A sheet whose versions are not yet formatted in the reader's language (`sayVersions`). */
export type SheetInCodes = Omit<ItemSheet, 'versions'> & { versions: ItemVersion[] }

/**
 * Reads an item with everything that refers to it, at a viewpoint: at most a dozen statements, each by key.
 * The first also reads which parts exist: most items have no partner, no finance line and no link, so those
 * statements are skipped.
 * @throws AppError `not_found` when there is no such item at the viewpoint.
 */
export async function readSheet(
  read: Reading,
  viewpoint: ViewpointReply,
  kind: ItemKind,
  code: string,
  filter: SettledFilter | undefined,
  { orders, abilitiesOn }: SheetReader,
): Promise<SheetInCodes> {
  const item = await findItem(read.atOnce, kind, code)
  if (item === undefined) throw new AppError('not_found')
  const [
    [summary],
    references,
    links,
    partners,
    { timeline, records },
    milestones,
    finance,
    versions,
    sessionDays,
    conclusions,
    neighbours,
  ] = await Promise.all([
    readSummariesOf(read.atOnce, viewpoint, [item.id], kind),
    item.hasReferences ? readReferences(read.atOnce, item.id) : [],
    item.hasLinks ? readLinks(read.atOnce, viewpoint, item.id) : [],
    item.hasPartners ? readPartners(read.atOnce, viewpoint, item.id) : [],
    readHistory(read.atOnce, item.id, viewpoint),
    item.hasMilestones ? readMilestones(read.atOnce, viewpoint, item.id) : [],
    item.hasFinance ? readFinance(read.atOnce, viewpoint, item.id) : [],
    readVersionChanges(read.atOnce, item.id),
    readSessionDays(read.atOnce, item.adoptedOn),
    item.hasConclusions ? readConclusionsOf(read.atOnce, viewpoint, { itemId: item.id }) : [],
    filter === undefined
      ? { previous: null, next: null }
      : readNeighbours(read, viewpoint, kind, filter, item.id, orders),
  ])
  if (summary === undefined) throw new AppError('not_found')

  const counting = countingFacts(records, viewpoint)
  const reachedOn = (milestoneId: number) =>
    counting
      .filter((fact) => fact.milestoneIds?.includes(milestoneId))
      .map((fact) => fact.effectiveOn)
      .sort()[0] ?? null
  const state = currentFact(records, viewpoint)
  // Not the date of the last fact: a second « en cours » with more progress keeps the date of the first.
  const since = statusSince(records, viewpoint)
  const isClosed = closedStatuses.some((closed) => closed === state?.status)
  return {
    ...summary,
    version: item.version,
    source: item.source,
    partners,
    verification: item.verification,
    objective: item.objective,
    question: item.question,
    references,
    links,
    conclusions: conclusions.map(({ itemCode: _, ...told }) => told),
    milestones: milestones.map((milestone) => ({
      ...milestone,
      reachedOn: reachedOn(milestone.id),
    })),
    finance,
    history: timeline,
    versions,
    carriedOver: carriedOver(
      { adoptedOn: summary.adoptedOn, closedOn: isClosed ? (since ?? null) : null },
      sessionDays,
      viewpoint.asOf,
    ),
    daysInStatus: daysBetween(since ?? summary.adoptedOn, viewpoint.asOf),
    abilities: abilitiesOn(item),
    viewpoint,
    ...neighbours,
  }
}

/** The optional parts of a sheet: whether a row of each table refers to the item. */
const parts = {
  hasReferences: sql`"Reference" x where x."itemId" = i."id"`,
  hasLinks: sql`"ItemLink" x where x."fromId" = i."id" or x."toId" = i."id"`,
  hasPartners: sql`"ItemPartner" x where x."itemId" = i."id"`,
  hasMilestones: sql`"Milestone" x where x."itemId" = i."id"`,
  hasFinance: sql`"FinanceLine" x where x."itemId" = i."id"`,
  hasConclusions: sql`"Conclusion" x where x."itemId" = i."id"`,
}

const { version, source, adoptedOn, isArchived, verification, objective, question } =
  itemSheet.properties
const itemRow = record({
  id: integer(),
  version,
  source,
  adoptedOn,
  leadId: nullable(integer()),
  isArchived,
  verification,
  objective,
  question,
  hasReferences: boolean(),
  hasLinks: boolean(),
  hasPartners: boolean(),
  hasMilestones: boolean(),
  hasFinance: boolean(),
  hasConclusions: boolean(),
})

const itemSql = sql`
  select i."id", i."version", i."source", i."adoptedOn", i."leadId", i."isArchived", r."verification", p."objective", g."question",
    ${join(Object.entries(parts).map(([name, rows]) => sql`exists (select 1 from ${rows}) as ${raw(`"${name}"`)}`))}
  from "TrackedItem" i
  left join "Recommendation" r on r."itemId" = i."id"
  left join "PlanItem" p on p."itemId" = i."id"
  left join "Indicator" g on g."itemId" = i."id"`

async function findItem(
  reader: Reader,
  kind: ItemKind,
  code: string,
): Promise<Static<typeof itemRow> | undefined> {
  const [row] = await rowsOf(
    reader,
    itemRow,
  )`${itemSql} where i."kind" = ${kind} and i."code" = ${code}`
  return row
}
