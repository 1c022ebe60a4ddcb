import { fontFamily, fontSize, lineHeight } from './font.ts'

/** A text with its position, in pixels. */
export interface PlacedText {
  x: number
  /** The vertical middle of the text's first line. */
  y: number
  text: string
  fill: string
  align?: 'left' | 'center' | 'right'
  isBold?: boolean
  /** The colour of an outline that keeps the text readable over a line. */
  halo?: string
}

/** A text at a computed position. It ignores the pointer: hovers and clicks reach what is under it. */
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
