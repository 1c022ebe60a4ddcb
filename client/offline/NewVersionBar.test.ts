import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { mountPage } from '../testing/mount-page.ts'
import { newVersion } from './new-version.ts'
import NewVersionBar from './NewVersionBar.vue'
import { noticeTyping } from './typing.ts'

const worker = { postMessage: vi.fn() }
const container = new EventTarget()

beforeEach(() => {
  // happy-dom has no service workers.
  Object.defineProperty(navigator, 'serviceWorker', { value: container, configurable: true })
  newVersion.value = worker as unknown as ServiceWorker
})
afterEach(() => {
  newVersion.value = undefined
  document.body.replaceChildren()
  Reflect.deleteProperty(navigator, 'serviceWorker')
  vi.clearAllMocks()
})

test('the new version comes only when it is asked for, and once its worker has taken over', async () => {
  const reload = vi.spyOn(window.location, 'reload').mockReturnValue(undefined)
  const { page } = await mountPage(NewVersionBar)
  expect(page.text()).toContain('Une nouvelle version est prête.')
  container.dispatchEvent(new Event('controllerchange'))
  expect(reload).not.toHaveBeenCalled()
  expect(worker.postMessage).not.toHaveBeenCalled()

  await page.get('button').trigger('click')
  expect(worker.postMessage).toHaveBeenCalledWith({ kind: 'activate' })
  expect(reload).not.toHaveBeenCalled()
  container.dispatchEvent(new Event('controllerchange'))
  expect(reload).toHaveBeenCalledOnce()
  page.unmount()
})

test('while a form holds what was not sent, it says that it can wait', async () => {
  noticeTyping()
  const { page } = await mountPage(NewVersionBar)
  const form = document.createElement('form')
  const search = document.createElement('form')
  search.setAttribute('role', 'search')
  for (const each of [form, search]) {
    each.append(document.createElement('input'))
    document.body.append(each)
  }
  const type = async (into: HTMLFormElement) => {
    into.querySelector('input')?.dispatchEvent(new Event('input', { bubbles: true }))
    await flushPromises()
  }
  await type(search)
  expect(page.text()).not.toContain('elle peut attendre')
  await type(form)
  expect(page.text()).toContain('elle peut attendre')
  form.dispatchEvent(new Event('submit', { bubbles: true }))
  await flushPromises()
  expect(page.text()).not.toContain('elle peut attendre')

  await type(form)
  form.remove()
  page.get('button').element.dispatchEvent(new Event('focusin', { bubbles: true }))
  await flushPromises()
  expect(page.text()).not.toContain('elle peut attendre')
  page.unmount()
})
