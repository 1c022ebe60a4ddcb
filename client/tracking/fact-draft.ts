import {
  closedStatuses,
  type NewFact,
  type Outlook,
  type Status,
  statusTraits,
  type TimelineFact,
} from '../../server/contract/index.ts'

/** What is typed in the form of a fact: texts, until it is sent. */
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

/** A correction begins as what it corrects, but for the reason, which is its own. */
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

/** What the form asks for besides the status and its day. */
export interface Asked {
  progress: boolean
  /** Why a reason is asked for, if one is. */
  reason: 'reasonCorrection' | 'reasonObsolete' | 'reasonReopened' | undefined
}

interface Situation {
  /** The status that the item has. */
  current: Status
  isCorrection: boolean
  /** The server found the reason missing or wrong. */
  isReasonRefused: boolean
}

/** What a status asks for: a degree of progress while it is open, a reason when it undoes what was settled. */
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

/** What is sent of a draft: what the form shows and somebody filled in; undefined while it has no status. */
export function newFactOf(
  draft: FactDraft,
  { hasProgress, needsReason, replacesId }: Shown,
): NewFact | undefined {
  if (draft.status === '') return undefined
  const progress = draft.progress.replace(/[\s%]/g, '').replace(',', '.')
  return {
    status: draft.status,
    effectiveOn: draft.effectiveOn,
    // What is no number goes as it is: the server names the field, and says what it takes.
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

/** `transmission.pdf`, else the site's name. */
function labelOf(url: string): string {
  if (!URL.canParse(url)) return url.slice(0, 200)
  const { pathname, hostname } = new URL(url)
  return (decoded(pathname.split('/').at(-1) ?? '') || hostname).slice(0, 200)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // An address may hold any percent sign.
    return text
  }
}
