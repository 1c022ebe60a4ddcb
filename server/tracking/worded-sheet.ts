import type { ItemSheet } from '../contract/tracking.ts'
import type { Language } from '../contract/vocabulary.ts'
import { sayValue, type Value } from '../words/values.ts'
import type { SheetInCodes } from './sheet-queries.ts'

/** Formats the changed values of an item's versions in the reader's language; a null value stays null. */
export function sayVersions(sheet: SheetInCodes, language: Language): ItemSheet {
  const say = (value: Value) => (value === null ? null : sayValue(value, language))
  const versions = sheet.versions.map(({ changes, ...version }) => ({
    ...version,
    changes: changes.map(({ field, before, after }) => ({
      field,
      before: say(before),
      after: say(after),
    })),
  }))
  return { ...sheet, versions }
}
