import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'

import { meetingSheet } from '../testing/factories.ts'
import { mountPage, refused, stubServer } from '../testing/mount-page.ts'
import MeetingForm from './MeetingForm.vue'

afterEach(() => {
  document.body.replaceChildren()
  localStorage.clear()
  vi.unstubAllGlobals()
})

const field = (page: VueWrapper, name: string) => page.find<HTMLInputElement>(`[name=${name}]`)
async function save(page: VueWrapper) {
  await page.find('form').trigger('submit')
  await flushPromises()
}

test('what is wrong is said beside its field, and what was typed stays', async () => {
  stubServer({
    'POST /api/meetings': () =>
      refused(400, 'invalid_input', 'Certains champs sont à revoir.', [
        { field: 'heldOn', message: 'Cette date n’existe pas.' },
      ]),
  })
  const { page } = await mountPage(MeetingForm)
  await field(page, 'title').setValue('Huitième session')
  await field(page, 'heldOn').setValue('2026-02-30')
  await save(page)

  expect(page.find('[role=alert]').text()).toBe('Certains champs sont à revoir.')
  const date = field(page, 'heldOn')
  expect(date.attributes('aria-invalid')).toBe('true')
  expect(document.activeElement).toBe(date.element)
  const described =
    date
      .attributes('aria-describedby')
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '') ?? []
  expect(described.at(-1)).toBe('Cette date n’existe pas.')
  expect(date.element.value).toBe('2026-02-30')
  expect(field(page, 'title').element.value).toBe('Huitième session')
})

test('a meeting of unknown date is sent without one, and the same intention with the same key', async () => {
  let isUp = false
  const requests = stubServer({
    'POST /api/meetings': () =>
      isUp
        ? { status: 201, body: meetingSheet({ code: 'ccm-8' }) }
        : refused(503, 'unavailable', 'Occupé.'),
  })
  const { page } = await mountPage(MeetingForm)
  await field(page, 'number').setValue('8')
  await field(page, 'title').setValue(' Huitième session ')
  await save(page)
  isUp = true
  await save(page)

  expect(requests[1]?.body).toEqual({
    kind: 'ccm_session',
    number: 8,
    title: 'Huitième session',
    heldOn: null,
    place: null,
    chairRole: null,
  })
  expect(requests[1]?.headers.get('idempotency-key')).toBe(
    requests[0]?.headers.get('idempotency-key'),
  )
  expect(page.emitted('saved')).toEqual([['ccm-8']])
})

test('an edit sends only what was changed, on the version that was read', async () => {
  const requests = stubServer({
    'PATCH /api/meetings/ccm-6': () => ({ body: meetingSheet({ version: 4 }) }),
  })
  const { page } = await mountPage(MeetingForm, { props: { meeting: meetingSheet() } })
  await field(page, 'place').setValue('Agadez')
  await save(page)
  expect(requests[0]?.body).toEqual({ place: 'Agadez' })
  expect(requests[0]?.headers.get('if-match')).toBe('"3"')
})

test('a conflict shows what the other changed, keeps what was typed, and can be saved over once read', async () => {
  const requests = stubServer({
    'PATCH /api/meetings/ccm-6': ({ headers }) =>
      headers.get('if-match') === '"4"'
        ? { body: meetingSheet({ version: 5 }) }
        : refused(409, 'version_conflict', 'Modifié entre-temps.', [
            { field: 'place', message: 'Modifié entre-temps par Issa.', current: 'Zinder' },
          ]),
    'GET /api/meetings/ccm-6': () => ({ body: meetingSheet({ version: 4, place: 'Zinder' }) }),
  })
  const { page } = await mountPage(MeetingForm, { props: { meeting: meetingSheet() } })
  await field(page, 'place').setValue('Agadez')
  await save(page)

  expect(page.find('[role=alert]').text()).toContain('Zinder')
  expect(page.find('[role=alert]').text()).toContain('Issa')
  expect(field(page, 'place').element.value).toBe('Agadez')
  expect(page.emitted('saved')).toBeUndefined()

  await page.find('[role=alert] button').trigger('click')
  await flushPromises()
  expect(requests.at(-1)?.body).toEqual({ place: 'Agadez' })
  expect(requests.at(-1)?.headers.get('if-match')).toBe('"4"')
  expect(page.emitted('saved')).toEqual([['ccm-6']])
})

test('what was being typed is there again after the page was left', async () => {
  stubServer({})
  const { page } = await mountPage(MeetingForm)
  await field(page, 'title').setValue('Huitième session')
  page.unmount()
  const { page: again } = await mountPage(MeetingForm)
  expect(field(again, 'title').element.value).toBe('Huitième session')
  expect(again.text()).toContain('Vous aviez commencé cette saisie')
})
