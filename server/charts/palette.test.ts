import { describe, expect, it } from 'vitest'

import { executionStatuses, assessmentStatuses } from '../contract/vocabulary.ts'
import { itemStyle } from './options/item-style.ts'
import { palettes } from './palette.ts'

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(color.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(['light', 'dark'] as const)('the %s palette', (theme) => {
  const palette = palettes[theme]
  const marks = [...executionStatuses, ...assessmentStatuses].map((status) => palette.marks[status])

  it('has readable texts', () => {
    for (const text of [palette.text, palette.muted, palette.alert])
      expect(contrast(text, palette.surface)).toBeGreaterThan(4.5)
    for (const mark of marks)
      expect(
        contrast(mark.text, mark.isHollow === true ? palette.surface : mark.fill),
      ).toBeGreaterThan(4.5)
  })

  it('tells done, in progress and not started apart in grey', () => {
    const { completed, in_progress: inProgress, not_started: notStarted } = palette.marks
    expect(contrast(completed.fill, inProgress.fill)).toBeGreaterThan(1.5)
    expect(contrast(inProgress.fill, notStarted.fill)).toBeGreaterThan(1.5)
  })

  it('gives a pattern, or only an outline, to whatever is neither of these', () => {
    const others = [palette.marks.not_completed, palette.marks.suspended, palette.marks.obsolete]
    expect(new Set(others.map((mark) => mark.pattern)).size).toBe(3)
    for (const mark of others) expect(itemStyle(mark, palette).decal).toBeDefined()
    expect(itemStyle(palette.marks.completed, palette).decal).toBeUndefined()
    expect(itemStyle(palette.marks.not_assessed, palette)).toMatchObject({
      color: 'transparent',
      borderType: [3, 3],
    })
  })
})
