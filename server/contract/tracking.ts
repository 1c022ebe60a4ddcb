// What every tracked item shares, whatever its kind: its summary, its history, its sheet.
import { itemAbilities } from './abilities.ts'
import { conclusion } from './concluded.ts'
import {
  array,
  boolean,
  code,
  day,
  instant,
  integer,
  nullable,
  number,
  oneOf,
  record,
  string,
  type Static,
} from './schema.ts'
import { meetingRef, viewpointReply } from './viewpoint.ts'
import {
  certainties,
  EvidenceKind,
  flags,
  ItemKind,
  LinkType,
  Nature,
  Outlook,
  Provenance,
  ReferenceKind,
  Role,
  Status,
  supersessions,
  Verdict,
} from './vocabulary.ts'

/** An institution under the name that it bore at the viewpoint. */
export const institutionRef = record({ code, acronym: nullable(string()), name: string() })
export type InstitutionRef = Static<typeof institutionRef>

export const categoryRef = record({ code: string(), labelFr: string(), labelEn: string() })
export type CategoryRef = Static<typeof categoryRef>

/** An item at a viewpoint, as a list shows it. */
const summaryFields = {
  kind: oneOf(Object.values(ItemKind)),
  code,
  title: string(),
  /** Indicators have an English title of their own. */
  titleEn: nullable(string()),
  category: categoryRef,
  /** The root of its category: theme, axis or domain. */
  topCategory: categoryRef,
  lead: nullable(institutionRef),
  meeting: nullable(meetingRef),
  adoptedOn: day,
  deadline: nullable(day),
  nature: oneOf(Object.values(Nature)),
  weight: integer(),
  status: oneOf(Object.values(Status)),
  /** Percent: its milestones, else what was declared; null when nobody said. Completed is 100, not started 0. */
  progress: nullable(number()),
  /** The day since which the status is true; null when nothing was ever said. */
  statusSince: nullable(day),
  /** The instant since which it is known. */
  statusKnownSince: nullable(instant),
  outlook: nullable(oneOf(Object.values(Outlook))),
  flags: array(oneOf(flags)),
  /** How other items superseded it, which puts it in no rate; null while none does. */
  supersession: nullable(oneOf(supersessions)),
  isArchived: boolean(),
  provenance: oneOf(Object.values(Provenance)),
  /** Declarations that wait for review. */
  pendingCount: integer(),
  startYear: nullable(integer()),
  endYear: nullable(integer()),
  /** FCFA, all years and funders; null when no budget is known. */
  plannedXof: nullable(number()),
  /** FCFA up to the viewpoint; null when nobody said. */
  disbursedXof: nullable(number()),
}
export const itemSummary = record(summaryFields)
export type ItemSummary = Static<typeof itemSummary>
/** An item as reports and files tell it. */
export type ReportedItem = Omit<ItemSummary, 'pendingCount'>

export const evidence = record({
  kind: oneOf(Object.values(EvidenceKind)),
  label: string(),
  url: nullable(string()),
})

/** A fact as the timeline tells it, with both clocks. */
export const timelineFact = record({
  id: integer(),
  status: oneOf(Object.values(Status)),
  progress: nullable(integer()),
  outlook: nullable(oneOf(Object.values(Outlook))),
  /** True since. */
  effectiveOn: day,
  /** Known since. */
  recordedAt: instant,
  /** For a corrected fact: held true until then. */
  knownUntil: nullable(instant),
  author: nullable(
    record({ name: string(), role: oneOf(Object.values(Role)), institution: nullable(string()) }),
  ),
  note: nullable(string()),
  difficulties: nullable(string()),
  nextSteps: nullable(string()),
  reason: nullable(string()),
  legalText: nullable(string()),
  certainty: oneOf(certainties),
  /** The closed session that held it. */
  heldAt: nullable(meetingRef),
  /** A closed session at which it was already true and not yet known: a late declaration. */
  unknownTo: nullable(meetingRef),
  review: nullable(
    record({
      verdict: oneOf(Object.values(Verdict)),
      reviewer: nullable(string()),
      reviewedAt: instant,
      reason: nullable(string()),
    }),
  ),
  round: nullable(
    record({ code: string(), labelFr: string(), labelEn: string(), isProvisional: boolean() }),
  ),
  replacesId: nullable(integer()),
  replacedById: nullable(integer()),
  /** The labels of the milestones that it says reached. */
  milestones: array(string()),
  evidence: array(evidence),
  /** The state of the item at the viewpoint. */
  isCurrent: boolean(),
  /** Recorded after the viewpoint's knownAt, or true only after its asOf: shown greyed. */
  isBeyondViewpoint: boolean(),
})
export type TimelineFact = Static<typeof timelineFact>

export const milestone = record({
  id: integer(),
  label: string(),
  weight: integer(),
  dueOn: nullable(day),
  /** Null when not reached at the viewpoint. */
  reachedOn: nullable(day),
  provenance: oneOf(Object.values(Provenance)),
})

export const financeLine = record({
  year: integer(),
  funder: nullable(institutionRef),
  plannedXof: nullable(number()),
  committedXof: nullable(number()),
  disbursedXof: nullable(number()),
  effectiveOn: day,
  provenance: oneOf(Object.values(Provenance)),
})

/** A change of an item's attributes. */
export const versionChange = record({
  version: integer(),
  recordedAt: instant,
  author: nullable(string()),
  reason: nullable(string()),
  /** Empty for the first version. `before` and `after` are as shown: a title, a day, an acronym; null is unknown. */
  changes: array(
    record({ field: string(), before: nullable(string()), after: nullable(string()) }),
  ),
})

export const itemLink = record({
  type: oneOf(Object.values(LinkType)),
  /** Whether the item of the sheet is the link's subject. */
  isFrom: boolean(),
  kind: oneOf(Object.values(ItemKind)),
  code,
  title: string(),
  status: oneOf(Object.values(Status)),
  progress: nullable(number()),
  provenance: oneOf(Object.values(Provenance)),
})

export const itemSheet = record({
  ...summaryFields,
  version: integer(),
  source: string(),
  partners: array(institutionRef),
  /** Recommendation: how one sees that it is done. */
  verification: nullable(string()),
  /** Plan item: the objective of its sub-programme. */
  objective: nullable(string()),
  /** Indicator: the question asked. */
  question: nullable(string()),
  references: array(record({ kind: oneOf(Object.values(ReferenceKind)), code: string() })),
  links: array(itemLink),
  /** What each meeting after its own concluded on it, the newest first. */
  conclusions: array(record({ ...conclusion.properties, meeting: meetingRef })),
  milestones: array(milestone),
  finance: array(financeLine),
  /** Newest first by (effectiveOn, recordedAt, id). */
  history: array(timelineFact),
  versions: array(versionChange),
  /** Sessions over which it was carried while open. */
  carriedOver: integer(),
  /** Days in the present status at the viewpoint. */
  daysInStatus: integer(),
  abilities: itemAbilities,
  viewpoint: viewpointReply,
  /** Neighbours in the list that the same filters give; null in the answer to a write. */
  previous: nullable(code),
  next: nullable(code),
})
export type ItemSheet = Static<typeof itemSheet>
