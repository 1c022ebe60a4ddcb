import type pptxgen from 'pptxgenjs'

import type { DocumentContent } from './content.ts'

export const ink = '1C2430'
export const accent = '0F4C5C'
export const quiet = '5A6472'
export const fontFace = 'Calibri'

/** Adds a slide whose title is its message, with the viewpoint and data warnings in the footer. */
export function slideOf(
  deck: pptxgen,
  title: string,
  { standing, warnings }: DocumentContent,
): pptxgen.Slide {
  const slide = deck.addSlide()
  slide.addText(title, {
    x: 0.6,
    y: 0.35,
    w: 12.1,
    h: 1,
    fontFace,
    fontSize: 26,
    bold: true,
    color: accent,
    valign: 'top',
    fit: 'shrink',
  })
  slide.addText([standing, ...warnings].join(' '), {
    x: 0.6,
    y: 6.85,
    w: 11.2,
    h: 0.4,
    fontFace,
    fontSize: 10,
    color: quiet,
  })
  slide.slideNumber = { x: 12.2, y: 6.85, fontFace, fontSize: 10, color: quiet }
  return slide
}
