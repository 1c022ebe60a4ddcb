import { brotliCompressSync } from 'node:zlib'

import { describe, expect, it, test } from 'vitest'

import { chartNames, type ChartName } from '../contract/chart-endpoints.ts'
import type { DrawingContext } from '../charts/chart.ts'
import { exampleContext } from '../charts/examples/context.ts'
import { examples } from '../charts/examples/examples.ts'
import type { DashboardReply } from '../contract/dashboard.ts'
import { drawSvg } from './draw.ts'
import { chartOf } from './named.ts'

type Data = DashboardReply['charts']

const nothing: Data = {
  'recommendations-by-meeting': { rows: [] },
  'statuses-by-month': { months: [], meetings: [] },
  'plan-execution': { elapsed: { numerator: 0, denominator: 0 }, axes: [] },
  'indicators-by-domain': { baselineAsOf: null, rows: [] },
  'indicator-cells': { isProvisional: true, rows: [] },
  'open-by-institution': { rows: [], hiddenCount: 0 },
  'status-transitions': {
    kind: 'recommendation',
    flows: null,
    totals: examples['status-transitions'].totals,
  },
}

function draw<Name extends ChartName>(
  name: Name,
  all: Data,
  context: DrawingContext,
): Promise<string> {
  const { chart, option, data } = chartOf(name, { charts: all })
  return drawSvg(option(data, context), {
    width: context.width,
    height: chart.height(data, context),
  })
}

/** Checks that every tag is closed in order and every attribute is quoted. */
function isWellFormed(svg: string): boolean {
  const open: string[] = []
  for (const [tag, closing = '', name = '', attributes = ''] of svg.matchAll(
    /<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*\/?>/g,
  )) {
    if (closing === '/') {
      if (open.pop() !== name) return false
    } else if (!tag.endsWith('/>')) open.push(name)
    if (/&(?!amp;|lt;|gt;|quot;|#)/.test(attributes)) return false
  }
  const text = svg.replace(/<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*\/?>/g, '')
  return open.length === 0 && !/[<>]/.test(text)
}

describe.each(chartNames)('%s', (name) => {
  test.each([
    ['light', 320, 'fr'],
    ['dark', 320, 'en'],
    ['light', 1000, 'fr'],
    ['dark', 1000, 'en'],
    ['light', 240, 'fr'],
  ] as const)('is drawn, %s, at %i pixels, in %s', async (theme, width, language) => {
    const svg = await draw(name, examples, { ...exampleContext, theme, width, language })
    expect(svg).toMatch(new RegExp(`^<svg [^>]*width="${width}"`))
    expect(isWellFormed(svg)).toBe(true)
    expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/)
    expect(svg).not.toMatch(/<script|<style|style="|href=|<image|class=/)
    expect(brotliCompressSync(svg).length).toBeLessThan(3500)
  })

  it('is the same bytes when it is drawn again', async () => {
    const context: DrawingContext = { ...exampleContext, theme: 'light', width: 640 }
    expect(await draw(name, examples, context)).toBe(await draw(name, examples, context))
  })

  it('is drawn without data', async () => {
    const svg = await draw(name, nothing, { ...exampleContext, theme: 'light', width: 320 })
    expect(isWellFormed(svg)).toBe(true)
    expect(svg).not.toMatch(/NaN|undefined/)
  })
})

it('names each number that can be clicked by its series and its place', async () => {
  const svg = await draw('recommendations-by-meeting', examples, {
    ...exampleContext,
    theme: 'light',
    width: 640,
  })
  expect(svg).toContain('data-series="completed" data-index="5"')
})

it('draws an option without series', async () => {
  expect(isWellFormed(await drawSvg({}, { width: 100, height: 50 }))).toBe(true)
})

it('lets go of the drawing when an option is broken', async () => {
  const broken = {
    series: [
      {
        type: 'custom' as const,
        coordinateSystem: 'none',
        data: [1],
        renderItem: () => {
          throw new Error('broken')
        },
      },
    ],
  }
  await expect(drawSvg(broken, { width: 100, height: 50 })).rejects.toThrow('broken')
})
