import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent } from 'vue'

import { useTurns } from './use-turns.ts'

const Counting = defineComponent({ setup: () => ({ turn: useTurns(3) }), template: '{{ turn }}' })

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('turns come one by one, up to the last', async () => {
  const page = mount(Counting)
  const seen = [page.text()]
  for (let step = 0; step < 5; step += 1) {
    await vi.advanceTimersToNextTimerAsync()
    seen.push(page.text())
  }
  expect(seen).toEqual(['0', '1', '2', '3', '3', '3'])
})

test('a page that is left takes no more turns', async () => {
  const page = mount(Counting)
  await vi.advanceTimersToNextTimerAsync()
  page.unmount()
  expect(vi.getTimerCount()).toBe(0)
})
