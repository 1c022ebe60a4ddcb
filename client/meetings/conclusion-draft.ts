import {
  conclusionFields,
  type ConclusionKind,
  type ConclusionsReply,
  isSuccession,
  type NewConclusion,
  notedStatuses,
} from '../../server/contract/index.ts'
import { emptyFormulation, formulationBody, type FormulationDraft } from './formulation-draft.ts'

/** A recommendation on which a meeting concludes or has concluded. */
export type EarlierItem = ConclusionsReply['items'][number]

/** A conclusion as typed in the form, all as text. An empty kind leaves the row unchanged. */
export interface ConclusionDraft {
  kind: ConclusionKind | ''
  status: (typeof notedStatuses)[number]
  progress: string
  reason: string
  deadline: string
  isPermanent: boolean
  /** The code of the recommendation merged into, or `newOne` */
  into: string
  successors: FormulationDraft[]
  note: string
  /** The id of the conclusion that this one corrects */
  replaces: number | null
}

/** The choice, when merging, of a new recommendation that the meeting adopts. */
export const newOne = '+'

/** The empty draft of a row; it proposes the recommendation's present status. */
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

/**
 * The draft that corrects a row's conclusion; undefined without one, or when it replaced the recommendation
 * by others.
 */
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

/**
 * The drafts of the new recommendations that a conclusion requires; added ones get the earlier one's theme,
 * lead and nature.
 */
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

/** The request's row: only the fields that its kind of conclusion has. */
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
