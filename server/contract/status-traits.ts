import { Status } from '../generated/prisma/enums.ts'

/**
 * What a status means, whatever the kind of item. Each meaning has its colour and its shape in every medium.
 */
export const statusMeanings = [
  'completed',
  'in_progress',
  'not_started',
  'failed',
  'suspended',
  'obsolete',
  'unknown',
] as const
export type StatusMeaning = (typeof statusMeanings)[number]

interface StatusTraits {
  /** The scale of recommendations and plan items, or that of indicators. */
  scale: 'execution' | 'assessment'
  meaning: StatusMeaning
  /**
   * The distance covered towards done: a move to a higher step is a gain. Null for a status outside the
   * steps: a first assessment is not a gain.
   */
  step: number | null
  /** Something still has to be done. Suspended items are counted apart. */
  isOpen: boolean
  /** The item is over: a fact that changes this status needs a reason. */
  isClosed: boolean
  /** Items with this status are in the denominator of the rates. */
  isCounted: boolean
  /** A percentage of progress can be given with the status. */
  hasProgress: boolean
}

/**
 * Each status, described once: the lists of statuses, the moves between them, the rates and the marks of
 * every medium derive from it. A new status does not compile until it is described here.
 */
export const statusTraits = {
  [Status.completed]: {
    scale: 'execution',
    meaning: 'completed',
    step: 5,
    isOpen: false,
    isClosed: true,
    isCounted: true,
    hasProgress: false,
  },
  [Status.in_progress]: {
    scale: 'execution',
    meaning: 'in_progress',
    step: 4,
    isOpen: true,
    isClosed: false,
    isCounted: true,
    hasProgress: true,
  },
  [Status.not_started]: {
    scale: 'execution',
    meaning: 'not_started',
    step: 3,
    isOpen: true,
    isClosed: false,
    isCounted: true,
    hasProgress: false,
  },
  [Status.not_completed]: {
    scale: 'execution',
    meaning: 'failed',
    step: 1,
    isOpen: false,
    isClosed: true,
    isCounted: true,
    hasProgress: true,
  },
  [Status.suspended]: {
    scale: 'execution',
    meaning: 'suspended',
    step: 2,
    isOpen: false,
    isClosed: false,
    isCounted: true,
    hasProgress: true,
  },
  [Status.obsolete]: {
    scale: 'execution',
    meaning: 'obsolete',
    step: null,
    isOpen: false,
    isClosed: true,
    isCounted: false,
    hasProgress: false,
  },
  [Status.yes]: {
    scale: 'assessment',
    meaning: 'completed',
    step: 3,
    isOpen: false,
    isClosed: false,
    isCounted: true,
    hasProgress: false,
  },
  [Status.partial]: {
    scale: 'assessment',
    meaning: 'in_progress',
    step: 2,
    isOpen: false,
    isClosed: false,
    isCounted: true,
    hasProgress: false,
  },
  [Status.no]: {
    scale: 'assessment',
    meaning: 'failed',
    step: 1,
    isOpen: false,
    isClosed: false,
    isCounted: true,
    hasProgress: false,
  },
  [Status.not_assessed]: {
    scale: 'assessment',
    meaning: 'unknown',
    step: null,
    isOpen: false,
    isClosed: false,
    isCounted: false,
    hasProgress: false,
  },
  [Status.not_applicable]: {
    scale: 'assessment',
    meaning: 'obsolete',
    step: null,
    isOpen: false,
    isClosed: false,
    isCounted: false,
    hasProgress: false,
  },
} as const satisfies Record<Status, StatusTraits>

/** The statuses that have a given value of a trait. */
export type StatusWhere<Trait extends keyof StatusTraits, Value extends StatusTraits[Trait]> = {
  [Each in Status]: (typeof statusTraits)[Each][Trait] extends Value ? Each : never
}[Status]
