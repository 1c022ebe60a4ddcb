import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { defineComponent } from 'vue'

import { ApiError } from '../api.ts'
import { mountPage } from '../testing/mount-page.ts'
import { useForm } from './use-form.ts'

interface Values {
  name: string
}
const sent = vi.fn<(name: string, key: string) => void>()
let refusal: Error | undefined

const NameForm = defineComponent({
  setup: () =>
    useForm({
      initial: (): Values => ({ name: 'Hadiza' }),
      draft: 'name',
      missing: ({ name }) => (name === '' ? { name: 'Nom nécessaire' } : {}),
      send: ({ name }, { keyOf }) => {
        if (refusal !== undefined) return Promise.reject(refusal)
        sent(name, keyOf({ name }))
        return Promise.resolve(name)
      },
    }),
  template: `<form ref="form" @submit.prevent="submit()">
    <input v-model="values.name" :aria-invalid="errors.name !== undefined" />
    <p>{{ errors.name }}</p><b v-if="isDirty">dirty</b><i v-if="isResumed">resumed</i>
  </form>`,
})

afterEach(() => {
  refusal = undefined
  sent.mockClear()
  document.body.replaceChildren()
  localStorage.clear()
})

async function open() {
  const { page } = await mountPage(NameForm)
  const type = (name: string) => page.find('input').setValue(name)
  const submit = async () => {
    await page.find('form').trigger('submit')
    await flushPromises()
  }
  return { page, type, submit, input: page.find('input').element }
}

test('what is missing is said and reached before anything is sent', async () => {
  const { page, type, submit, input } = await open()
  await type('')
  await submit()
  expect(page.find('p').text()).toBe('Nom nécessaire')
  expect(document.activeElement).toBe(input)
  expect(sent).not.toHaveBeenCalled()
  await type('Issa')
  await submit()
  expect(page.find('p').text()).toBe('')
  expect(sent).toHaveBeenCalledOnce()
})

test('what the server refuses is said by its field and reached, and what was typed stays', async () => {
  const { page, type, submit, input } = await open()
  refusal = new ApiError(422, {
    code: 'rule_broken',
    message: 'Refusé.',
    fields: [{ field: 'name', message: 'Trop long.' }],
    requestId: 'req-1',
  })
  await type('Issa')
  await submit()
  expect(page.find('p').text()).toBe('Trop long.')
  expect(document.activeElement).toBe(input)
  expect(input.value).toBe('Issa')
})

test('a form is dirty while it differs from what it held at first, and resumed when it was left so', async () => {
  const { page, type } = await open()
  expect(page.find('b').exists()).toBe(false)
  await type('Issa')
  expect(page.find('b').exists()).toBe(true)
  page.unmount()
  const again = await open()
  expect(again.input.value).toBe('Issa')
  expect(again.page.find('b').exists()).toBe(true)
  expect(again.page.find('i').exists()).toBe(true)
})

test('once sent, the form holds its first values again and nothing is kept', async () => {
  const { page, type, submit, input } = await open()
  await type('Issa')
  await submit()
  expect(sent).toHaveBeenCalledWith('Issa', expect.stringMatching(/^[0-9a-f]{32}$/))
  expect(input.value).toBe('Hadiza')
  page.unmount()
  await new Promise((resolve) => setTimeout(resolve))
  expect((await open()).page.find('i').exists()).toBe(false)
})
