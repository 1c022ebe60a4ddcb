import type { Transaction } from '../store/store.ts'
import { refused } from '../http/errors.ts'
import { lastDayOf } from '../domain/meetings.ts'

/**
 * Moves the adoption day of a meeting's recommendations to the meeting's new day. Refused when that would
 * change the figures of a closed session, leave a status dated before its recommendation, or leave the
 * meeting's conclusions on the old day.
 * @throws AppError `rule_broken`.
 */
export async function moveAdoptions(
  transaction: Transaction,
  meeting: { id: number; heldOn: string | null },
  heldOn: string | null,
): Promise<void> {
  const items = await transaction.trackedItem.count({ where: { meetingId: meeting.id } })
  const [before, after] = [lastDayOf(meeting), lastDayOf({ heldOn })]
  const isMoved = before !== after
  if (isMoved && (await transaction.conclusion.count({ where: { meetingId: meeting.id } })) > 0)
    throw refused('rule_broken', 'heldOn', 'concluded_that_day')
  if (items === 0) return
  if (after === undefined) throw refused('rule_broken', 'heldOn', 'day_needed')
  if (!isMoved) return
  const first = before === undefined || after < before ? after : before
  const last = before === undefined || after > before ? after : before
  const presented = await transaction.meetingClosing.count({
    where: { asOf: { gte: first, lt: last } },
  })
  if (presented > 0) throw refused('rule_broken', 'heldOn', 'between_presented')
  const earlier = await transaction.statusFact.count({
    where: { item: { meetingId: meeting.id }, effectiveOn: { lt: after } },
  })
  if (earlier > 0) throw refused('rule_broken', 'heldOn', 'facts_before')
  await transaction.trackedItem.updateMany({
    where: { meetingId: meeting.id },
    data: { adoptedOn: after },
  })
}
