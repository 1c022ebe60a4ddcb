import { join } from 'node:path'

import { Resvg } from '@resvg/resvg-js'

import { fontFolder, paperSans } from './fonts.ts'

const fontFiles = ['DejaVuSansCondensed.ttf', 'DejaVuSansCondensed-Bold.ttf', 'DejaVuSans.ttf'].map(
  (file) => join(fontFolder, file),
)

/** Renders a drawing on white with only the product's own font: the same pixels on every machine. */
export function drawPng(svg: string, scale: number): Uint8Array {
  const image = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: scale },
    font: {
      loadSystemFonts: false,
      fontFiles,
      defaultFontFamily: paperSans,
      sansSerifFamily: paperSans,
    },
  })
  return image.render().asPng()
}
