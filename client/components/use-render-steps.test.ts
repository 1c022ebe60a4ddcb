import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent } from 'vue'

import { useRenderSteps } from './use-render-steps.ts'

const Counting = defineComponent({
  setup: () => ({ step: useRenderSteps(3) }),
  template: '{{ step }}',
})

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('steps come one by one, up to the last', async () => {
  const page = mount(Counting)
  const seen = [page.text()]
  for (let step = 0; step < 5; step += 1) {
    await vi.advanceTimersToNextTimerAsync()
    seen.push(page.text())
  }
  expect(seen).toEqual(['0', '1', '2', '3', '3', '3'])
})

test('a page that is left takes no more steps', async () => {
  const page = mount(Counting)
  await vi.advanceTimersToNextTimerAsync()
  page.unmount()
  expect(vi.getTimerCount()).toBe(0)
})
