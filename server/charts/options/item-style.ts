import type { BarSeries } from '../chart-option.ts'
import type { Mark, Palette, Pattern } from '../palette.ts'

type ItemStyle = NonNullable<BarSeries['itemStyle']>
type Decal = NonNullable<ItemStyle['decal']>

/**
 * The ECharts style of a mark: rounded, with its pattern, and separated from its neighbours by a border of
 * the panel's colour.
 */
export function itemStyle(mark: Mark, { surface, ink }: Palette): ItemStyle {
  if (mark.isHollow === true) {
    return {
      color: 'transparent',
      borderColor: mark.fill,
      borderType: [3, 3],
      borderWidth: 1,
      borderRadius: 3,
    }
  }
  const gap: ItemStyle = {
    color: mark.fill,
    borderColor: surface,
    borderWidth: 1.5,
    borderRadius: 3,
  }
  return mark.pattern === undefined ? gap : { ...gap, decal: decals(ink)[mark.pattern] }
}

function decals(ink: string): Record<Pattern, Decal> {
  const stroke = {
    symbol: 'rect',
    dashArrayX: [1, 0],
    dashArrayY: [1.25, 4.75],
    rotation: -Math.PI / 4,
  }
  return {
    lines: { ...stroke, color: faded(ink, '66') },
    hatch: { ...stroke, rotation: Math.PI / 4, color: faded(ink, '59') },
    dots: {
      symbol: 'rect',
      dashArrayX: [[2, 4]],
      dashArrayY: [2, 4],
      rotation: Math.PI / 4,
      color: faded(ink, '73'),
    },
  }
}

const faded = (color: string, opacity: string) => `${color}${opacity}`
