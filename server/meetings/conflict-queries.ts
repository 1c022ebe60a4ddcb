import type { FieldError } from '../contract/errors.ts'
import { formatPartialDay } from '../contract/format.ts'
import { labels } from '../contract/labels.ts'
import type { Language, MeetingKind } from '../contract/vocabulary.ts'
import type { Transaction } from '../database.ts'

interface Attributes {
  kind: MeetingKind
  number: number | null
  title: string
  heldOn: string | null
  place: string | null
  chairRole: string | null
}
/** An edit says only what it changes. */
type Wanted = { [Field in keyof Attributes]?: Attributes[Field] | undefined }

/** Tells which of the fields that an editor wants to change hold something else by now, what, and by whom. */
export async function changesSince(
  transaction: Transaction,
  meeting: Attributes & { code: string },
  wanted: Wanted,
  language: Language,
): Promise<FieldError[]> {
  const entry = await transaction.journalEntry.findFirst({
    where: { action: 'editMeeting', subject: meeting.code, recordedAt: { lt: await latestEntryAt(transaction) } },
    orderBy: { position: 'desc' },
    select: { author: { select: { name: true } } },
  })
  const by = entry?.author?.name ?? '–'
  const current: Record<keyof Attributes, string> = {
    kind: labels[language].meetingKind[meeting.kind],
    number: meeting.number === null ? labels[language].unknown : String(meeting.number),
    title: meeting.title,
    heldOn: formatPartialDay(meeting.heldOn, language),
    place: meeting.place ?? labels[language].unknown,
    chairRole: meeting.chairRole ?? labels[language].unknown,
  }
  const fields = ['kind', 'number', 'title', 'heldOn', 'place', 'chairRole'] as const
  return fields
    .filter((field) => wanted[field] !== undefined && wanted[field] !== meeting[field])
    .map((field) => ({
      field,
      message: { fr: `Modifié entre-temps par ${by}.`, en: `Changed in the meantime by ${by}.` }[language],
      current: current[field],
    }))
}

/** The refused edit has an entry of its own, which goes with its transaction: what came before it is sought. */
async function latestEntryAt(transaction: Transaction): Promise<string> {
  const latest = await transaction.journalEntry.findFirst({ orderBy: { position: 'desc' }, select: { recordedAt: true } })
  return latest?.recordedAt ?? ''
}
