import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'

import { meetingSheet, meetingSummary, viewpoint } from '../testing/factories.ts'
import { type Answer, mountPage, refused, stubServer } from '../testing/mount-page.ts'
import MeetingPlanning from './MeetingPlanning.vue'

afterEach(() => {
  document.body.replaceChildren()
  localStorage.clear()
  vi.unstubAllGlobals()
})

async function open(
  answer: () => Answer = () => ({ status: 201, body: meetingSheet({ code: 'ccm-9', number: 9 }) }),
  items = [meetingSummary({ number: 8, code: 'ccm-8', heldOn: '2024-01-25' })],
) {
  const sent = stubServer({
    'GET /api/meetings': () => ({ body: { items, total: items.length, viewpoint } }),
    'POST /api/meetings/plan': answer,
  })
  const { page } = await mountPage(MeetingPlanning)
  await flushPromises()
  return {
    page,
    posted: () => sent.filter(({ method }) => method === 'POST').map(({ body }) => body),
  }
}
const days = (page: VueWrapper) =>
  page.findAll<HTMLInputElement>('input[type=date]').map(({ element }) => element.value)

test('the next number is proposed, and the days of the meetings that prepare it follow the session’s', async () => {
  const { page, posted } = await open()
  expect(page.find<HTMLInputElement>('input[inputmode=numeric]').element.value).toBe('9')
  await page.find('input[type=date]').setValue('2027-01-28')
  expect(days(page)).toEqual(['2027-01-28', '2027-01-07', '2027-01-21'])
  await page.find('form').trigger('submit')
  await flushPromises()
  expect(posted()).toEqual([
    {
      number: 9,
      heldOn: '2027-01-28',
      preparatoryOn: '2027-01-07',
      technicalOn: '2027-01-21',
      place: 'Niamey',
    },
  ])
  expect(page.emitted('saved')).toEqual([['ccm-9']])
})

test('a day that she chose stays, and one that she emptied plans nothing', async () => {
  const { page, posted } = await open()
  const [session, preparatory, technical] = page.findAll('input[type=date]')
  await session?.setValue('2027-01-28')
  await preparatory?.setValue('2027-01-05')
  await technical?.setValue('')
  await session?.setValue('2027-02-04')
  expect(days(page)).toEqual(['2027-02-04', '2027-01-05', ''])
  await page.find('form').trigger('submit')
  await flushPromises()
  expect(posted()).toMatchObject([{ preparatoryOn: '2027-01-05', technicalOn: null }])
})

test('a session that is planned already is said', async () => {
  const { page } = await open(undefined, [
    meetingSummary({ number: 9, code: 'ccm-9', heldOn: '2027-01-28', isHeld: false }),
  ])
  expect(page.find('.planned').text().replace(/\s/g, ' ')).toContain(
    '9e session est déjà prévue (28 janvier 2027)',
  )
})

test('a refusal is said by its field, and what was typed stays', async () => {
  const { page } = await open(() =>
    refused(422, 'rule_broken', 'Refusé.', [{ field: 'heldOn', message: 'Ce jour est passé.' }]),
  )
  await page.find('input[type=date]').setValue('2020-01-01')
  await page.find('form').trigger('submit')
  await flushPromises()
  expect(page.find('.error').text()).toBe('Ce jour est passé.')
  expect(days(page)[0]).toBe('2020-01-01')
  expect(page.emitted('saved')).toBeUndefined()
})
