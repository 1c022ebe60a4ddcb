import {
  AttendanceState,
  type editAttendance,
  type InputOf,
  type InstitutionRef,
  type InstitutionSummary,
  type MeetingSheet,
} from '../../server/contract/index.ts'
import { fold } from '../../server/contract/fold.ts'

/** What is being noted of an institution; nothing yet while its state is empty. */
export interface NotedDraft {
  state: AttendanceState | ''
  delegation: string
}

/** Who came, being noted by institution, and the version of the meeting on which it was begun. */
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

/** How many of each state were noted, those of which there are none left out: what was not noted is not zero. */
export function countStates(
  noted: readonly { state: AttendanceState | '' }[],
): { state: AttendanceState; count: number }[] {
  return Object.values(AttendanceState)
    .map((state) => ({ state, count: noted.filter((each) => each.state === state).length }))
    .filter(({ count }) => count > 0)
}

/** The institutions to note: the active ones, and those that were noted before they ceased to be. */
export function institutionsToNote(
  all: readonly InstitutionSummary[],
  { attendance }: MeetingSheet,
): InstitutionRef[] {
  const noted = new Set(attendance.map(({ institution }) => institution.code))
  return all.filter(({ code, isActive }) => isActive || noted.has(code))
}

/** Whether every word that is looked for stands in an institution's acronym or name. */
export function isFound({ acronym, name }: InstitutionRef, text: string): boolean {
  const searched = fold(`${acronym ?? ''} ${name}`)
  return fold(text)
    .split(/\s+/)
    .every((word) => searched.includes(word))
}
