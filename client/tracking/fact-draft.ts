import {
  closedStatuses,
  type NewFact,
  type Outlook,
  type Status,
  statusTraits,
  type TimelineFact,
} from '../../server/contract/index.ts'

/** A fact as typed in the form, all as text. */
export interface FactDraft {
  status: Status | ''
  effectiveOn: string
  progress: string
  outlook: Outlook | ''
  note: string
  difficulties: string
  nextSteps: string
  reason: string
  legalText: string
  milestoneIds: number[]
  url: string
}

export function emptyDraft(): FactDraft {
  return {
    status: '',
    effectiveOn: '',
    progress: '',
    outlook: '',
    note: '',
    difficulties: '',
    nextSteps: '',
    reason: '',
    legalText: '',
    milestoneIds: [],
    url: '',
  }
}

/** The draft of a correction: a copy of the corrected fact, with an empty reason. */
export function draftOf(fact: TimelineFact): FactDraft {
  return {
    ...emptyDraft(),
    status: fact.status,
    effectiveOn: fact.effectiveOn,
    progress: fact.progress === null ? '' : String(fact.progress),
    outlook: fact.outlook ?? '',
    note: fact.note ?? '',
    difficulties: fact.difficulties ?? '',
    nextSteps: fact.nextSteps ?? '',
    legalText: fact.legalText ?? '',
  }
}

/** The fields that the form shows besides the status and its day. */
export interface Asked {
  progress: boolean
  /** The key of the reason's label, when a reason is required */
  reason: 'reasonCorrection' | 'reasonObsolete' | 'reasonReopened' | undefined
}

interface Situation {
  /** The item's present status */
  current: Status
  isCorrection: boolean
  /** The server refused the reason as missing or invalid */
  isReasonRefused: boolean
}

/** The fields that a status requires: progress for an open status, a reason to undo a settled one. */
export function askedOf(
  { status }: FactDraft,
  { current, isCorrection, isReasonRefused }: Situation,
): Asked {
  const isLeavingClosed =
    closedStatuses.some((closed) => closed === current) && status !== '' && status !== current
  const otherReason =
    status === 'obsolete'
      ? 'reasonObsolete'
      : isLeavingClosed || isReasonRefused
        ? 'reasonReopened'
        : undefined
  return {
    progress: status !== '' && statusTraits[status].hasProgress,
    reason: isCorrection ? 'reasonCorrection' : otherReason,
  }
}

interface Shown {
  hasProgress: boolean
  needsReason: boolean
  replacesId: number | undefined
}

/** The request: the fields that are shown and filled in; undefined without a status. */
export function newFactOf(
  draft: FactDraft,
  { hasProgress, needsReason, replacesId }: Shown,
): NewFact | undefined {
  if (draft.status === '') return undefined
  const progress = draft.progress.replace(/[\s%]/g, '').replace(',', '.')
  return {
    status: draft.status,
    effectiveOn: draft.effectiveOn,
    // What is not a number becomes one that the server refuses, so that its error names the field.
    ...(hasProgress && progress !== ''
      ? { progress: Number.isNaN(Number(progress)) ? -1 : Number(progress) }
      : {}),
    ...(draft.outlook === '' ? {} : { outlook: draft.outlook }),
    ...(draft.note.trim() === '' ? {} : { note: draft.note }),
    ...(draft.difficulties.trim() === '' ? {} : { difficulties: draft.difficulties }),
    ...(draft.nextSteps.trim() === '' ? {} : { nextSteps: draft.nextSteps }),
    ...(needsReason && draft.reason.trim() !== '' ? { reason: draft.reason } : {}),
    ...(draft.status === 'obsolete' && draft.legalText.trim() !== ''
      ? { legalText: draft.legalText }
      : {}),
    ...(draft.milestoneIds.length === 0 ? {} : { milestoneIds: draft.milestoneIds }),
    ...(draft.url.trim() === ''
      ? {}
      : { evidence: [{ label: labelOf(draft.url.trim()), url: draft.url.trim() }] }),
    ...(replacesId === undefined ? {} : { replacesId }),
  }
}

/** The file's name (`transmission.pdf`), else the site's. */
function labelOf(url: string): string {
  if (!URL.canParse(url)) return url.slice(0, 200)
  const { pathname, hostname } = new URL(url)
  return (decoded(pathname.split('/').at(-1) ?? '') || hostname).slice(0, 200)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A malformed percent-encoding: show it as it is.
    return text
  }
}
