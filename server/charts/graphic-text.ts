import { fontFamily, fontSize, lineHeight } from './font.ts'

export interface PlacedText {
  x: number
  /** The middle of the text's first line. */
  y: number
  text: string
  fill: string
  align?: 'left' | 'center' | 'right'
  isBold?: boolean
  /** A rim that keeps it readable over a line. */
  halo?: string
}

/** A text put at a place of our own, which pointing and clicking go through. */
export function graphicText({
  x,
  y,
  text,
  fill,
  align = 'left',
  isBold = false,
  halo,
}: PlacedText) {
  return {
    type: 'text' as const,
    x,
    y: y - lineHeight / 2,
    silent: true,
    z: 10,
    style: {
      text,
      fill,
      fontSize,
      fontFamily,
      lineHeight,
      fontWeight: isBold ? 600 : 400,
      align,
      ...(halo === undefined ? {} : { stroke: halo, lineWidth: 3 }),
    },
  }
}
