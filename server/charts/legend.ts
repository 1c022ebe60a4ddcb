import type { Legend } from './chart-option.ts'
import { fontFamily, fontSize } from './font.ts'
import type { Palette } from './palette.ts'
import { textWidth } from './text-fit.ts'

const swatch = 12
const gap = 14
const lineStep = 21

/** A legend above the bars. We break its lines ourselves, to know its height before drawing. */
export function legendOf(
  names: readonly string[],
  width: number,
  palette: Palette,
): { option: Legend; height: number } {
  const lines = linesOf(names, width)
  const data = lines.flatMap((line, index) => (index === 0 ? line : ['\n', ...line]))
  const option: Legend = {
    data,
    left: 0,
    top: 0,
    padding: 0,
    itemGap: gap,
    itemWidth: swatch,
    itemHeight: swatch,
    icon: 'roundRect',
    selectedMode: false,
    itemStyle: { borderWidth: 'inherit', borderType: 'inherit' },
    textStyle: { color: palette.text, fontSize, fontFamily },
  }
  return { option, height: lines.length * lineStep + 8 }
}

function linesOf(names: readonly string[], width: number): string[][] {
  const lines: string[][] = []
  let used = Number.POSITIVE_INFINITY
  for (const name of names) {
    const needed = swatch + 5 + textWidth(name) + gap
    if (used + needed > width + gap) {
      lines.push([])
      used = 0
    }
    lines.at(-1)?.push(name)
    used += needed
  }
  return lines
}
