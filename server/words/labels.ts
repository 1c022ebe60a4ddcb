import type { Permission } from '../contract/abilities.ts'
import type {
  AttendanceState,
  Certainty,
  ConclusionKind,
  EvidenceKind,
  Flag,
  InstitutionKind,
  ItemKind,
  Language,
  LinkType,
  MeetingKind,
  Nature,
  Outlook,
  Provenance,
  ReferenceKind,
  Role,
  Status,
  Supersession,
} from '../contract/vocabulary.ts'
import { labels as en } from './en/labels.ts'
import { labels as fr } from './fr/labels.ts'

/** The words of every code, for screens, reports and exports. A missing word does not compile. */
export interface Labels {
  kind: Record<ItemKind, { one: string; other: string }>
  status: Record<Status, string>
  flag: Record<Flag, string>
  outlook: Record<Outlook, string>
  nature: Record<Nature, string>
  provenance: Record<Provenance, string>
  meetingKind: Record<MeetingKind, string>
  institutionKind: Record<InstitutionKind, string>
  certainty: Record<Certainty, string>
  role: Record<Role, string>
  referenceKind: Record<ReferenceKind, string>
  evidenceKind: Record<EvidenceKind, string>
  permission: Record<Permission, string>
  /** What a meeting concluded on a recommendation made before it. */
  conclusion: Record<ConclusionKind, string>
  /** Whether an institution came to a meeting. */
  attendance: Record<AttendanceState, string>
  /** What became of an item whose place others took. */
  supersession: Record<Supersession, string>
  /** A link told from its "from" item, and from its "to" item. */
  link: Record<LinkType, { from: string; to: string }>
  /** Stands where a lead, a deadline or a budget is unknown. */
  unknown: string
}

export const labels: Record<Language, Labels> = { fr, en }
