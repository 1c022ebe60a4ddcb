import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'

import type { CalendarFeed } from '../../server/contract/index.ts'
import { mountPage, refused, stubServer } from '../testing/mount-page.ts'
import CalendarAddress from './CalendarAddress.vue'

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const made: CalendarFeed = {
  createdAt: '2026-11-01T09:00:00.000Z',
  isOwnOnly: false,
  readCount: 0,
  lastReadAt: null,
}
const institution = { code: 'mj', acronym: 'MJ', name: 'Ministère de la Justice' }
const user = {
  email: 'pf@mj.ne',
  name: 'Moussa',
  role: 'focal_point' as const,
  language: 'fr' as const,
  institution,
  permissions: [],
}
const plain = (text: string) => text.replace(/\s+/g, ' ')

async function open(known: CalendarFeed | null, isRefused = false) {
  let feed = known
  const sent = stubServer({
    'GET /api/calendar/feed': () => ({ body: { feed } }),
    'POST /api/calendar/feed': () => {
      if (isRefused)
        return refused(422, 'rule_broken', 'Refusé.', [
          { field: 'isOwnOnly', message: 'Aucune institution.' },
        ])
      feed = made
      return { status: 201, body: { feed: made, path: '/api/calendar/feeds/secret.ics' } }
    },
    'DELETE /api/calendar/feed': () => {
      feed = null
      return { body: null }
    },
  })
  const { page } = await mountPage(CalendarAddress, { session: { user } })
  await flushPromises()
  return { page, sent }
}

test('an address is made for what her institution leads, shown once, and opened by her calendar', async () => {
  const { page, sent } = await open(null)
  await page.find('input[type=checkbox]').setValue(true)
  await page.find('form').trigger('submit')
  await flushPromises()
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ isOwnOnly: true })
  expect(page.find<HTMLInputElement>('input[readonly]').element.value).toBe(
    `${location.origin}/api/calendar/feeds/secret.ics`,
  )
  expect(page.find('a.button').attributes('href')).toMatch(/^webcal:.*secret\.ics$/)
})

test('it says since when it exists and how often it was read', async () => {
  expect(plain((await open(made)).page.text())).toContain(
    'existe depuis le 1er novembre 2026, 10 h 00. Aucun agenda ne l’a encore lue.',
  )
  document.body.replaceChildren()
  const read = { ...made, isOwnOnly: true, readCount: 3, lastReadAt: '2026-11-02T09:00:00.000Z' }
  expect(plain((await open(read)).page.text())).toContain(
    'Elle donne ce que conduit votre institution. Lue 3 fois, la dernière le 2 novembre 2026, 10 h 00.',
  )
})

test('replaced, the one before ends, and she is told', async () => {
  const { page } = await open(made)
  await page.find('form').trigger('submit')
  await flushPromises()
  expect(plain(page.find('[role=status].said').text())).toBe('L’adresse précédente ne répond plus.')
})

test('ended, there is none', async () => {
  const { page, sent } = await open(made)
  await page
    .findAll('button')
    .find((button) => button.text() === 'Supprimer mon adresse')
    ?.trigger('click')
  await flushPromises()
  expect(sent.some(({ method }) => method === 'DELETE')).toBe(true)
  expect(page.find('button[type=submit]').text()).toBe('Créer mon adresse')
})

test('a refusal is said', async () => {
  const { page } = await open(null, true)
  await page.find('form').trigger('submit')
  await flushPromises()
  expect(page.find('[role=alert]').text()).toContain('Aucune institution.')
})
