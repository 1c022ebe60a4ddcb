import type { MeetingSheet } from '../../server/contract/index.ts'

export const meetingSteps = ['prepare', 'attend', 'formulate', 'conclude', 'close'] as const
export type MeetingStep = (typeof meetingSteps)[number]

/** Done, to do now, to do later, passed over, or without purpose for this meeting. */
export type StepState = 'done' | 'current' | 'waiting' | 'skipped' | 'needless'

/** The id of the panel where each step is done */
export const stepAnchors: Record<MeetingStep, string> = {
  prepare: 'ordre-du-jour',
  attend: 'presence',
  formulate: 'recommandations',
  conclude: 'conclusions',
  close: 'cloture',
}

/** Whether the meeting is closed now, whatever viewpoint the page shows. */
export function isClosedNow({ closings }: Pick<MeetingSheet, 'closings'>): boolean {
  return closings[0]?.isReopening === false
}

/**
 * The state of each step of a meeting's cycle, from its sheet: the current one is the first possible step
 * after the last one done. Earlier ones not done are skipped: most past meetings have no agenda recorded.
 */
export function statesOf(meeting: MeetingSheet): Record<MeetingStep, StepState> {
  const { agenda, attendance, recommendationCount, concluded, closedAt, isHeld, heldOn } = meeting
  const isDone: Record<MeetingStep, boolean> = {
    prepare: agenda.length > 0,
    attend: attendance.length > 0,
    formulate: recommendationCount > 0,
    conclude: concluded.denominator > 0 && concluded.numerator === concluded.denominator,
    close: closedAt !== null,
  }
  const last = meetingSteps.findLastIndex((step) => isDone[step])
  // A meeting needs its day to date what it adopts, and to know which recommendations are earlier.
  const isDated = isHeld && heldOn !== null
  const isNeedless = (step: MeetingStep) =>
    step === 'conclude' && isDated && concluded.denominator === 0
  const isOpen = (step: MeetingStep) => step === 'prepare' || (step === 'attend' ? isHeld : isDated)
  const current = meetingSteps.findIndex(
    (step, index) => index > last && isOpen(step) && !isNeedless(step),
  )
  const stateOf = (step: MeetingStep): StepState => {
    const index = meetingSteps.indexOf(step)
    if (isDone[step]) return 'done'
    if (isNeedless(step)) return 'needless'
    if (index === current) return 'current'
    return index < last ? 'skipped' : 'waiting'
  }
  return {
    prepare: stateOf('prepare'),
    attend: stateOf('attend'),
    formulate: stateOf('formulate'),
    conclude: stateOf('conclude'),
    close: stateOf('close'),
  }
}
