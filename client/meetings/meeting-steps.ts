import type { MeetingSheet } from '../../server/contract/index.ts'

export const meetingSteps = ['prepare', 'attend', 'formulate', 'conclude', 'close'] as const
export type MeetingStep = (typeof meetingSteps)[number]

/** Taken, the one to take now, one that waits, one that was passed over, and one that has no object. */
export type StepState = 'done' | 'current' | 'waiting' | 'skipped' | 'needless'

/** The panel of the page where each step is taken. */
export const stepAnchors: Record<MeetingStep, string> = {
  prepare: 'ordre-du-jour',
  attend: 'presence',
  formulate: 'recommandations',
  conclude: 'conclusions',
  close: 'cloture',
}

/** Closed today, whatever viewpoint the page shows. */
export function isClosedNow({ closings }: Pick<MeetingSheet, 'closings'>): boolean {
  return closings[0]?.isReopening === false
}

/**
 * Where a meeting stands in its cycle, as far as its sheet says: the step to take is the first that can be taken after the last
 * one taken. What was passed over is skipped: most past meetings have no agenda here.
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
  // Without its day, a meeting can neither date what it adopts nor know what came before it.
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
