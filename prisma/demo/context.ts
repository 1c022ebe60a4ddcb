import type { Day } from '../../server/contract/vocabulary.ts'
import type { Chronicle } from './chronicle.ts'
import type { People } from './people.ts'
import type { ItemRow } from '../seed/items.ts'
import type { CategoryFinder, InstitutionFinder, MeetingFinder } from '../seed/catalogue.ts'
import type { Rows } from '../seed/rows.ts'

/** The data shared by all parts of the demonstration's history. */
export interface DemoContext {
  today: Day
  rows: Rows
  chronicle: Chronicle
  people: People
  institutionId: InstitutionFinder
  categoryId: CategoryFinder
  meetingId: MeetingFinder
  /** The items added so far, by code. */
  items: Map<string, ItemRow>
  /** The ids of the milestones added so far, by key: `PNM-1.1.01/2`. */
  milestoneIds: Map<string, number>
}

/**
 * Finds an item already added to the demonstration.
 * @throws Error when the item has not been added yet.
 */
export function itemOf({ items }: DemoContext, code: string): ItemRow {
  const item = items.get(code)
  if (item === undefined) throw new Error(`${code} does not exist yet in the story.`)
  return item
}
