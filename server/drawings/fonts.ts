import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

import { fontFamily } from '../charts/font.ts'

/**
 * Condensed sans-serif font of tables and drawings, which also covers Arabic; the serif font of the text,
 * Libertinus, comes with Typst.
 */
export const paperSans = 'DejaVu Sans'

/** The folder of the fonts that come with the product. */
export const fontFolder = join(
  dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')),
  'ttf',
)

/** Replaces the reader's system font in a drawing by the font that comes with the product. */
export function withPaperFont(svg: string): string {
  return svg.replaceAll(
    `font-family="${fontFamily}"`,
    `font-family="${paperSans}" font-stretch="condensed"`,
  )
}
