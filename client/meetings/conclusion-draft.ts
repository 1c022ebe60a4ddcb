import {
  conclusionFields,
  type ConclusionKind,
  type ConclusionsReply,
  isSuccession,
  type NewConclusion,
  notedStatuses,
} from '../../server/contract/index.ts'
import { emptyFormulation, formulationBody, type FormulationDraft } from './formulation-draft.ts'

/** A recommendation on which a meeting concludes, or has. */
export type EarlierItem = ConclusionsReply['items'][number]

/** What is chosen and typed of a conclusion: texts, until it is sent. Without a kind, the row is not touched. */
export interface ConclusionDraft {
  kind: ConclusionKind | ''
  status: (typeof notedStatuses)[number]
  progress: string
  reason: string
  deadline: string
  isPermanent: boolean
  /** A code, or `newOne`. */
  into: string
  successors: FormulationDraft[]
  note: string
  /** The conclusion that it corrects. */
  replaces: number | null
}

/** Chosen among the recommendations into which one is merged: one that the meeting adopts for that. */
export const newOne = '+'

/** What is proposed of a recommendation: the status that it has, until another is chosen. */
export function emptyConclusion({ item, conclusion }: EarlierItem): ConclusionDraft {
  const status = notedStatuses.find((noted) => noted === item.status) ?? 'in_progress'
  return {
    kind: '',
    status,
    progress: '',
    reason: '',
    deadline: '',
    isPermanent: false,
    into: '',
    successors: [],
    note: '',
    replaces: conclusion?.id ?? null,
  }
}

/** What corrects the conclusion of a row, as it stands until something is changed; nothing corrects what others took the place of. */
export function correctionOf(row: EarlierItem): ConclusionDraft | undefined {
  const { conclusion } = row
  if (conclusion === null || isSuccession(conclusion.kind)) return undefined
  const { kind, status, progress, deadline, isPermanent, note } = conclusion
  return {
    ...emptyConclusion(row),
    kind,
    status: notedStatuses.find((noted) => noted === status) ?? 'in_progress',
    progress: progress === null ? '' : String(progress),
    deadline: deadline ?? '',
    isPermanent,
    note: note ?? '',
  }
}

/** The new recommendations that a conclusion asks for: those begun, and as many as it needs; its theme, lead and nature are proposed. */
export function successorsFor(
  { kind, into, successors }: Pick<ConclusionDraft, 'kind' | 'into' | 'successors'>,
  { item }: EarlierItem,
): FormulationDraft[] {
  const needed =
    kind === 'split' ? 2 : kind === 'reworded' || (kind === 'merged' && into === newOne) ? 1 : 0
  if (needed === 0) return []
  const kept = kind === 'split' ? successors : successors.slice(0, needed)
  const proposed = {
    ...emptyFormulation(kind === 'reworded' ? item.title : ''),
    category: item.category.code,
    lead: item.lead?.code ?? '',
    isPermanent: item.nature === 'permanent',
  }
  return [
    ...kept,
    ...Array.from({ length: Math.max(0, needed - kept.length) }, () => ({
      ...proposed,
      partners: [],
    })),
  ]
}

/** What is sent of a row: what its kind of conclusion says, and nothing that was typed for another. */
export function conclusionBody(
  code: string,
  kind: ConclusionKind,
  draft: ConclusionDraft,
): NewConclusion {
  const says = (field: keyof NewConclusion) =>
    (conclusionFields[kind] as readonly string[]).includes(field)
  const progress = draft.progress.replace(/[\s%]/g, '').replace(',', '.')
  const isIntoNew = kind === 'merged' && draft.into === newOne
  return {
    code,
    kind,
    ...(draft.replaces === null ? {} : { replaces: draft.replaces }),
    ...(draft.note.trim() === '' ? {} : { note: draft.note }),
    ...(says('status') ? { status: draft.status } : {}),
    ...(says('progress') && progress !== ''
      ? { progress: Number.isNaN(Number(progress)) ? -1 : Number(progress) }
      : {}),
    ...(says('reason') && draft.reason.trim() !== '' ? { reason: draft.reason } : {}),
    ...(says('deadline') && draft.deadline !== '' && !draft.isPermanent
      ? { deadline: draft.deadline }
      : {}),
    ...(says('isPermanent') && draft.isPermanent ? { isPermanent: true } : {}),
    ...(says('into') && draft.into !== '' && !isIntoNew ? { into: draft.into } : {}),
    ...(says('successors') && (kind !== 'merged' || isIntoNew)
      ? { successors: draft.successors.map(formulationBody) }
      : {}),
  }
}
