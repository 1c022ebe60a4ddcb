import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'

import { type Role } from '../../../server/contract/index.ts'
import { mountPage, stubServer } from '../../testing/mount-page.ts'
import { useToasts } from './toasts.ts'
import AppHeader from './AppHeader.vue'
import BottomBar from './BottomBar.vue'

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const current = (page: VueWrapper) =>
  page.findAll('nav a[aria-current]').map((link) => [link.text(), link.attributes('aria-current')])
const opener = (page: VueWrapper) => page.find('button[aria-label^="Mon compte"]')
async function openMenu(address = '/', role: Role = 'officer') {
  const mounted = await mountPage(AppHeader, { address, role })
  await opener(mounted.page).trigger('click')
  return mounted
}

test.each([
  ['/recommendations', [['Recommandations', 'page']]],
  ['/recommendation/REC-05-03', [['Recommandations', 'true']]],
  ['/meeting/ccm-6', [['Réunions', 'true']]],
  ['/profile', []],
])('at %s the navigation says where one stands', async (address, said) => {
  const { page } = await mountPage(AppHeader, { address })
  expect(current(page)).toEqual(said)
})

test('the viewpoint is carried along, and what belongs to one page is not', async () => {
  const { page } = await mountPage(AppHeader, {
    address: '/recommendations?vue=ccm-6&etat=completed',
  })
  expect(page.findAll('nav a').map((link) => link.attributes('href'))).toContain(
    '/plan-items?vue=ccm-6',
  )
})

test.each([
  ['admin', true],
  ['officer', false],
  ['focal_point', false],
  ['viewer', false],
] as const)('the accounts are offered to whoever manages them: %s', async (role, isOffered) => {
  const { page } = await openMenu('/', role)
  expect(page.find('.panel a[href="/users"]').exists()).toBe(isOffered)
})

test('the menu says who is signed in, closes by Escape and gives the focus back', async () => {
  const { page } = await openMenu()
  expect(opener(page).attributes('aria-expanded')).toBe('true')
  expect(page.find('.panel').text()).toContain('Hadiza Amadou')
  await page.find('.panel a').trigger('keydown', { key: 'Escape' })
  expect(page.find('.panel').exists()).toBe(false)
  expect(document.activeElement).toBe(opener(page).element)
})

test('the menu closes by a press elsewhere, and not by one on its own ground', async () => {
  const { page } = await openMenu()
  await page.find('.who').trigger('pointerdown')
  expect(page.find('.panel').exists()).toBe(true)
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))
  await flushPromises()
  expect(page.find('.panel').exists()).toBe(false)
})

test('signing out leads to the door', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 204 })))
  const { page, router } = await openMenu()
  await page.find('.leave').trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.name).toBe('sign-in')
})

test('signing out without a server does not pretend', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  const { page, router } = await openMenu()
  await page.find('.leave').trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.name).not.toBe('sign-in')
  expect(useToasts().toasts[0]?.text).toContain('encore connecté')
})

test('the search is one press away', async () => {
  stubServer({})
  const { page } = await mountPage(AppHeader)
  await page.find('.search').trigger('click')
  expect(page.emitted('search')).toHaveLength(1)
})

test('on a telephone four pages are at hand and the others behind one', async () => {
  const { page } = await mountPage(BottomBar, {
    address: '/institution/mjgs?vue=ccm-6',
    role: 'admin',
  })
  expect(page.findAll('nav a').map((link) => link.text())).toEqual([
    'Tableau',
    'Recomm.',
    'Plan',
    'Indicateurs',
  ])
  await page.find('nav button').trigger('click')
  const links = page.findAll('dialog li a')
  expect(links.map((link) => link.attributes('href'))).toEqual([
    '/evolution?vue=ccm-6',
    '/meetings?vue=ccm-6',
    '/institutions?vue=ccm-6',
    '/reports?vue=ccm-6',
    '/profile',
    '/users',
  ])
  expect(links[2]?.attributes('aria-current')).toBe('true')
  await page.find('dialog li button').trigger('click')
  expect(page.emitted('search')).toHaveLength(1)
  expect(page.find('dialog li').exists()).toBe(false)
})
