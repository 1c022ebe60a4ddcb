import type { planSession } from '../contract/planning.ts'
import { formatOrdinal } from '../words/format.ts'
import type { Static } from '../contract/schema.ts'
import { type Day, type Instant, type Language, MeetingKind } from '../contract/vocabulary.ts'
import type { Transaction } from '../store/store.ts'
import { AppError, type SaidField } from '../http/errors.ts'
import { addMeeting } from './edit-queries.ts'
import { refusalSentence, type Sentence } from './refusals.ts'

type Plan = Static<typeof planSession.body>

/**
 * Adds a session to come with the meetings that prepare it, in the write's own transaction.
 * @returns the session's code.
 * @throws AppError `rule_broken` with every day that is not in its order; as for a new meeting.
 */
export async function addPlan(
  transaction: Transaction,
  at: Instant,
  plan: Plan,
  { language, today }: { language: Language; today: Day },
): Promise<string> {
  const mistakes = mistakesOf(plan, today, language)
  if (mistakes.length > 0) throw new AppError('rule_broken', { fields: mistakes })
  const { number, heldOn, place, chairRole, preparatoryOn = null, technicalOn = null } = plan
  const { number: rank, letters } = formatOrdinal(number, 'fr')
  const session = `${rank}${letters} session du CCM`
  const code = await addMeeting(
    transaction,
    at,
    {
      kind: MeetingKind.ccm_session,
      number,
      title: session,
      heldOn,
      ...(place === undefined ? {} : { place }),
      ...(chairRole === undefined ? {} : { chairRole }),
    },
    language,
  )
  if (preparatoryOn !== null)
    await addMeeting(
      transaction,
      at,
      {
        kind: MeetingKind.preparatory,
        number,
        title: `Réunion préparatoire de la ${session}`,
        heldOn: preparatoryOn,
      },
      language,
    )
  if (technicalOn !== null)
    await addMeeting(
      transaction,
      at,
      {
        kind: MeetingKind.technical,
        number,
        title: `Réunion technique de la ${session}`,
        heldOn: technicalOn,
      },
      language,
    )
  return code
}

/** A preparatory meeting, then a technical one, then the session: none of them past. */
function mistakesOf(
  { heldOn, preparatoryOn = null, technicalOn = null }: Plan,
  today: Day,
  language: Language,
): SaidField[] {
  const said = (field: string, sentence: Sentence): SaidField => ({
    field,
    message: refusalSentence(sentence, language),
  })
  const days = { preparatoryOn, technicalOn, heldOn }
  return [
    ...Object.entries(days).flatMap(([field, day]) =>
      day !== null && day < today ? [said(field, 'past_day')] : [],
    ),
    ...(technicalOn !== null && technicalOn > heldOn ? [said('technicalOn', 'after_session')] : []),
    ...(preparatoryOn !== null && preparatoryOn > (technicalOn ?? heldOn)
      ? [said('preparatoryOn', technicalOn === null ? 'after_session' : 'after_technical')]
      : []),
  ]
}
