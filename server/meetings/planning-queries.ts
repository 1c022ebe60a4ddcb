import type { planSession } from '../contract/planning.ts'
import type { Static } from '../contract/schema.ts'
import { type Day, MeetingKind } from '../contract/vocabulary.ts'
import { AppError, broken, type BrokenField } from '../http/errors.ts'
import type { WriteContext } from '../http/writing.ts'
import { storedTexts } from '../words/stored.ts'
import { addMeeting } from './edit-queries.ts'

type Plan = Static<typeof planSession.body>

/**
 * Adds a session to come with the meetings that prepare it, in the write's own transaction.
 * @returns the session's code.
 * @throws AppError `rule_broken` with every day that is out of order; as for a new meeting.
 */
export async function addPlan(context: WriteContext, plan: Plan): Promise<string> {
  const mistakes = mistakesOf(plan, context.today)
  if (mistakes.length > 0) throw new AppError('rule_broken', { fields: mistakes })
  const { number, heldOn, place, chairRole, preparatoryOn = null, technicalOn = null } = plan
  const code = await addMeeting(context, {
    kind: MeetingKind.ccm_session,
    number,
    title: storedTexts.session(number),
    heldOn,
    ...(place === undefined ? {} : { place }),
    ...(chairRole === undefined ? {} : { chairRole }),
  })
  if (preparatoryOn !== null)
    await addMeeting(context, {
      kind: MeetingKind.preparatory,
      number,
      title: storedTexts.preparatory(number),
      heldOn: preparatoryOn,
    })
  if (technicalOn !== null)
    await addMeeting(context, {
      kind: MeetingKind.technical,
      number,
      title: storedTexts.technical(number),
      heldOn: technicalOn,
    })
  return code
}

/**
 * The errors of a plan: the preparatory meeting comes first, then the technical one, then the session, none
 * in the past.
 */
function mistakesOf(
  { heldOn, preparatoryOn = null, technicalOn = null }: Plan,
  today: Day,
): BrokenField[] {
  const days = { preparatoryOn, technicalOn, heldOn }
  return [
    ...Object.entries(days).flatMap(([field, day]) =>
      day !== null && day < today ? [broken(field, 'past_day')] : [],
    ),
    ...(technicalOn !== null && technicalOn > heldOn
      ? [broken('technicalOn', 'after_session')]
      : []),
    ...(preparatoryOn !== null && preparatoryOn > (technicalOn ?? heldOn)
      ? [broken('preparatoryOn', technicalOn === null ? 'after_session' : 'after_technical')]
      : []),
  ]
}
