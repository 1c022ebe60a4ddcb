import type { editAgenda, InputOf, MeetingSheet } from '../../server/contract/index.ts'

/** A point of an agenda being written. */
export interface PointDraft {
  /** Its own as long as it is written, wherever it is moved. */
  key: number
  title: string
  /** Who presents it, empty for nobody. */
  institution: string
}

/** The agenda being written, and the version of the meeting on which it was begun. */
export interface AgendaDraft {
  version: number
  points: PointDraft[]
}

export function agendaDraftOf({ agenda, version }: MeetingSheet): AgendaDraft {
  return {
    version,
    points: agenda.map(({ title, institution }, key) => ({
      key,
      title,
      institution: institution?.code ?? '',
    })),
  }
}

export function emptyPoint(points: readonly PointDraft[]): PointDraft {
  return { key: Math.max(-1, ...points.map(({ key }) => key)) + 1, title: '', institution: '' }
}

/** The points with the one at an index moved up (-1) or down (1); as they were at either end. */
export function moved(points: readonly PointDraft[], index: number, by: -1 | 1): PointDraft[] {
  const point = points[index]
  if (point === undefined || points[index + by] === undefined) return [...points]
  return points.toSpliced(index, 1).toSpliced(index + by, 0, point)
}

export function agendaBody({ points }: AgendaDraft): InputOf<typeof editAgenda>['body'] {
  return {
    points: points.map(({ title, institution }) => ({
      title: title.trim(),
      institution: institution === '' ? null : institution,
    })),
  }
}
