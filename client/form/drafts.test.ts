import { afterEach, expect, test, vi } from 'vitest'
import { nextTick } from 'vue'

import { forgetDrafts, useDraft } from './drafts.ts'

const empty = () => ({ note: '', milestoneIds: [] as number[] })

afterEach(() => {
  vi.useRealTimers()
  localStorage.clear()
})

test('what was being typed is there again when the page is opened anew', async () => {
  const first = useDraft('a@b:REC-1', empty)
  expect(first.isKept).toBe(false)
  first.draft.note = 'Décret rédigé'
  first.draft.milestoneIds.push(3)
  await nextTick()
  const again = useDraft('a@b:REC-1', empty)
  expect(again).toMatchObject({ isKept: true, draft: { note: 'Décret rédigé', milestoneIds: [3] } })
  expect(useDraft('a@b:REC-2', empty).isKept).toBe(false)
})

test('once sent nothing is kept', async () => {
  vi.useFakeTimers()
  const { draft, clear } = useDraft('a@b:REC-1', empty)
  draft.note = 'Décret rédigé'
  await nextTick()
  clear()
  await nextTick()
  vi.runAllTimers()
  expect(draft.note).toBe('')
  expect(useDraft('a@b:REC-1', empty).isKept).toBe(false)
})

test('signing out removes every draft and nothing else', async () => {
  localStorage.setItem('theme', 'dark')
  useDraft('a@b:REC-1', empty).draft.note = 'Décret rédigé'
  await nextTick()
  forgetDrafts()
  expect(useDraft('a@b:REC-1', empty).isKept).toBe(false)
  expect(localStorage.getItem('theme')).toBe('dark')
})
