import type { Day, InputOf, planSession } from '../../server/contract/index.ts'

/** A session to plan as typed in the form, all as text. */
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

/** The request: an empty day plans no such meeting; what is not a number becomes one that the server refuses. */
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

/** The day `count` days before another; empty while that one is incomplete. */
export function daysBefore(day: Day | '', count: number): Day | '' {
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  return Number.isNaN(time) ? '' : new Date(time - count * 86_400_000).toISOString().slice(0, 10)
}
