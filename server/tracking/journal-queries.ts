import type { Reader } from '../database.ts'

/** Facts that are carried into a list one by one; beyond, it is as well settled anew. */
const most = 100

/** The codes of the items that facts were recorded about since a position of the journal; undefined when anything else was written, or much. */
export async function readFactsSince(reader: Reader, position: number): Promise<string[] | undefined> {
  const entries = await reader.$queryRaw<{ action: string; subject: string | null }[]>`
    select "action", "subject" from "JournalEntry" where "position" > ${position} limit ${most + 1}`
  const codes = new Set(entries.flatMap(({ action, subject }) => (action === 'recordFact' && subject !== null ? [subject] : [])))
  return entries.length <= most && entries.every(({ action, subject }) => action === 'recordFact' && subject !== null) ? [...codes] : undefined
}
