import type { Static } from '../contract/schema.ts'
import type { createMeeting, editMeeting } from '../contract/meetings.ts'
import { MeetingKind, Provenance } from '../contract/vocabulary.ts'
import type { Transaction } from '../store/store.ts'
import { parsePartialDate } from '../domain/days.ts'
import { textOrNull } from '../domain/texts.ts'
import { AppError, refused } from '../http/errors.ts'
import type { WriteContext } from '../http/writing.ts'
import { storedTexts } from '../words/stored.ts'
import { meetingCode } from './code.ts'
import { changesSince } from './conflict-queries.ts'
import { moveAdoptions } from './adoption-queries.ts'

type NewMeeting = Static<typeof createMeeting.body>
type MeetingEdit = Static<typeof editMeeting.body>

/**
 * Adds a meeting.
 * @returns its code.
 * @throws AppError `invalid_input` for a day that does not exist, `already_exists` for a taken code or
 * session number.
 */
export async function addMeeting(
  { transaction, at }: WriteContext,
  draft: NewMeeting,
): Promise<string> {
  const attributes = {
    kind: draft.kind,
    number: draft.number ?? null,
    title: draft.title.trim(),
    heldOn: draft.heldOn ?? null,
    place: textOrNull(draft.place),
    chairRole: textOrNull(draft.chairRole),
  }
  checkDate(attributes.heldOn)
  await checkNumber(transaction, attributes, undefined)
  const taken = new Set(
    (await transaction.meeting.findMany({ select: { code: true } })).map(({ code }) => code),
  )
  if (draft.code !== undefined && taken.has(draft.code))
    throw refused('already_exists', 'code', 'meeting_code_taken')
  const code = draft.code ?? meetingCode(attributes, (candidate) => taken.has(candidate))
  const { id } = await transaction.meeting.create({
    data: {
      ...attributes,
      code,
      sessionId: await preparedSessionId(transaction, attributes),
      provenance: Provenance.entered,
      source: storedTexts.entered,
      recordedAt: at,
    },
    select: { id: true },
  })
  await adoptPreparations(transaction, { id, ...attributes })
  return code
}

/**
 * Edits a meeting on top of the version that its editor saw. What a closing froze stays: neither the kind,
 * the number nor the day of a closed meeting can change.
 * @throws AppError `not_found`, `version_conflict` with what changed since, `rule_broken`, and as for a new
 * meeting.
 */
export async function changeMeeting(
  { transaction }: WriteContext,
  target: { code: string; version: number },
  edit: MeetingEdit,
): Promise<void> {
  const meeting = await transaction.meeting.findUnique({
    where: { code: target.code },
    include: { closings: { orderBy: { id: 'desc' }, take: 1 } },
  })
  if (meeting === null) throw new AppError('not_found')
  if (meeting.version !== target.version)
    throw new AppError('version_conflict', {
      fields: await changesSince(transaction, meeting, { ...target, action: 'editMeeting' }, edit),
    })

  const attributes = {
    kind: edit.kind ?? meeting.kind,
    number: edit.number === undefined ? meeting.number : edit.number,
    title: edit.title?.trim() ?? meeting.title,
    heldOn: edit.heldOn === undefined ? meeting.heldOn : edit.heldOn,
    place: edit.place === undefined ? meeting.place : textOrNull(edit.place),
    chairRole: edit.chairRole === undefined ? meeting.chairRole : textOrNull(edit.chairRole),
  }
  const isClosed = meeting.closings[0]?.isReopening === false
  const frozen = (['kind', 'number', 'heldOn'] as const).find(
    (field) => attributes[field] !== meeting[field],
  )
  if (isClosed && frozen !== undefined) throw refused('rule_broken', frozen, 'figures_presented')
  checkDate(attributes.heldOn)
  await checkNumber(transaction, attributes, meeting.id)
  if (attributes.heldOn !== meeting.heldOn)
    await moveAdoptions(transaction, meeting, attributes.heldOn)
  // Keeps an imported link to a session unless the edit changes the kind or the number, from which the link
  // is found.
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

function checkDate(heldOn: string | null): void {
  if (heldOn !== null && parsePartialDate(heldOn) === undefined)
    throw refused('invalid_input', 'heldOn', 'no_such_date')
}

const preparing: MeetingKind[] = [MeetingKind.preparatory, MeetingKind.technical]

/** Refuses a session number that another CCM session has. */
async function checkNumber(
  transaction: Transaction,
  { kind, number }: Numbered,
  ownId: number | undefined,
): Promise<void> {
  if (kind !== MeetingKind.ccm_session || number === null) return
  const others = await transaction.meeting.count({
    where: { kind, number, ...(ownId === undefined ? {} : { id: { not: ownId } }) },
  })
  if (others > 0) throw refused('already_exists', 'number', 'session_number_taken')
}

/** Finds the session that a preparatory or technical meeting prepares: the one with the same number. */
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

/** Links a session to the meetings that prepare it and were entered before it. */
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
