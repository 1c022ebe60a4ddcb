import { afterEach, expect, test } from 'vitest'

import { Unreachable } from '../api.ts'
import { mountPage } from '../testing/mount-page.ts'
import ErrorState from './ErrorState.vue'

afterEach(() => {
  document.body.replaceChildren()
})

test.each([
  ['not_kept', 'Cette page n’est pas gardée sur cet appareil'],
  ['no_answer', 'Le serveur ne répond pas'],
  ['timeout', 'Le serveur met trop de temps à répondre'],
] as const)(
  'what could not be read (%s) says why, and can be asked for again',
  async (why, sentence) => {
    const { page } = await mountPage(ErrorState, { props: { error: new Unreachable(why) } })
    expect(page.text()).toContain(sentence)
    await page.get('button').trigger('click')
    expect(page.emitted('retry')).toHaveLength(1)
    page.unmount()
  },
)
