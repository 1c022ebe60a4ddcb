// What a meeting concluded on a recommendation made before it, as the meeting's page and the recommendation's sheet tell it.
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
  /** The deadline that a renewal set; null when it left the deadline as it was. */
  deadline: nullable(day),
  /** A renewal made it permanent. */
  isPermanent: boolean(),
  /** The recommendations that took its place, in the order of their codes. */
  successors: array(record({ code, title: string() })),
  author: string(),
  recordedAt: instant,
  /** It replaces an earlier one of the same meeting. */
  isCorrection: boolean(),
})
export type Conclusion = Static<typeof conclusion>

/** Those that record a status of the meeting's day. */
export const statusConclusions = [
  ConclusionKind.noted,
  ConclusionKind.completed,
  ConclusionKind.not_completed,
] as const

/** Those by which others take its place, with the link that says so: it leaves the base, and that can't be corrected. */
export const successionLinks = {
  [ConclusionKind.reworded]: LinkType.reworded,
  [ConclusionKind.merged]: LinkType.merged,
  [ConclusionKind.split]: LinkType.split,
} as const

/** Whether others take the place of what is so concluded. */
export function isSuccession(kind: ConclusionKind): kind is keyof typeof successionLinks {
  return kind in successionLinks
}
