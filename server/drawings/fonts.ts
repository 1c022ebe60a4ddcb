import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

import { fontFamily } from '../charts/font.ts'

/** The sans (condensed) of tables and drawings, which also has Arabic; the serif of the text, Libertinus, comes with Typst. */
export const paperSans = 'DejaVu Sans'

/** The folder of the fonts shipped. */
export const fontFolder = join(
  dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')),
  'ttf',
)

/** The font that is shipped, in place of the reader's own. */
export function withPaperFont(svg: string): string {
  return svg.replaceAll(
    `font-family="${fontFamily}"`,
    `font-family="${paperSans}" font-stretch="condensed"`,
  )
}
