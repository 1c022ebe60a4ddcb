// What tracked items of all kinds share: summary, history, sheet.
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

/** An institution, with the name that it had at the viewpoint. */
export const institutionRef = record({ code, acronym: nullable(string()), name: string() })
export type InstitutionRef = Static<typeof institutionRef>

export const categoryRef = record({ code: string(), labelFr: string(), labelEn: string() })
export type CategoryRef = Static<typeof categoryRef>

/** An item at a viewpoint, as a list shows it. */
const summaryFields = {
  kind: oneOf(Object.values(ItemKind)),
  code,
  title: string(),
  /** The English title; only indicators have one. */
  titleEn: nullable(string()),
  category: categoryRef,
  /** The top-level category: theme, axis or domain. */
  topCategory: categoryRef,
  lead: nullable(institutionRef),
  meeting: nullable(meetingRef),
  adoptedOn: day,
  deadline: nullable(day),
  nature: oneOf(Object.values(Nature)),
  weight: integer(),
  status: oneOf(Object.values(Status)),
  /** Percent, from the milestones, else as declared; null when unknown. Completed is 100, not started 0. */
  progress: nullable(number()),
  /** The day since which the status is true; null when no status was recorded. */
  statusSince: nullable(day),
  /** The instant since which the status is known. */
  statusKnownSince: nullable(instant),
  outlook: nullable(oneOf(Object.values(Outlook))),
  flags: array(oneOf(flags)),
  /** How other items superseded it; null when they did not. A superseded item counts in no rate. */
  supersession: nullable(oneOf(supersessions)),
  isArchived: boolean(),
  provenance: oneOf(Object.values(Provenance)),
  /** The number of declarations that wait for review. */
  pendingCount: integer(),
  startYear: nullable(integer()),
  endYear: nullable(integer()),
  /** Planned FCFA, all years and funders; null when no budget is known. */
  plannedXof: nullable(number()),
  /** FCFA disbursed up to the viewpoint; null when not reported. */
  disbursedXof: nullable(number()),
}
export const itemSummary = record(summaryFields)
export type ItemSummary = Static<typeof itemSummary>
/** An item in reports and files. */
export type ReportedItem = Omit<ItemSummary, 'pendingCount'>

export const evidence = record({
  kind: oneOf(Object.values(EvidenceKind)),
  label: string(),
  url: nullable(string()),
})

/** A fact in the timeline, with the day since which it is true and the instant since which it is known. */
export const timelineFact = record({
  id: integer(),
  status: oneOf(Object.values(Status)),
  progress: nullable(integer()),
  outlook: nullable(oneOf(Object.values(Outlook))),
  /** The day since which it is true. */
  effectiveOn: day,
  /** The instant at which it was recorded. */
  recordedAt: instant,
  /** Of a corrected fact: the instant until which it counted. */
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
  /** The closed session that held the fact (« constatée en séance »). */
  heldAt: nullable(meetingRef),
  /** A closed session at whose day it was already true but not known: the fact is a late declaration. */
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
  /** The labels of the milestones that it declares reached. */
  milestones: array(string()),
  evidence: array(evidence),
  /** The fact that gives the item's state at the viewpoint. */
  isCurrent: boolean(),
  /** Recorded after the viewpoint's `knownAt`, or true only after its `asOf`: shown in grey. */
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
  /**
   * Empty for the first version. `before` and `after` are as displayed (a title, a day, an acronym); null is
   * unknown.
   */
  changes: array(
    record({ field: string(), before: nullable(string()), after: nullable(string()) }),
  ),
})

export const itemLink = record({
  type: oneOf(Object.values(LinkType)),
  /** Whether this sheet's item is the subject of the link, not its object. */
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
  /** Of a recommendation: how its completion is verified. */
  verification: nullable(string()),
  /** Of a plan item: the objective of its sub-programme. */
  objective: nullable(string()),
  /** Of an indicator: the question asked. */
  question: nullable(string()),
  references: array(record({ kind: oneOf(Object.values(ReferenceKind)), code: string() })),
  links: array(itemLink),
  /** The conclusions of later meetings on it, newest first. */
  conclusions: array(record({ ...conclusion.properties, meeting: meetingRef })),
  milestones: array(milestone),
  finance: array(financeLine),
  /** Newest first by (effectiveOn, recordedAt, id). */
  history: array(timelineFact),
  versions: array(versionChange),
  /** The number of sessions at which it was still open. */
  carriedOver: integer(),
  /** Days in the present status, at the viewpoint. */
  daysInStatus: integer(),
  abilities: itemAbilities,
  viewpoint: viewpointReply,
  /** The previous and next items in the list with the same filters; null in the reply to a write. */
  previous: nullable(code),
  next: nullable(code),
})
export type ItemSheet = Static<typeof itemSheet>
