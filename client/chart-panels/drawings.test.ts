import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { drawingOf, holdDrawings, type Wanted } from './drawings.ts'

let asked: string[]

beforeEach(() => {
  vi.useFakeTimers()
  asked = []
  vi.stubGlobal('fetch', (url: string) => {
    const draw = new URL(url, 'http://localhost:3000').searchParams.getAll('draw')
    asked.push(draw.join(' '))
    const drawings = draw.map((each) => ({
      name: each.split(':')[0],
      width: Number(each.split(':')[1]),
      height: 200,
      svg: `<svg>${each}</svg>`,
    }))
    return Promise.resolve(
      new Response(JSON.stringify({ drawings }), {
        headers: { 'content-type': 'application/json' },
      }),
    )
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const wanted = (name: Wanted['name']): Wanted => ({
  name,
  width: 280,
  theme: 'light',
  language: 'fr',
  query: { at: 'ccm-8' },
})

test('however far apart the panels of a page come, their drawings come in one answer', async () => {
  const release = holdDrawings()
  const first = drawingOf(wanted('plan-execution'))
  await vi.advanceTimersByTimeAsync(1000)
  const second = drawingOf(wanted('statuses-by-month'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(asked).toEqual([])
  release()
  // Unmounting after the release must not release a second time.
  release()
  await vi.advanceTimersByTimeAsync(1000)
  expect(asked).toEqual(['plan-execution:280 statuses-by-month:280'])
  expect([await first, await second].map((drawing) => drawing?.height)).toEqual([200, 200])
})

test('with nothing that holds them back, those wanted within a moment come together', async () => {
  const drawings = [drawingOf(wanted('plan-execution')), drawingOf(wanted('statuses-by-month'))]
  await vi.advanceTimersByTimeAsync(1000)
  await Promise.all(drawings)
  expect(asked).toHaveLength(1)
})
