import { formatPartialDay } from '../words/format.ts'
import { type MeetingSheet, meetingSheet, type MeetingSummary } from '../contract/meetings.ts'
import { instant, integer, nullable, record, type Static } from '../contract/schema.ts'
import { meetingRef, type ViewpointReply } from '../contract/viewpoint.ts'
import { type Instant, ItemKind, type MeetingKind } from '../contract/vocabulary.ts'
import { sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import { grouped } from '../store/grouped.ts'
import { countByStatus, countItems, type ItemGroup } from '../domain/figures/counts.ts'
import { completionRate } from '../domain/figures/rates.ts'
import { AppError } from '../http/errors.ts'
import { byKey, readGroups } from '../tracking/group-queries.ts'
import { matches } from '../search/matching.ts'
import { readSummariesWhere } from '../tracking/item-summary-queries.ts'
import { countConcluded } from './earlier-queries.ts'
import { isHeld, lastDayOf, meetingRefOf, newestFirst } from '../domain/meetings.ts'
import { readAgenda, readAttendance } from './sitting-queries.ts'

interface Chosen {
  kind?: MeetingKind[]
  q?: string
}

/**
 * Reads the meetings, newest first, with the rates of their recommendations, counted for all in one
 * statement.
 */
export async function readMeetings(
  reader: Reader,
  viewpoint: ViewpointReply,
  chosen: Chosen,
): Promise<MeetingSummary[]> {
  const [rows, groups] = await Promise.all([
    readRows(reader),
    readGroups(
      reader,
      viewpoint,
      ItemKind.recommendation,
      sql`s."meetingId" is not null and not s."isArchived"`,
      'meetingId',
    ),
  ])
  const groupsOf = byKey(groups)
  return newestFirst(rows)
    .filter(
      ({ kind }) =>
        chosen.kind === undefined || chosen.kind.length === 0 || chosen.kind.includes(kind),
    )
    .filter(({ code, title, place, heldOn }) =>
      matches([code, title, place, heldOn, formatPartialDay(heldOn, 'fr')], chosen.q ?? ''),
    )
    .map((row) => summaryOf(row, rows, groupsOf(row.id), viewpoint))
}

/** Nothing can be concluded at a meeting without a day. */
const noRate = { numerator: 0, denominator: 0 }

/** What a reader may do with a meeting. */
export type MeetingAbilities = Pick<MeetingSheet, 'canEdit' | 'canReopen'>

/**
 * Reads a meeting with the recommendations made there.
 * @throws AppError `not_found`.
 */
export async function readMeetingSheet(
  reader: Reader,
  viewpoint: ViewpointReply,
  code: string,
  may: MeetingAbilities,
): Promise<MeetingSheet> {
  const rows = await readRows(reader)
  const row = rows.find((each) => each.code === code)
  if (row === undefined) throw new AppError('not_found')
  const isMadeThere = sql`s."meetingId" = ${row.id} and not s."isArchived"`
  const day = lastDayOf(row)
  const [groups, recommendations, agenda, attendance, concluded] = await Promise.all([
    readGroups(reader, viewpoint, ItemKind.recommendation, isMadeThere),
    readSummariesWhere(reader, viewpoint, ItemKind.recommendation, isMadeThere),
    readAgenda(reader, viewpoint, row.id),
    readAttendance(reader, viewpoint, row.id),
    day === undefined
      ? noRate
      : countConcluded(
          reader,
          { ...viewpoint, asOf: day < viewpoint.asOf ? day : viewpoint.asOf },
          { id: row.id, day },
        ),
  ])
  const alike = newestFirst(rows.filter(({ kind }) => kind === row.kind))
  const position = alike.findIndex(({ id }) => id === row.id)
  const related = rows.filter(({ id, sessionId }) => sessionId === row.id || id === row.sessionId)
  return {
    ...summaryOf(row, rows, groups, viewpoint),
    chairRole: row.chairRole,
    source: row.source,
    version: row.version,
    statusCounts: countByStatus(groups),
    recommendations,
    agenda,
    attendance,
    concluded,
    related: newestFirst(related).toReversed().map(meetingRefOf),
    closings: row.closings.map(({ recordedAt, isReopening, reason, author }) => ({
      recordedAt,
      isReopening,
      reason,
      author,
    })),
    previous: refOrNull(alike[position + 1]),
    next: refOrNull(alike[position - 1]),
    ...may,
    viewpoint,
  }
}

const { place, chairRole, provenance, source, version } = meetingSheet.properties
const meetingRow = record({
  id: integer(),
  ...meetingRef.properties,
  place,
  chairRole,
  sessionId: nullable(integer()),
  provenance,
  source,
  version,
})
const closingRow = record({
  meetingId: integer(),
  knownAt: instant,
  ...meetingSheet.properties.closings.items.properties,
})

interface MeetingRow extends Static<typeof meetingRow> {
  /** Closings and reopenings, the newest first. */
  closings: Static<typeof closingRow>[]
}

/** Reads every meeting with its closings: two statements, joined in memory. */
async function readRows(reader: Reader): Promise<MeetingRow[]> {
  const [meetings, closings] = await Promise.all([
    rowsOf(reader, meetingRow)`
      select "id", "code", "kind", "number", "title", "heldOn", "place", "chairRole", "sessionId", "provenance", "source", "version"
      from "Meeting" order by "id"`,
    rowsOf(reader, closingRow)`
      select c."meetingId", c."knownAt", c."recordedAt", c."isReopening", c."reason", u."name" as "author"
      from "MeetingClosing" c left join "User" u on u."id" = c."authorId" order by c."id" desc`,
  ])
  const closingsOf = grouped(closings, ({ meetingId }) => meetingId)
  return meetings.map((meeting) => ({ ...meeting, closings: closingsOf(meeting.id) }))
}

function summaryOf(
  row: MeetingRow,
  rows: readonly MeetingRow[],
  groups: readonly ItemGroup[],
  viewpoint: ViewpointReply,
): MeetingSummary {
  return {
    ...meetingRefOf(row),
    place: row.place,
    isHeld: isHeld(row, rows, viewpoint.asOf),
    closedAt: closedAt(row, viewpoint.knownAt),
    provenance: row.provenance,
    recommendationCount: countItems(groups),
    completion: completionRate(groups),
  }
}

/** The instant at which a meeting's figures were frozen; null when it was not closed at `knownAt`. */
function closedAt({ closings }: MeetingRow, knownAt: Instant): Instant | null {
  const latest = closings.find(({ recordedAt }) => recordedAt <= knownAt)
  return latest === undefined || latest.isReopening ? null : latest.knownAt
}

function refOrNull(row: MeetingRow | undefined) {
  return row === undefined ? null : meetingRefOf(row)
}
