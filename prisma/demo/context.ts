import type { Day } from '../../server/contract/vocabulary.ts'
import type { Chronicle } from './chronicle.ts'
import type { People } from './people.ts'
import type { ItemRow } from '../seed/items.ts'
import type { CategoryFinder, InstitutionFinder, MeetingFinder } from '../seed/catalogue.ts'
import type { Rows } from '../seed/rows.ts'

/** What every part of the story needs to know and to add to. */
export interface DemoContext {
  today: Day
  rows: Rows
  chronicle: Chronicle
  people: People
  institutionId: InstitutionFinder
  categoryId: CategoryFinder
  meetingId: MeetingFinder
  /** The items made so far, by code. */
  items: Map<string, ItemRow>
  /** Milestones' identifiers by `PNM-1.1.01/2`, made so far. */
  milestoneIds: Map<string, number>
}

/**
 * Finds an item that the story has made.
 * @throws Error when the story speaks of an item before it exists.
 */
export function itemOf({ items }: DemoContext, code: string): ItemRow {
  const item = items.get(code)
  if (item === undefined) throw new Error(`${code} does not exist yet in the story.`)
  return item
}
