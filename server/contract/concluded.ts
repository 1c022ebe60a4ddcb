// What a meeting concluded on an earlier recommendation, for the meeting's page and the recommendation's
// sheet.
import {
  array,
  boolean,
  code,
  day,
  instant,
  integer,
  nullable,
  oneOf,
  record,
  string,
  type Static,
} from './schema.ts'
import { ConclusionKind, LinkType, Status } from './vocabulary.ts'

export const conclusion = record({
  id: integer(),
  kind: oneOf(Object.values(ConclusionKind)),
  note: nullable(string()),
  /** The status that it recorded; null when it recorded none. */
  status: nullable(oneOf(Object.values(Status))),
  progress: nullable(integer()),
  /** The deadline set by a renewal; null when the renewal did not change it. */
  deadline: nullable(day),
  /** The renewal made the recommendation permanent. */
  isPermanent: boolean(),
  /** The recommendations that superseded it, in the order of their codes. */
  successors: array(record({ code, title: string() })),
  author: string(),
  recordedAt: instant,
  /** This conclusion corrects an earlier one of the same meeting. */
  isCorrection: boolean(),
})
export type Conclusion = Static<typeof conclusion>

/** The kinds of conclusions that record a status on the meeting's day. */
export const statusConclusions = [
  ConclusionKind.noted,
  ConclusionKind.completed,
  ConclusionKind.not_completed,
] as const

/**
 * The kinds of conclusions by which other recommendations supersede one, with the type of the link recorded.
 * It leaves the base of the rates, and such a conclusion can't be corrected.
 */
export const successionLinks = {
  [ConclusionKind.reworded]: LinkType.reworded,
  [ConclusionKind.merged]: LinkType.merged,
  [ConclusionKind.split]: LinkType.split,
} as const

/** Whether a conclusion of this kind supersedes the recommendation. */
export function isSuccession(kind: ConclusionKind): kind is keyof typeof successionLinks {
  return kind in successionLinks
}
