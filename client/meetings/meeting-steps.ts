import type { MeetingSheet } from '../../server/contract/index.ts'

export const meetingSteps = ['prepare', 'attend', 'formulate', 'conclude', 'close'] as const
export type MeetingStep = (typeof meetingSteps)[number]

/** Taken, the one to take now, one that waits, and one that was passed over. */
export type StepState = 'done' | 'current' | 'waiting' | 'skipped'

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
 * one taken. What was passed over, has no object or can't be taken any more is skipped: most past meetings have no agenda here.
 */
export function statesOf(meeting: MeetingSheet): Record<MeetingStep, StepState> {
  const { agenda, attendance, recommendationCount, concluded, closedAt, isHeld } = meeting
  const isDone: Record<MeetingStep, boolean> = {
    prepare: agenda.length > 0,
    attend: attendance.length > 0,
    formulate: recommendationCount > 0,
    conclude: concluded.denominator > 0 && concluded.numerator === concluded.denominator,
    close: closedAt !== null,
  }
  const last = meetingSteps.findLastIndex((step) => isDone[step])
  const hasObject = (step: MeetingStep) => step !== 'conclude' || !isHeld || concluded.denominator > 0
  const current = meetingSteps.findIndex((step, index) => index > last && hasObject(step) && (step === 'prepare' || isHeld))
  const stateOf = (step: MeetingStep): StepState => {
    const index = meetingSteps.indexOf(step)
    if (isDone[step]) return 'done'
    if (index === current) return 'current'
    return index < last || !hasObject(step) ? 'skipped' : 'waiting'
  }
  return { prepare: stateOf('prepare'), attend: stateOf('attend'), formulate: stateOf('formulate'), conclude: stateOf('conclude'), close: stateOf('close') }
}
