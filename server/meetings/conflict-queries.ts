import { nullable, record, string } from '../contract/schema.ts'
import type { MeetingKind } from '../contract/vocabulary.ts'
import { join } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Transaction } from '../store/store.ts'
import { broken, type BrokenField } from '../http/errors.ts'
import type { Value } from '../words/values.ts'

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
  meeting: Attributes & { version: number },
  seen: VersionSeen,
  wanted: Wanted,
): Promise<BrokenField[]> {
  const editor = await editorSince(transaction, seen, meeting.version)
  if (editor === undefined) return []
  const current: Record<keyof Attributes, Value> = {
    kind: { meetingKind: meeting.kind },
    number: meeting.number === null ? null : String(meeting.number),
    title: meeting.title,
    heldOn: { partialDay: meeting.heldOn },
    place: meeting.place,
    chairRole: meeting.chairRole,
  }
  const fields = ['kind', 'number', 'title', 'heldOn', 'place', 'chairRole'] as const
  return fields
    .filter((field) => wanted[field] !== undefined && wanted[field] !== meeting[field])
    .map((field) => ({
      ...broken(field, 'changed_meanwhile', { editor }),
      current: current[field],
    }))
}

/** What an editor saw of a meeting, and what she does on top of it. */
export interface VersionSeen {
  code: string
  version: number
  action: VersionedAction
}
/** Each moves the version of its meeting by one, and is an entry of the journal. */
const versionedActions = ['editMeeting', 'editAgenda', 'editAttendance'] as const
type VersionedAction = (typeof versionedActions)[number]

/** Who last did the same since that version; undefined when what changed meanwhile is something else of the meeting. */
export async function editorSince(
  transaction: Transaction,
  seen: VersionSeen,
  version: number,
): Promise<string | undefined> {
  // The newest is that of the edit being refused, which goes with its transaction.
  const entries = await rowsOf(transaction, entryRow)`
    select j."action", u."name" as "author" from "JournalEntry" j left join "User" u on u."id" = j."authorId"
    where j."subject" = ${seen.code} and j."action" in (${join([...versionedActions])})
    order by j."position" desc
    limit ${Math.max(version - seen.version, 0)} offset 1`
  const entry = entries.find(({ action }) => action === seen.action)
  return entry === undefined ? undefined : (entry.author ?? '–')
}

const entryRow = record({ action: string(), author: nullable(string()) })
