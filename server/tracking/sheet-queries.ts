import type { ItemAbilities } from '../contract/abilities.ts'
import { formatDay } from '../contract/format.ts'
import { labels } from '../contract/labels.ts'
import type { ItemSheet } from '../contract/tracking.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import { ItemKind, type Language, type Viewpoint } from '../contract/vocabulary.ts'
import { Prisma, type Reader } from '../database.ts'
import { carriedOver } from '../domain/base.ts'
import { daysBetween } from '../domain/days.ts'
import { countingFacts, currentFact, statusSince } from '../domain/facts.ts'
import { AppError } from '../errors.ts'
import { readConclusionsOf } from './conclusion-queries.ts'
import type { SettledFilter } from './filter-queries.ts'
import { readFactRecords, readHistory } from './history-queries.ts'
import { readNeighbours, type readOrder } from './list-queries.ts'
import { institutionNameId, readSummariesOf, readSummariesWhere } from './summary-queries.ts'
import { listSessions } from './viewpoint-queries.ts'

/** What a sheet needs to know of its reader. */
export interface SheetReader {
  language: Language
  /** How the list that she came from is settled. */
  orders?: typeof readOrder
  abilitiesOn: (item: { leadId: number | null; isArchived: boolean }) => ItemAbilities
}

/**
 * Reads an item with everything that hangs off it, at a viewpoint.
 * @throws AppError `not_found` when there is no such item at the viewpoint.
 */
export async function readSheet(
  reader: Reader,
  viewpoint: ViewpointReply,
  kind: ItemKind,
  code: string,
  filter: SettledFilter | undefined,
  { language, orders, abilitiesOn }: SheetReader,
): Promise<ItemSheet> {
  const item = await reader.trackedItem.findFirst({
    where: { kind, code },
    include: {
      recommendation: true,
      planItem: true,
      indicator: true,
      references: { select: { kind: true, code: true } },
      linksFrom: { where: knownBy(viewpoint), include: { to: { select: { code: true } } } },
      linksTo: { where: knownBy(viewpoint), include: { from: { select: { code: true } } } },
    },
  })
  if (item === null) throw new AppError('not_found')
  const linkedCodes = [...item.linksFrom.map(({ to }) => to.code), ...item.linksTo.map(({ from }) => from.code)]
  const [[summary], linked, partners, history, facts, milestones, finance, versions, sessions, conclusions, neighbours] = await Promise.all([
    readSummariesOf(reader, viewpoint, [item.id]),
    linkedCodes.length === 0
      ? []
      : readSummariesWhere(reader, viewpoint, undefined, Prisma.sql`s."code" in (${Prisma.join(linkedCodes)})`),
    readPartners(reader, viewpoint, item.id),
    readHistory(reader, item.id, viewpoint),
    readFactRecords(reader, item.id),
    readMilestones(reader, viewpoint, item.id),
    readFinance(reader, viewpoint, item.id),
    readVersionChanges(reader, item.id, language),
    listSessions(reader),
    kind === ItemKind.recommendation ? readConclusionsOf(reader, viewpoint, { itemId: item.id }) : [],
    filter === undefined ? { previous: null, next: null } : readNeighbours(reader, viewpoint, kind, filter, item.id, orders),
  ])
  if (summary === undefined) throw new AppError('not_found')

  const counting = countingFacts(facts, viewpoint)
  const reachedOn = (milestoneId: number) =>
    counting
      .filter((fact) => fact.milestoneIds?.includes(milestoneId))
      .map((fact) => fact.effectiveOn)
      .sort()[0] ?? null
  const state = currentFact(facts, viewpoint)
  // A second « en cours » with more progress does not begin the status anew.
  const since = statusSince(facts, viewpoint)
  const isClosed = state !== undefined && ['completed', 'not_completed', 'obsolete'].includes(state.status)
  const links = [
    ...item.linksFrom.map((link) => ({ type: link.type, isFrom: true, code: link.to.code })),
    ...item.linksTo.map((link) => ({ type: link.type, isFrom: false, code: link.from.code })),
  ]
  return {
    ...summary,
    version: item.version,
    source: item.source,
    partners,
    verification: item.recommendation?.verification ?? null,
    objective: item.planItem?.objective ?? null,
    question: item.indicator?.question ?? null,
    references: item.references,
    links: links.flatMap((link) => {
      const other = linked.find((candidate) => candidate.code === link.code)
      if (other === undefined) return []
      const { kind: otherKind, title, status, progress, provenance } = other
      return [{ ...link, kind: otherKind, title, status, progress, provenance }]
    }),
    conclusions: conclusions.map(({ itemCode: _, ...told }) => told),
    milestones: milestones.map((milestone) => ({ ...milestone, reachedOn: reachedOn(milestone.id) })),
    finance,
    history,
    versions,
    carriedOver: carriedOver(
      { adoptedOn: summary.adoptedOn, closedOn: isClosed ? (since ?? null) : null },
      sessions.flatMap(({ lastDay }) => (lastDay === null ? [] : [lastDay])),
      viewpoint.asOf,
    ),
    daysInStatus: daysBetween(since ?? summary.adoptedOn, viewpoint.asOf),
    abilities: abilitiesOn(item),
    viewpoint,
    ...neighbours,
  }
}

function knownBy({ asOf, knownAt }: Viewpoint) {
  return { effectiveOn: { lte: asOf }, recordedAt: { lte: knownAt } }
}

async function readPartners(reader: Reader, viewpoint: Viewpoint, itemId: number): Promise<ItemSheet['partners']> {
  return reader.$queryRaw`
    select o."code", n."acronym", coalesce(n."name", o."code") as "name"
    from "ItemPartner" ip join "Institution" o on o."id" = ip."institutionId"
    left join "InstitutionName" n on n."id" = ${institutionNameId(viewpoint, Prisma.sql`o."id"`)}
    where ip."itemId" = ${itemId} order by ip."position"`
}

async function readMilestones(reader: Reader, { knownAt }: Viewpoint, itemId: number) {
  return reader.milestone.findMany({
    where: {
      itemId,
      recordedAt: { lte: knownAt },
      OR: [{ replacedBy: { is: null } }, { replacedBy: { recordedAt: { gt: knownAt } } }],
    },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, label: true, weight: true, dueOn: true, provenance: true },
  })
}

/** The newest line of each year and funder at a viewpoint. */
async function readFinance(reader: Reader, viewpoint: Viewpoint, itemId: number): Promise<ItemSheet['finance']> {
  const rows = await reader.financeLine.findMany({
    where: { itemId, ...knownBy(viewpoint) },
    orderBy: [{ effectiveOn: 'asc' }, { recordedAt: 'asc' }, { id: 'asc' }],
    include: {
      funder: {
        select: {
          code: true,
          names: { where: { since: { lte: viewpoint.asOf } }, orderBy: { since: 'desc' }, take: 1, select: { acronym: true, name: true } },
        },
      },
    },
  })
  const newest = new Map(rows.map((row) => [`${row.year} ${row.funderId ?? ''}`, row]))
  return [...newest.values()]
    .map((row) => ({
      year: row.year,
      funder:
        row.funder === null
          ? null
          : { code: row.funder.code, acronym: row.funder.names[0]?.acronym ?? null, name: row.funder.names[0]?.name ?? row.funder.code },
      plannedXof: amount(row.plannedXof),
      committedXof: amount(row.committedXof),
      disbursedXof: amount(row.disbursedXof),
      effectiveOn: row.effectiveOn,
      provenance: row.provenance,
    }))
    .sort((a, b) => a.year - b.year)
}

/** 262 thousand million FCFA is far below 2^53: a number holds it exactly. */
function amount(value: bigint | null): number | null {
  return value === null ? null : Number(value)
}

/** Tells each change of the attributes as it is shown: a title, a day, an acronym. */
async function readVersionChanges(reader: Reader, itemId: number, language: Language): Promise<ItemSheet['versions']> {
  const rows = await reader.itemVersion.findMany({
    where: { itemId },
    orderBy: { version: 'asc' },
    include: {
      author: { select: { name: true } },
      category: { select: { labelFr: true, labelEn: true } },
      lead: { select: { code: true, names: { orderBy: { since: 'desc' }, take: 1, select: { acronym: true, name: true } } } },
    },
  })
  const shown = rows.map((row) => ({
    title: row.title,
    category: language === 'fr' ? row.category.labelFr : row.category.labelEn,
    lead: row.lead === null ? null : (row.lead.names[0]?.acronym ?? row.lead.names[0]?.name ?? row.lead.code),
    deadline: row.deadline === null ? null : formatDay(row.deadline, language),
    nature: labels[language].nature[row.nature],
    weight: String(row.weight),
    isArchived: row.isArchived ? (language === 'fr' ? 'oui' : 'yes') : language === 'fr' ? 'non' : 'no',
  }))
  return rows
    .map((row, index) => {
      const [after, before] = [shown[index], shown[index - 1]]
      const names = after === undefined || before === undefined ? [] : (Object.keys(after) as (keyof typeof after)[])
      return {
        version: row.version,
        recordedAt: row.recordedAt,
        author: row.author?.name ?? null,
        reason: row.reason,
        changes: names
          .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
          .filter((change) => change.before !== change.after),
      }
    })
    .reverse()
}
