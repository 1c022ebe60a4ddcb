import type { Day, InputOf, planSession } from '../../server/contract/index.ts'

/** What is typed to plan a session: texts, until it is sent. */
export interface PlanningDraft {
  number: string
  heldOn: string
  preparatoryOn: string
  technicalOn: string
  place: string
  chairRole: string
}

export function draftOf(): PlanningDraft {
  return {
    number: '',
    heldOn: '',
    preparatoryOn: '',
    technicalOn: '',
    place: 'Niamey',
    chairRole: '',
  }
}

/** What is sent: a day left empty plans no such meeting; what is no number goes as one that the server refuses. */
export function planOf({
  number,
  heldOn,
  preparatoryOn,
  technicalOn,
  place,
  chairRole,
}: PlanningDraft): InputOf<typeof planSession>['body'] {
  const value = Number(number.trim() === '' ? Number.NaN : number)
  return {
    number: Number.isInteger(value) ? value : 0,
    heldOn,
    preparatoryOn: preparatoryOn === '' ? null : preparatoryOn,
    technicalOn: technicalOn === '' ? null : technicalOn,
    ...(place.trim() === '' ? {} : { place: place.trim() }),
    ...(chairRole.trim() === '' ? {} : { chairRole: chairRole.trim() }),
  }
}

/** The day so many days before another; empty while that one is not whole. */
export function daysBefore(day: Day | '', count: number): Day | '' {
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  return Number.isNaN(time) ? '' : new Date(time - count * 86_400_000).toISOString().slice(0, 10)
}
