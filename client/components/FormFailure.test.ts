import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'

import { Unreachable } from '../api.ts'
import { mountPage } from '../testing/mount-page.ts'
import FormFailure from './FormFailure.vue'

afterEach(() => {
  document.body.replaceChildren()
})

test.each([
  ['not_sent', 'Vous êtes hors ligne\u00A0: rien n’a été enregistré'],
  ['no_answer', 'Le serveur n’a pas répondu'],
] as const)(
  'a form that could not be sent (%s) says so, and shows itself saying it',
  async (why, sentence) => {
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue(undefined)
    const { page } = await mountPage(FormFailure, { props: { failure: undefined } })
    expect(page.text()).toBe('')
    await page.setProps({ failure: new Unreachable(why) })
    await flushPromises()
    expect(page.get('[role=alert]').text()).toContain(sentence)
    expect(page.text()).toContain('n’est perdu')
    expect(scroll).toHaveBeenCalledOnce()
    page.unmount()
  },
)
