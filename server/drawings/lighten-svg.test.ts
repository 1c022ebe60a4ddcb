import { expect, it } from 'vitest'

import { lightenSvg } from './lighten-svg.ts'

const setting = { fontFamily: 'system-ui, Arial', seriesIds: ['completed'] }
const svg = (inner: string) =>
  `<svg width="10" height="10" xmlns="http://www.w3.org/2000/svg" version="1.1">\n${inner}\n</svg>`
const lighten = (inner: string) => lightenSvg(svg(inner), setting)

it('says the font once, and takes no pointer but on data', () => {
  expect(lighten('')).toBe(
    '<svg font-family="system-ui, Arial" pointer-events="none" width="10" height="10" xmlns="http://www.w3.org/2000/svg">\n</svg>',
  )
})

it('turns style attributes into plain ones', () => {
  expect(
    lighten(
      '<text style="font-size:12px;font-family:system-ui, Arial;font-weight:600;" class="zr0-cls-0">5</text>',
    ),
  ).toContain('<text font-size="12px" font-weight="600">5</text>')
})

it('takes out hover styles, hit areas and backgrounds, and keeps what is stroked', () => {
  const light = lighten(
    '<style ><![CDATA[.zr0-cls-0:hover{cursor:pointer}]]></style><rect width="9" fill="none"></rect><path d="M0 0L1 1" fill="none" stroke-width="0" stroke="#000"></path><path d="M2 2L3 3" fill="none" stroke="#111"></path>',
  )
  expect(light).not.toMatch(/style|hover|<rect|M0 0/)
  expect(light).toContain('<path d="M2 2L3 3" fill="none" stroke="#111"/>')
})

it('names the series and the datum of what can be clicked', () => {
  expect(
    lighten(
      '<path d="M1 1" fill="#000" ecmeta_series_index="0" ecmeta_data_index="3" ecmeta_ssr_type="chart"></path>',
    ),
  ).toContain('data-series="completed" data-index="3" pointer-events="all"')
  expect(
    lighten(
      '<path d="M1 1" fill="#000" ecmeta_series_index="7" ecmeta_data_index="3" ecmeta_ssr_type="chart"></path>',
    ),
  ).toContain('data-series=""')
  expect(
    lighten(
      '<path d="M1 1" fill="#000" ecmeta_series_index="0" ecmeta_data_index="3" ecmeta_ssr_type="legend"></path>',
    ),
  ).not.toContain('data-')
})

it('rounds places to a tenth of a pixel, and not opacities', () => {
  expect(
    lighten('<path d="M1.23456 -7.89L2.5 3" fill="#000" fill-opacity="0.45"></path>'),
  ).toContain('d="M1.2 -7.9L2.5 3" fill="#000" fill-opacity="0.45"')
})

it('names patterns after the drawing: the same again, and another for another', () => {
  const drawn = (count: number, color: string) =>
    lighten(
      `<path d="M1 1" fill="url(#zr${count}-p0)"></path><pattern id="zr${count}-p0"><path d="M1 1" fill="${color}"></path></pattern>`,
    )
  expect(drawn(0, '#000')).toBe(drawn(12, '#000'))
  expect(drawn(0, '#000').match(/c[0-9a-f]{6}-p0/g)).toHaveLength(2)
  expect(/c[0-9a-f]{6}-/.exec(drawn(0, '#000'))?.[0]).not.toBe(
    /c[0-9a-f]{6}-/.exec(drawn(0, '#fff'))?.[0],
  )
})
