import { createHash } from 'node:crypto'

interface Setting {
  /** Written once, on the root element. */
  fontFamily: string
  /** Series ids, by their index in ECharts. */
  seriesIds: readonly string[]
}

/**
 * Removes from ECharts' SVG what a static picture does not need (hover styles, hit areas, repeated fonts,
 * hundredths of a pixel) and turns style attributes into presentation attributes, which a strict content
 * security policy allows. Shapes that stand for data keep `data-series` and `data-index` and are the only ones
 * that receive the pointer, so that a click can open the list behind them.
 */
export function lightenSvg(svg: string, { fontFamily, seriesIds }: Setting): string {
  const light = svg
    .replace(/<style\s*>[\s\S]*?<\/style>/g, '')
    .replace(/<(rect|path)\b[^>]*><\/\1>/g, (element) => (isInvisible(element) ? '' : element))
    .replace(
      / (?:class|pointer-events|xml:space|xmlns:xlink|version|baseProfile|ecmeta_silent)="[^"]*"/g,
      '',
    )
    .replace(/ style="([^"]*)"/g, (_, style: string) => attributesOf(style))
    .replace(
      / ecmeta_series_index="(\d+)" ecmeta_data_index="(\d+)" ecmeta_ssr_type="(\w+)"/g,
      (_, series: string, index: string, type: string) =>
        type === 'chart'
          ? ` data-series="${seriesIds[Number(series)] ?? ''}" data-index="${index}" pointer-events="all"`
          : '',
    )
    .replace(
      / (d|x|y|transform|width|height)="([^"]*)"/g,
      (_, name: string, value: string) => ` ${name}="${rounded(value)}"`,
    )
    .replace(/><\/(?:path|rect)>/g, '/>')
    .replace(/^<svg /, `<svg font-family="${fontFamily}" pointer-events="none" `)
    .replace(/\n+/g, '\n')
    .trim()
  return withOwnIds(light)
}

/** True for a hit area or an empty background: neither filled nor stroked. */
function isInvisible(element: string): boolean {
  return (
    / fill="none"/.test(element) &&
    (!/ stroke="/.test(element) || / stroke-width="0"/.test(element))
  )
}

/** Turns `font-size:12px;font-weight:600;` into attributes, without the font family. */
function attributesOf(style: string): string {
  return style
    .split(';')
    .map((declaration) => declaration.split(':'))
    .flatMap(([name = '', value = '']) =>
      value === '' || name === 'font-family' ? [] : [` ${name}="${value}"`],
    )
    .join('')
}

const rounded = (value: string) =>
  value.replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10))

/**
 * Names patterns by their content rather than by ECharts' counter. The same chart then gives the same bytes, so
 * its ETag stays valid, and two charts in one page cannot use each other's patterns.
 */
function withOwnIds(svg: string): string {
  const own = createHash('sha1')
    .update(svg.replace(/\bzr\d+-/g, ''))
    .digest('hex')
    .slice(0, 6)
  return svg.replace(/\bzr\d+-/g, `c${own}-`)
}
