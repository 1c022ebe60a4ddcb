import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'

import { meetingSummary, viewpoint } from '../testing/factories.ts'
import { mountPage, refused, stubServer } from '../testing/mount-page.ts'
import MeetingListView from './MeetingListView.vue'

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const listed = (items: unknown[]) => ({ body: { items, total: items.length, viewpoint } })

test('meetings are listed by year, newest first, those of unknown date last', async () => {
  stubServer({
    'GET /api/meetings': () =>
      listed([
        meetingSummary(),
        meetingSummary({
          code: 'ccm-1',
          number: 1,
          heldOn: null,
          recommendationCount: 0,
          completion: { numerator: 0, denominator: 0 },
        }),
        meetingSummary({
          code: 'gtm-2016',
          kind: 'gtm',
          number: null,
          title: 'GTM d’Agadez',
          heldOn: '2016-10',
          closedAt: '2016-10-20T10:00:00.000Z',
        }),
      ]),
  })
  const { page } = await mountPage(MeetingListView)
  expect(page.findAll('th[scope=rowgroup]').map((heading) => heading.text())).toEqual([
    '2021',
    '2016',
    'Date inconnue',
  ])
  const [ccm, gtm, first] = page
    .findAll('tbody tr:not(.year)')
    .map((row) => row.text().replace(/\s/g, ' '))
  expect(ccm).toContain('46 %, 17 sur 37')
  expect(gtm).toContain('Close le 20 octobre 2016')
  expect(first).toContain('–')
  expect(first).not.toContain('%')
})

test('a list that comes says so, and an empty one says why', async () => {
  let answer: (value: { body: unknown }) => void = () => undefined
  stubServer({
    'GET /api/meetings': ({ address }) =>
      address.includes('q=')
        ? new Promise((resolve) => {
            answer = resolve
          })
        : listed([]),
  })
  const { page, router } = await mountPage(MeetingListView, { address: '/meetings?q=agadez' })
  expect(page.text()).toContain('Chargement')
  answer(listed([]))
  await flushPromises()
  expect(page.text()).toContain('Aucune réunion ne répond à cette recherche.')

  await page
    .findAll('button')
    .find((button) => button.text() === 'Voir toutes les réunions')
    ?.trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({})
})

test('a list that can not come says why and can be asked again', async () => {
  let isUp = false
  stubServer({
    'GET /api/meetings': () =>
      isUp ? listed([meetingSummary()]) : refused(500, 'internal', 'Erreur'),
  })
  const { page } = await mountPage(MeetingListView)
  expect(page.find('[role=alert]').text()).toContain('Référence à citer')
  isUp = true
  await page.find('[role=alert] button').trigger('click')
  await flushPromises()
  expect(page.find('tbody tr a').attributes('href')).toBe('/meeting/ccm-6')
})

test('a filter is kept in the address with the viewpoint, and asked of the server', async () => {
  const requests = stubServer({ 'GET /api/meetings': () => listed([meetingSummary()]) })
  const { page, router } = await mountPage(MeetingListView, { address: '/meetings?vue=ccm-5' })
  await page.find('.filters select').setValue('gtm')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ vue: 'ccm-5', genre: 'gtm' })
  expect(requests.at(-1)?.address).toBe('/api/meetings?at=ccm-5&kind=gtm')
})

test('only who may edit is offered to add a meeting', async () => {
  stubServer({ 'GET /api/meetings': () => listed([meetingSummary()]) })
  const { page: reader } = await mountPage(MeetingListView, { role: 'viewer' })
  expect(reader.text()).not.toContain('Ajouter une réunion')
  const { page: officer } = await mountPage(MeetingListView)
  expect(officer.text()).toContain('Ajouter une réunion')
})
