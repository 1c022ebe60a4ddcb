import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'

import { session, viewpointAt } from '../../server/charts/examples/context.ts'
import type { Share } from '../../server/contract/index.ts'
import { type Answer, mountPage, refused, stubServer } from '../testing/mount-page.ts'
import ShareDialog from './ShareDialog.vue'

const share: Share = {
  id: 7,
  asOf: '2024-01-25',
  knownAt: '2024-01-25T17:00:00.000Z',
  meeting: session(8, '2024-01-25'),
  createdBy: 'Hadiza Amadou',
  createdAt: '2024-02-01T08:00:00.000Z',
  expiresOn: '2999-03-01',
  revokedAt: null,
  openCount: 2,
  lastOpenedAt: '2024-02-02T08:00:00.000Z',
}
const viewpoint = { ...viewpointAt('2024-01-25'), meeting: session(8, '2024-01-25') }

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

async function open(
  made: () => Answer = () => ({ status: 201, body: { share, path: '/partage/secret' } }),
  shares: Share[] = [share],
) {
  const sent = stubServer({
    'GET /api/shares': () => ({ body: { items: shares } }),
    'POST /api/shares': made,
    'DELETE /api/shares/7': () => {
      shares.splice(0, 1, { ...share, revokedAt: '2024-02-03T08:00:00.000Z' })
      return { body: null }
    },
  })
  const { page } = await mountPage(ShareDialog, {
    props: { open: true, viewpoint, compared: null },
  })
  await flushPromises()
  return { page, sent }
}
const plain = (text: string) => text.replace(/\s/g, ' ')

test('a link is made of what is shown, until a day, and shown once', async () => {
  const { page, sent } = await open()
  await page.find('input[type=date]').setValue('2024-03-01')
  await page.find('form').trigger('submit')
  await flushPromises()
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
    asOf: '2024-01-25',
    knownAt: '2024-01-25T17:00:00.000Z',
    at: 'ccm-8',
    compared: 'none',
    expiresOn: '2024-03-01',
  })
  expect(page.find<HTMLInputElement>('input[readonly]').element.value).toBe(
    `${location.origin}/partage/secret`,
  )
})

test('a day that is refused is said beside it', async () => {
  const { page } = await open(() =>
    refused(422, 'rule_broken', 'Refusé.', [
      { field: 'expiresOn', message: 'Un lien s’ouvre jusqu’à un jour à venir.' },
    ]),
  )
  await page.find('form').trigger('submit')
  await flushPromises()
  expect(page.find('.error').text()).toBe('Un lien s’ouvre jusqu’à un jour à venir.')
  expect(page.find('input[readonly]').exists()).toBe(false)
})

test('the links made say how often they were opened, and those that open can be ended', async () => {
  const { page, sent } = await open()
  expect(plain(page.find('li').text())).toContain('8e session, jusqu’au 1er mars 2999')
  expect(plain(page.find('li').text())).toContain(
    'ouvert 2 fois, la dernière le 2 février 2024, 09 h 00, par Hadiza Amadou',
  )
  await page.find('li button').trigger('click')
  await flushPromises()
  expect(
    sent.some(({ method, address }) => method === 'DELETE' && address === '/api/shares/7'),
  ).toBe(true)
  expect(plain(page.find('li').text())).toContain('révoqué le 3 février 2024')
  expect(page.find('li button').exists()).toBe(false)
})

test('one that has expired says so', async () => {
  const { page } = await open(undefined, [
    { ...share, expiresOn: '2020-01-01', openCount: 0, lastOpenedAt: null },
  ])
  expect(page.find('li').text()).toContain('expiré')
  expect(page.find('li').text()).toContain('jamais ouvert')
  expect(page.find('li button').exists()).toBe(false)
})

test('without any link it says so', async () => {
  const { page } = await open(undefined, [])
  expect(page.text()).toContain('Aucun lien pour le moment.')
})
