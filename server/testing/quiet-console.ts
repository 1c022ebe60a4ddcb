import { afterEach, beforeEach, expect, vi } from 'vitest'

// Unexpected console output fails the test that caused it, so that warnings get fixed rather than ignored.
const channels = ['error', 'warn', 'log', 'info'] as const

beforeEach(() => {
  for (const channel of channels) vi.spyOn(console, channel)
})

afterEach(() => {
  const printed = channels.flatMap((channel) => vi.mocked(console[channel]).mock.calls)
  vi.restoreAllMocks()
  expect(printed, 'the test printed on the console').toEqual([])
})
