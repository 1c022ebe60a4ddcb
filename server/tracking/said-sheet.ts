import type { ItemSheet } from '../contract/tracking.ts'
import type { Language } from '../contract/vocabulary.ts'
import { sayValue, type Value } from '../words/values.ts'
import type { UnsaidSheet } from './sheet-queries.ts'

/** Says what the versions of an item changed; what nobody said stays empty. */
export function sayVersions(sheet: UnsaidSheet, language: Language): ItemSheet {
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
