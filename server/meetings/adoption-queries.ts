import type { Language } from '../contract/vocabulary.ts'
import type { Transaction } from '../store/store.ts'
import { lastDayOf } from './order.ts'
import { refusal } from './refusals.ts'

/**
 * Makes the recommendations of a meeting exist from its new day. Refused when that would change what a closed session
 * presented, leave a status older than its recommendation, or leave what the meeting concluded on another day.
 * @throws AppError `rule_broken`.
 */
export async function moveAdoptions(
  transaction: Transaction,
  meeting: { id: number; heldOn: string | null },
  heldOn: string | null,
  language: Language,
): Promise<void> {
  const items = await transaction.trackedItem.count({ where: { meetingId: meeting.id } })
  const [before, after] = [lastDayOf(meeting), lastDayOf({ heldOn })]
  const isMoved = before !== after
  if (isMoved && (await transaction.conclusion.count({ where: { meetingId: meeting.id } })) > 0)
    throw refusal('rule_broken', 'heldOn', 'concluded', language)
  if (items === 0) return
  if (after === undefined) throw refusal('rule_broken', 'heldOn', 'day_needed', language)
  if (!isMoved) return
  const first = before === undefined || after < before ? after : before
  const last = before === undefined || after > before ? after : before
  const presented = await transaction.meetingClosing.count({
    where: { asOf: { gte: first, lt: last } },
  })
  if (presented > 0) throw refusal('rule_broken', 'heldOn', 'presented', language)
  const earlier = await transaction.statusFact.count({
    where: { item: { meetingId: meeting.id }, effectiveOn: { lt: after } },
  })
  if (earlier > 0) throw refusal('rule_broken', 'heldOn', 'facts_before', language)
  await transaction.trackedItem.updateMany({
    where: { meetingId: meeting.id },
    data: { adoptedOn: after },
  })
}
