import { type StatusMeaning, statusTraits } from '../contract/status-traits.ts'
import type { Status } from '../contract/vocabulary.ts'
import type { Palette } from './palette.ts'

/**
 * The shapes of a cell and its sign. The sign is drawn, not written: some telephones lack ✓ ◐ ✕ in their
 * fonts. Not assessed is an empty dashed cell, not applicable a pale cell with a dash; a ring marks a changed
 * assessment.
 */
export function cellShapes(status: Status, isRinged: boolean, size: number, palette: Palette) {
  const mark = palette.marks[status]
  const style =
    mark.isHollow === true
      ? { fill: 'transparent', stroke: mark.fill, lineWidth: 1.25, lineDash: [3, 3] }
      : { fill: mark.fill }
  const ring = {
    ...square(size, 0.75, 5),
    style: { fill: 'transparent', stroke: palette.text, lineWidth: 1.5 },
  }
  return [
    ...(isRinged ? [ring] : []),
    { ...square(size, isRinged ? 3 : 0.75, isRinged ? 2.5 : 4), style },
    ...signOf(statusTraits[status].meaning, size, mark.text),
  ]
}

function square(size: number, inset: number, r: number) {
  return {
    type: 'rect' as const,
    shape: { x: inset, y: inset, width: size - 2 * inset, height: size - 2 * inset, r },
  }
}

/** The lines of each sign, in coordinates of the cell; « in progress » is half a disc instead. */
const signs: Record<Exclude<StatusMeaning, 'in_progress'>, [number, number][][]> = {
  completed: [
    [
      [0.27, 0.52],
      [0.43, 0.68],
      [0.73, 0.34],
    ],
  ],
  failed: [
    [
      [0.32, 0.32],
      [0.68, 0.68],
    ],
    [
      [0.68, 0.32],
      [0.32, 0.68],
    ],
  ],
  obsolete: [
    [
      [0.3, 0.5],
      [0.7, 0.5],
    ],
  ],
  not_started: [],
  suspended: [],
  unknown: [],
}

function signOf(meaning: StatusMeaning, size: number, color: string) {
  const at = (part: number) => part * size
  const stroke = {
    fill: 'none',
    stroke: color,
    lineWidth: Math.max(1.5, size / 10),
    lineCap: 'round' as const,
    lineJoin: 'round' as const,
  }
  if (meaning !== 'in_progress')
    return signs[meaning].map((points) => ({
      type: 'polyline' as const,
      shape: { points: points.map(([x, y]): [number, number] => [at(x), at(y)]) },
      style: stroke,
    }))
  const [cx, cy, r] = [at(0.5), at(0.5), at(0.22)]
  return [
    {
      type: 'circle' as const,
      shape: { cx, cy, r },
      style: { ...stroke, lineWidth: Math.max(1.25, size / 15) },
    },
    {
      type: 'sector' as const,
      shape: { cx, cy, r, r0: 0, startAngle: Math.PI / 2, endAngle: (3 * Math.PI) / 2 },
      style: { fill: color },
    },
  ]
}
