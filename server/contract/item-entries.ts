// The inputs that items of all kinds share: a new fact, and the common attributes.
import {
  array,
  boolean,
  code,
  day,
  integer,
  line,
  nullable,
  oneOf,
  optional,
  record,
  rowId,
  string,
  text,
  type Static,
} from './schema.ts'
import { Nature, Outlook, Status } from './vocabulary.ts'

/** The fields of a new status. */
export const newFact = record({
  status: oneOf(Object.values(Status)),
  effectiveOn: day,
  progress: optional(nullable(integer({ minimum: 0, maximum: 100 }))),
  outlook: optional(nullable(oneOf(Object.values(Outlook)))),
  note: optional(text(4000)),
  difficulties: optional(text(4000)),
  nextSteps: optional(text(4000)),
  replacesId: optional(rowId),
  reason: optional(text(1000)),
  legalText: optional(text(500)),
  milestoneIds: optional(array(rowId, { maxItems: 100, uniqueItems: true })),
  evidence: optional(
    array(
      record({ label: line(200), url: string({ maxLength: 2000, pattern: '^https?://\\S+$' }) }),
      { maxItems: 20 },
    ),
  ),
})
export type NewFact = Static<typeof newFact>

/** The attributes that items of all kinds have when they are created or edited. */
export const itemAttributes = {
  title: line(1000),
  category: code,
  lead: optional(nullable(code)),
  partners: optional(array(code, { maxItems: 50, uniqueItems: true })),
  deadline: optional(nullable(day)),
  nature: optional(oneOf(Object.values(Nature))),
  weight: optional(integer({ minimum: 0, maximum: 1000 })),
}

/** Why an item is edited, and whether it is archived. */
export const editReason = { reason: optional(line(1000)), isArchived: optional(boolean()) }

export const itemParams = record({ code })
