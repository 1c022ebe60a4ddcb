import type { NewAgendaPoint, NewAttendance } from '../contract/agenda.ts'
import { AttendanceState, Provenance } from '../contract/vocabulary.ts'
import type { Transaction } from '../store/store.ts'
import { textOrNull } from '../domain/texts.ts'
import { AppError, broken, type BrokenField, refused } from '../http/errors.ts'
import type { WriteContext } from '../http/writing.ts'
import { editorSince, type VersionSeen } from './conflict-queries.ts'
import { isHeld } from '../domain/meetings.ts'
import type { Value } from '../words/values.ts'

/** The possible errors on the institution of a row. */
type RowMistake = 'unknown_institution' | 'institution_twice'

/**
 * Replaces the agenda of a meeting, on top of the version that its editor saw.
 * @throws AppError `not_found`; `version_conflict` with the agenda that somebody else wrote since;
 * `rule_broken` when the meeting is closed, and with every mistake of every point (`points.2.institution`).
 */
export async function replaceAgenda(
  { transaction }: WriteContext,
  seen: VersionSeen,
  points: readonly NewAgendaPoint[],
): Promise<void> {
  const meeting = await openMeeting(transaction, seen, async ({ id }) => {
    const points = await transaction.agendaPoint.findMany({
      where: { meetingId: id },
      orderBy: { position: 'asc' },
      select: { position: true, title: true },
    })
    return {
      field: 'points',
      current:
        points.length === 0
          ? null
          : points.map(({ position, title }) => `${position}. ${title}`).join(' · '),
    }
  })
  const idOf = await institutionIds(transaction, points)
  refuseMistakes(
    mistakesOf(points, 'points', ({ institution }) =>
      institution == null || idOf.has(institution) ? undefined : 'unknown_institution',
    ),
  )

  await transaction.agendaPoint.deleteMany({ where: { meetingId: meeting.id } })
  await transaction.agendaPoint.createMany({
    data: points.map(({ title, institution }, index) => ({
      meetingId: meeting.id,
      position: index + 1,
      title: title.trim(),
      institutionId: institution == null ? null : (idOf.get(institution) ?? null),
      provenance: Provenance.entered,
    })),
  })
  await moveVersion(transaction, meeting)
}

/**
 * Replaces the attendance of a meeting, on top of the version that its editor saw.
 * @throws AppError as for the agenda (`attendance.1.institution`); `rule_broken` before the meeting's day too.
 */
export async function replaceAttendance(
  { transaction, today }: WriteContext,
  seen: VersionSeen,
  attendance: readonly NewAttendance[],
): Promise<void> {
  const meeting = await openMeeting(transaction, seen, async ({ id }) => {
    const states = await transaction.attendance.groupBy({
      by: ['state'],
      where: { meetingId: id },
      _count: true,
    })
    const counts = Object.values(AttendanceState).flatMap((state) =>
      states.filter((each) => each.state === state).map(({ _count: count }) => ({ state, count })),
    )
    return { field: 'attendance', current: counts.length === 0 ? null : { attendance: counts } }
  })
  const meetings = await transaction.meeting.findMany({
    select: { id: true, code: true, kind: true, number: true, heldOn: true, sessionId: true },
  })
  if (!meetings.some((each) => each.id === meeting.id && isHeld(each, meetings, today)))
    throw refused('rule_broken', 'meeting', 'attendance_not_held')
  const idOf = await institutionIds(transaction, attendance)
  const mistakeOf = ({ institution }: NewAttendance, index: number): RowMistake | undefined => {
    if (!idOf.has(institution)) return 'unknown_institution'
    return attendance.findIndex((other) => other.institution === institution) < index
      ? 'institution_twice'
      : undefined
  }
  refuseMistakes(mistakesOf(attendance, 'attendance', mistakeOf))

  await transaction.attendance.deleteMany({ where: { meetingId: meeting.id } })
  await transaction.attendance.createMany({
    data: attendance.flatMap(({ institution, state, delegation }) => {
      const institutionId = idOf.get(institution)
      return institutionId === undefined
        ? []
        : [
            {
              meetingId: meeting.id,
              institutionId,
              state,
              delegation: textOrNull(delegation),
              provenance: Provenance.entered,
            },
          ]
    }),
  })
  await moveVersion(transaction, meeting)
}

interface OpenMeeting {
  id: number
  version: number
}

/**
 * Finds a meeting that is open and unchanged since its editor read it; `currentOf` is called only for the
 * error of a conflict.
 */
async function openMeeting(
  transaction: Transaction,
  seen: VersionSeen,
  currentOf: (meeting: OpenMeeting) => Promise<{ field: string; current: Value }>,
): Promise<OpenMeeting> {
  const meeting = await transaction.meeting.findUnique({
    where: { code: seen.code },
    select: {
      id: true,
      version: true,
      closings: { orderBy: { id: 'desc' }, take: 1, select: { isReopening: true } },
    },
  })
  if (meeting === null) throw new AppError('not_found')
  if (meeting.closings[0]?.isReopening === false)
    throw refused('rule_broken', 'meeting', 'closed_sitting')
  if (meeting.version !== seen.version) {
    const editor = await editorSince(transaction, seen, meeting.version)
    if (editor === undefined) throw new AppError('version_conflict', { fields: [] })
    const { field, current } = await currentOf(meeting)
    throw new AppError('version_conflict', {
      fields: [{ ...broken(field, 'changed_meanwhile', { editor }), current }],
    })
  }
  return meeting
}

async function moveVersion(transaction: Transaction, { id, version }: OpenMeeting): Promise<void> {
  await transaction.meeting.update({
    where: { id },
    data: { version: version + 1 },
    select: { id: true },
  })
}

/** Reads the ids of these institutions, in one statement. */
async function institutionIds(
  transaction: Transaction,
  rows: readonly { institution?: string | null | undefined }[],
): Promise<Map<string, number>> {
  const codes = [...new Set(rows.flatMap(({ institution }) => institution ?? []))]
  const found = await transaction.institution.findMany({
    where: { code: { in: codes } },
    select: { id: true, code: true },
  })
  return new Map(found.map(({ id, code }) => [code, id]))
}

/** The errors of all rows, with the row's index in the field's name: `attendance.1.institution`. */
function mistakesOf<Row>(
  rows: readonly Row[],
  list: string,
  mistakeOf: (row: Row, index: number) => RowMistake | undefined,
): BrokenField[] {
  return rows.flatMap((row, index) => {
    const code = mistakeOf(row, index)
    return code === undefined ? [] : [broken(`${list}.${index}.institution`, code)]
  })
}

function refuseMistakes(mistakes: BrokenField[]): void {
  if (mistakes.length > 0) throw new AppError('rule_broken', { fields: mistakes })
}
