import { type CalendarMeeting, calendarMeeting, type Deadline } from '../contract/calendar.ts'
import {
  boolean,
  code,
  day,
  integer,
  nullable,
  record,
  type Static,
  string,
} from '../contract/schema.ts'
import type { ItemSummary } from '../contract/tracking.ts'
import { meetingRef } from '../contract/viewpoint.ts'
import { closedStatuses, type Day, Nature, Status } from '../contract/vocabulary.ts'
import { empty, join, sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import { parsePartialDate } from '../domain/days.ts'
import { isHeld, meetingRefOf, newestFirst } from '../domain/meetings.ts'
import { computedStateSql, countsSql, type SettledViewpoint } from '../tracking/state-queries.ts'
import { readSummariesOf, readSummariesWhere } from '../tracking/item-summary-queries.ts'
import { referenceJoins } from '../tracking/reference-queries.ts'

export interface Period {
  from: Day
  to: Day
}

interface Chosen {
  /** Only the items that this institution leads. */
  institution?: string | undefined
  /** Only the items and milestones still open. */
  isOpenOnly?: boolean
  limit: number
}

/**
 * Reads the meetings whose date, even partial, may fall in a period, oldest first; not those of unknown date.
 */
export async function readMeetingsOf(
  reader: Reader,
  { from, to }: Period,
  asOf: Day,
): Promise<CalendarMeeting[]> {
  const rows = await rowsOf(reader, meetingRow)`
    select "id", "code", "kind", "number", "title", "heldOn", "place", "sessionId" from "Meeting"`
  return newestFirst(rows)
    .toReversed()
    .flatMap((row) => {
      const date = parsePartialDate(row.heldOn)
      if (date === undefined || date.last < from || date.first > to) return []
      const isDayKnown = date.precision === 'day' || date.precision === 'range'
      return [
        {
          ...meetingRefOf(row),
          place: row.place,
          isHeld: isHeld(row, rows, asOf),
          first: date.first,
          last: date.last,
          isDayKnown,
        },
      ]
    })
}

/**
 * Reads the deadlines of items and of milestones in a period, by day, in four statements whatever their number.
 * @returns the first ones, up to the limit, and the total.
 */
export async function readDeadlines(
  reader: Reader,
  viewpoint: SettledViewpoint,
  period: Period,
  chosen: Chosen,
): Promise<{ deadlines: Deadline[]; count: number }> {
  const { from, to } = period
  const followed = sql`not s."isArchived" and s."supersession" is null and s."status" not in (${join(overStatuses(chosen))})
    ${chosen.institution === undefined ? empty : sql`and l."code" = ${chosen.institution}`}`
  const isDue = sql`s."nature" = ${Nature.one_off} and s."deadline" between ${from} and ${to} and ${followed}`
  const [items, [counted], milestones] = await Promise.all([
    readSummariesWhere(
      reader,
      viewpoint,
      undefined,
      isDue,
      sql`s."deadline", s."code"`,
      chosen.limit,
    ),
    rowsOf(
      reader,
      record({ count: integer() }),
    )`select count(*) as "count" from (${computedStateSql(viewpoint)}) s ${referenceJoins} where ${isDue}`,
    readMilestones(reader, viewpoint, period),
  ])
  const ofMilestones = new Map(
    (
      await readSummariesOf(reader, viewpoint, [...new Set(milestones.map(({ itemId }) => itemId))])
    ).map((item) => [item.code, item]),
  )
  const own: Deadline[] = items.flatMap((item) =>
    item.deadline === null ? [] : [{ day: item.deadline, item: shortOf(item), milestone: null }],
  )
  const ofSteps: Deadline[] = milestones.flatMap(({ id, code, dueOn, label, isReached }) => {
    const item = ofMilestones.get(code)
    if (item === undefined || !isWanted(item, chosen) || (chosen.isOpenOnly === true && isReached))
      return []
    return [{ day: dueOn, item: shortOf(item), milestone: { id, label, isReached } }]
  })
  const all = [...own, ...ofSteps].sort(
    (a, b) => compare(a.day, b.day) || compare(a.item.code, b.item.code),
  )
  return {
    deadlines: all.slice(0, chosen.limit),
    count: (counted?.count ?? 0) + ofSteps.length,
  }
}

/**
 * The statuses whose deadlines are left out: obsolete, or every closed status when only open items are asked
 * for.
 */
function overStatuses({ isOpenOnly }: Pick<Chosen, 'isOpenOnly'>): Status[] {
  return isOpenOnly === true ? [...closedStatuses] : [Status.obsolete]
}

function isWanted(item: ItemSummary, { institution, isOpenOnly }: Chosen): boolean {
  const isOver = overStatuses({ isOpenOnly }).some((status) => status === item.status)
  return (
    !item.isArchived &&
    item.supersession === null &&
    !isOver &&
    (institution === undefined || item.lead?.code === institution)
  )
}

const meetingRow = record({
  id: integer(),
  ...meetingRef.properties,
  place: calendarMeeting.properties.place,
  sessionId: nullable(integer()),
})
const milestoneRow = record({
  id: integer(),
  itemId: integer(),
  code,
  label: string(),
  dueOn: day,
  isReached: boolean(),
})

function readMilestones(
  reader: Reader,
  viewpoint: SettledViewpoint,
  { from, to }: Period,
): Promise<Static<typeof milestoneRow>[]> {
  const { knownAt } = viewpoint
  return rowsOf(reader, milestoneRow)`
    select m."id", m."itemId", i."code", m."label", m."dueOn", exists (
      select 1 from "FactMilestone" x join "CountedFact" f on f."itemId" = m."itemId" and f."factId" = x."factId" where x."milestoneId" = m."id" and ${countsSql(viewpoint, sql`f`)}) as "isReached"
    from "Milestone" m join "TrackedItem" i on i."id" = m."itemId"
    where m."dueOn" between ${from} and ${to} and m."recordedAt" <= ${knownAt}
      and not exists (select 1 from "Milestone" n where n."replacesId" = m."id" and n."recordedAt" <= ${knownAt})
    order by m."dueOn", m."id"`
}

function shortOf({ kind, code, title, status, flags, lead }: ItemSummary): Deadline['item'] {
  return { kind, code, title, status, flags, lead }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
