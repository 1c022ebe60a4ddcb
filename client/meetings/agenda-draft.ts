import type { editAgenda, InputOf, MeetingSheet } from '../../server/contract/index.ts'

/** A point of an agenda being written. */
export interface PointDraft {
  /** Identifies the point while it is edited, wherever it is moved */
  key: number
  title: string
  /** The code of the institution that presents it, empty for none */
  institution: string
}

/** A draft of an agenda, with the version of the meeting that it is based on. */
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

/** An empty point with a key that no other point has. */
export function emptyPoint(points: readonly PointDraft[]): PointDraft {
  return { key: Math.max(-1, ...points.map(({ key }) => key)) + 1, title: '', institution: '' }
}

/** The points with one moved up (-1) or down (1); unchanged at either end. */
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
