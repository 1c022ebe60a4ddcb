import { fold } from '../../server/contract/fold.ts'
import { type Instant, type ItemKind } from '../../server/contract/vocabulary.ts'
import type { SeedCategory } from './categories.ts'
import type { SeedInstitution } from './institutions.ts'
import type { SeedMeeting } from './meetings.ts'
import type { Rows } from './rows.ts'

/** Finds an institution's id by any of its spellings. */
export type InstitutionFinder = (spelling: string) => number

/** Adds the institutions with their aliases. Their dated names are added separately. */
export function addInstitutions(
  rows: Rows,
  institutions: readonly SeedInstitution[],
): InstitutionFinder {
  const ids = new Map<string, number>()
  for (const { code, kind, provenance, source, aliases } of institutions) {
    const id = rows.institutions.length + 1
    rows.institutions.push({ id, code, kind, provenance, source })
    for (const alias of aliases) {
      ids.set(fold(alias), id)
      rows.institutionAliases.push({ folded: fold(alias), alias, institutionId: id })
    }
  }
  return (spelling) => {
    const id = ids.get(fold(spelling))
    if (id === undefined) throw new Error(`No institution is called « ${spelling} ».`)
    return id
  }
}

/** Finds a category's id by its kind and code. */
export type CategoryFinder = (kind: ItemKind, code: string) => number

export function addCategories(rows: Rows, categories: readonly SeedCategory[]): CategoryFinder {
  const idOf: CategoryFinder = (kind, code) => {
    const position = categories.findIndex(
      (category) => category.kind === kind && category.code === code,
    )
    if (position < 0) throw new Error(`There is no category ${code} of ${kind}.`)
    return position + 1
  }
  categories.forEach(({ parentCode, ...category }, position) => {
    rows.categories.push({
      ...category,
      id: position + 1,
      position,
      parentId: parentCode === null ? null : idOf(category.kind, parentCode),
    })
  })
  return idOf
}

/** Finds a meeting's id by its key in the CSV files: `6`, `GTM-AZ-2021-10-28`. */
export type MeetingFinder = (key: string) => number

export function meetingFinder(meetings: readonly SeedMeeting[]): MeetingFinder {
  return (key) => {
    const position = meetings.findIndex((meeting) => meeting.key === key)
    if (position < 0) throw new Error(`There is no meeting ${key}.`)
    return position + 1
  }
}

export function addMeeting(
  rows: Rows,
  idOf: MeetingFinder,
  meeting: SeedMeeting,
  recordedAt: Instant,
): void {
  const { key, sessionKey, ...columns } = meeting
  rows.meetings.push({
    ...columns,
    id: idOf(key),
    sessionId: sessionKey === null ? null : idOf(sessionKey),
    recordedAt,
  })
}
