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
/** The fields of an edit: only those that it changes. */
type Wanted = { [Field in keyof Attributes]?: Attributes[Field] | undefined }

/**
 * Reads which of the fields of an edit somebody else changed meanwhile, their present value, and who changed
 * them.
 */
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

/** The version of a meeting that an editor read, and the action that she now does on it. */
export interface VersionSeen {
  code: string
  version: number
  action: VersionedAction
}
/** The actions that increment a meeting's version; each has an entry in the journal. */
const versionedActions = ['editMeeting', 'editAgenda', 'editAttendance'] as const
type VersionedAction = (typeof versionedActions)[number]

/** Who last did the same action since that version; undefined when another part of the meeting changed. */
export async function editorSince(
  transaction: Transaction,
  seen: VersionSeen,
  version: number,
): Promise<string | undefined> {
  // `offset 1` skips the newest entry: that of the refused edit itself, which is rolled back with its
  // transaction.
  const entries = await rowsOf(transaction, entryRow)`
    select j."action", u."name" as "author" from "JournalEntry" j left join "User" u on u."id" = j."authorId"
    where j."subject" = ${seen.code} and j."action" in (${join([...versionedActions])})
    order by j."position" desc
    limit ${Math.max(version - seen.version, 0)} offset 1`
  const entry = entries.find(({ action }) => action === seen.action)
  return entry === undefined ? undefined : (entry.author ?? '–')
}

const entryRow = record({ action: string(), author: nullable(string()) })
