import type { Static } from '../contract/schema.ts'
import type { createMeeting, editMeeting } from '../contract/meetings.ts'
import { type Instant, type Language, MeetingKind, Provenance } from '../contract/vocabulary.ts'
import type { Transaction } from '../store/store.ts'
import { parsePartialDate } from '../domain/days.ts'
import { AppError } from '../http/errors.ts'
import { meetingCode } from './code.ts'
import { changesSince } from './conflict-queries.ts'
import { moveAdoptions } from './adoption-queries.ts'
import { refusal } from './refusals.ts'

type NewMeeting = Static<typeof createMeeting.body>
type MeetingEdit = Static<typeof editMeeting.body>

/**
 * Adds a meeting.
 * @returns its code.
 * @throws AppError `invalid_input` for a day that does not exist, `already_exists` for a taken code or session number.
 */
export async function addMeeting(
  transaction: Transaction,
  at: Instant,
  draft: NewMeeting,
  language: Language,
): Promise<string> {
  const attributes = {
    kind: draft.kind,
    number: draft.number ?? null,
    title: draft.title.trim(),
    heldOn: draft.heldOn ?? null,
    place: said(draft.place),
    chairRole: said(draft.chairRole),
  }
  checkDate(attributes.heldOn, language)
  await checkNumber(transaction, attributes, undefined, language)
  const taken = new Set(
    (await transaction.meeting.findMany({ select: { code: true } })).map(({ code }) => code),
  )
  if (draft.code !== undefined && taken.has(draft.code))
    throw refusal('already_exists', 'code', 'taken_code', language)
  const code = draft.code ?? meetingCode(attributes, (candidate) => taken.has(candidate))
  const { id } = await transaction.meeting.create({
    data: {
      ...attributes,
      code,
      sessionId: await preparedSessionId(transaction, attributes),
      provenance: Provenance.entered,
      source: { fr: 'Saisie dans suivi-ccm', en: 'Entered in suivi-ccm' }[language],
      recordedAt: at,
    },
    select: { id: true },
  })
  await adoptPreparations(transaction, { id, ...attributes })
  return code
}

/**
 * Edits a meeting on top of the version that its editor saw. What a closing froze stays: neither the kind, the number
 * nor the day of a closed meeting can change.
 * @throws AppError `not_found`, `version_conflict` with what changed since, `rule_broken`, and as for a new meeting.
 */
export async function changeMeeting(
  transaction: Transaction,
  target: { code: string; version: number },
  edit: MeetingEdit,
  language: Language,
): Promise<void> {
  const meeting = await transaction.meeting.findUnique({
    where: { code: target.code },
    include: { closings: { orderBy: { id: 'desc' }, take: 1 } },
  })
  if (meeting === null) throw new AppError('not_found')
  if (meeting.version !== target.version)
    throw new AppError('version_conflict', {
      fields: await changesSince(
        transaction,
        meeting,
        { ...target, action: 'editMeeting' },
        edit,
        language,
      ),
    })

  const attributes = {
    kind: edit.kind ?? meeting.kind,
    number: edit.number === undefined ? meeting.number : edit.number,
    title: edit.title?.trim() ?? meeting.title,
    heldOn: edit.heldOn === undefined ? meeting.heldOn : edit.heldOn,
    place: edit.place === undefined ? meeting.place : said(edit.place),
    chairRole: edit.chairRole === undefined ? meeting.chairRole : said(edit.chairRole),
  }
  const isClosed = meeting.closings[0]?.isReopening === false
  const frozen = (['kind', 'number', 'heldOn'] as const).find(
    (field) => attributes[field] !== meeting[field],
  )
  if (isClosed && frozen !== undefined) throw refusal('rule_broken', frozen, 'closed', language)
  checkDate(attributes.heldOn, language)
  await checkNumber(transaction, attributes, meeting.id, language)
  if (attributes.heldOn !== meeting.heldOn)
    await moveAdoptions(transaction, meeting, attributes.heldOn, language)
  // A link that the sources gave stays unless the edit speaks of what it is made from.
  const isRelinked = attributes.kind !== meeting.kind || attributes.number !== meeting.number
  const sessionId = isRelinked
    ? await preparedSessionId(transaction, attributes)
    : meeting.sessionId
  await transaction.meeting.update({
    where: { id: meeting.id },
    data: { ...attributes, sessionId, version: target.version + 1 },
  })
  if (isRelinked) await adoptPreparations(transaction, { id: meeting.id, ...attributes })
}

interface Numbered {
  kind: MeetingKind
  number: number | null
}

function checkDate(heldOn: string | null, language: Language): void {
  if (heldOn !== null && parsePartialDate(heldOn) === undefined)
    throw refusal('invalid_input', 'heldOn', 'no_such_day', language)
}

const preparing: MeetingKind[] = [MeetingKind.preparatory, MeetingKind.technical]

/** Two sessions of the CCM never bear one number. */
async function checkNumber(
  transaction: Transaction,
  { kind, number }: Numbered,
  ownId: number | undefined,
  language: Language,
): Promise<void> {
  if (kind !== MeetingKind.ccm_session || number === null) return
  const others = await transaction.meeting.count({
    where: { kind, number, ...(ownId === undefined ? {} : { id: { not: ownId } }) },
  })
  if (others > 0) throw refusal('already_exists', 'number', 'taken_number', language)
}

/** A preparatory or technical meeting bears the number of the session that it prepares. */
async function preparedSessionId(
  transaction: Transaction,
  { kind, number }: Numbered,
): Promise<number | null> {
  if (!preparing.includes(kind) || number === null) return null
  const session = await transaction.meeting.findFirst({
    where: { kind: MeetingKind.ccm_session, number },
    select: { id: true },
  })
  return session?.id ?? null
}

/** Meetings that were entered before the session that they prepare find it. */
async function adoptPreparations(
  transaction: Transaction,
  { id, kind, number }: Numbered & { id: number },
): Promise<void> {
  if (kind !== MeetingKind.ccm_session || number === null) return
  await transaction.meeting.updateMany({
    where: { kind: { in: preparing }, number, sessionId: null },
    data: { sessionId: id },
  })
}

/** A blank text says nothing. */
export function said(text: string | null | undefined): string | null {
  return text == null || text.trim() === '' ? null : text.trim()
}
