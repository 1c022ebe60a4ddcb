import { nullable, record, string } from '../contract/schema.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'

/** The most items that a cached list is updated for; beyond, reading the whole list again costs no more. */
const most = 1000

/**
 * Reads the codes of the items with facts recorded since a position of the journal; undefined when anything
 * other than facts was written, or about more than `most` items.
 */
export async function readFactsSince(
  reader: Reader,
  position: number,
): Promise<string[] | undefined> {
  const written = await rowsOf(reader, writtenRow)`
    select distinct "action", "subject" from "JournalEntry" where "position" > ${position} limit ${most + 1}`
  const codes = written.flatMap(({ action, subject }) =>
    action === 'recordFact' && subject !== null ? [subject] : [],
  )
  return codes.length === written.length && codes.length <= most ? codes : undefined
}

const writtenRow = record({ action: string(), subject: nullable(string()) })
