import { expect, onTestFinished, test, vi } from 'vitest'

import { workersStarted } from '../testing/workers-started.ts'
import { render } from './renderer.ts'

const dot = {
  kind: 'png',
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
  scale: 1,
} as const

test('the worker is kept from one job to the next, ends after two minutes without any, and starts again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const draw = async () => {
    expect((await render(dot, new AbortController().signal)).subarray(1, 4).toString()).toBe('PNG')
  }
  const started = await workersStarted(async () => {
    await draw()
    vi.advanceTimersByTime(119_000)
    await draw()
    vi.advanceTimersByTime(119_000)
    await draw()
  })
  expect(started).toBe(1)
  vi.advanceTimersByTime(120_000)
  expect(await workersStarted(draw)).toBe(1)
})
