import { nullable, record, string } from '../contract/schema.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'

/** Items that are carried into a list one by one; beyond, it is as well settled anew. */
const most = 1000

/** The codes of the items that facts were recorded about since a position of the journal; undefined when anything else was written, or about many. */
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
