import {
  AttendanceState,
  type editAttendance,
  type InputOf,
  type InstitutionRef,
  type InstitutionSummary,
  type MeetingSheet,
} from '../../server/contract/index.ts'
import { fold } from '../../server/contract/fold.ts'

/** An institution's attendance in the draft; an empty state is not recorded. */
export interface NotedDraft {
  state: AttendanceState | ''
  delegation: string
}

/** A draft of the attendance by institution's code, with the version of the meeting that it is based on. */
export interface AttendanceDraft {
  version: number
  noted: Record<string, NotedDraft>
}

export function attendanceDraftOf({ attendance, version }: MeetingSheet): AttendanceDraft {
  return {
    version,
    noted: Object.fromEntries(
      attendance.map(({ institution, state, delegation }) => [
        institution.code,
        { state, delegation: delegation ?? '' },
      ]),
    ),
  }
}

export function attendanceBody({ noted }: AttendanceDraft): InputOf<typeof editAttendance>['body'] {
  return {
    attendance: Object.entries(noted).flatMap(([institution, { state, delegation }]) =>
      state === ''
        ? []
        : [{ institution, state, delegation: delegation.trim() === '' ? null : delegation.trim() }],
    ),
  }
}

/** The counts by state; states without institution are left out, since what was not recorded is not zero. */
export function countStates(
  noted: readonly { state: AttendanceState | '' }[],
): { state: AttendanceState; count: number }[] {
  return Object.values(AttendanceState)
    .map((state) => ({ state, count: noted.filter((each) => each.state === state).length }))
    .filter(({ count }) => count > 0)
}

/** The institutions of the form: the active ones, and inactive ones whose attendance is already recorded. */
export function institutionsToNote(
  all: readonly InstitutionSummary[],
  { attendance }: MeetingSheet,
): InstitutionRef[] {
  const noted = new Set(attendance.map(({ institution }) => institution.code))
  return all.filter(({ code, isActive }) => isActive || noted.has(code))
}

/** Whether an institution's acronym or name contains every word of a search. */
export function isFound({ acronym, name }: InstitutionRef, text: string): boolean {
  const searched = fold(`${acronym ?? ''} ${name}`)
  return fold(text)
    .split(/\s+/)
    .every((word) => searched.includes(word))
}
