import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'

import { dashboardWith } from '../testing/dashboards.ts'
import { mountPage } from '../testing/mount-page.ts'
import SlideDeck from './SlideDeck.vue'

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><path data-series="completed" data-index="0" d="M0 0"/></svg>'
let pages = 0

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

async function open({ isOnline = true, address = '/' } = {}) {
  let online = isOnline
  const asked: string[] = []
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url)
    return online
      ? Promise.resolve(new Response(svg, { headers: { 'content-type': 'image/svg+xml' } }))
      : Promise.reject(new TypeError('Failed to fetch'))
  })
  // Drawings are cached by address for the whole file: each test needs its own addresses.
  const place = (pages += 1)
  const mounted = await mountPage(SlideDeck, {
    props: { dashboard: dashboardWith(), addressOf: (name: string) => `/${place}/${name}.svg` },
    address,
  })
  await flushPromises()
  return {
    ...mounted,
    asked,
    cut: () => {
      online = false
    },
    restore: () => {
      online = true
    },
  }
}

async function press(key: string, target: EventTarget = window): Promise<void> {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  await flushPromises()
}

test('every drawing comes down at once, and is shown when the network has dropped', async () => {
  const { page, asked, cut } = await open()
  expect(asked).toHaveLength(7)
  cut()
  await press('ArrowRight')
  await press('PageDown')
  expect(page.find('.drawing svg').attributes('viewBox')).toBe('0 0 400 200')
  expect(page.find('.drawing').attributes('aria-label')).toContain('Depuis la 7e session')
  expect(asked).toHaveLength(7)
})

test('where the server draws several at once, they come in one answer, each on its slide', async () => {
  const drawTogether = vi.fn((wanted: readonly { name: string }[]) =>
    Promise.resolve(wanted.map(({ name }) => svg.replace('completed', name))),
  )
  const { page } = await mountPage(SlideDeck, {
    props: {
      dashboard: dashboardWith(),
      addressOf: (name: string) => `/together/${name}.svg`,
      drawTogether,
    },
    address: '/?diapo=4',
  })
  await flushPromises()
  expect(drawTogether).toHaveBeenCalledOnce()
  expect(drawTogether.mock.calls[0]?.[0]).toHaveLength(7)
  expect(page.find('.drawing path').attributes('data-series')).toBe('recommendations-by-meeting')
})

test('a drawing that could not come says so, and comes with the network', async () => {
  const { page, restore } = await open({ isOnline: false, address: '/?diapo=3' })
  expect(page.text()).toContain('n’a pas pu être chargé')
  restore()
  window.dispatchEvent(new Event('online'))
  await flushPromises()
  expect(page.find('.drawing svg').exists()).toBe(true)
})

test.each([
  [['ArrowRight', 'PageDown', ' ', 'ArrowDown'], '5'],
  [['End', 'PageUp'], '9'],
  [['End', 'ArrowRight', 'Home', 'ArrowLeft'], '1'],
])('%j leads to slide %s, which the address keeps', async (keys, number) => {
  const { page, router } = await open()
  for (const key of keys) await press(key)
  expect(page.find('.where span').text()).toBe(`${number} sur 10`)
  expect(router.currentRoute.value.query.diapo ?? '1').toBe(number)
})

test('the slide that the address says is the one shown, and the last where there is no such', async () => {
  expect((await open({ address: '/?diapo=4' })).page.find('.where span').text()).toBe('4 sur 10')
  expect((await open({ address: '/?diapo=99' })).page.find('.where span').text()).toBe('10 sur 10')
})

test('space on a button is the button’s', async () => {
  const { page } = await open()
  await press(' ', page.findAll('.tools button')[1]?.element)
  expect(page.find('.where span').text()).toBe('1 sur 10')
})

test('the grid shows every slide, and opens one', async () => {
  const { page } = await open()
  await press('g')
  expect(page.findAll('.grid li')).toHaveLength(10)
  expect(document.activeElement?.textContent).toContain('Où en est-on')
  await press('ArrowRight')
  expect(page.find('.where span').text()).toBe('1 sur 10')
  await page.findAll('.grid button')[6]?.trigger('click')
  expect(page.find('.where span').text()).toBe('7 sur 10')
})

test('Escape closes the grid first, then leaves', async () => {
  const { page } = await open()
  await press('g')
  await press('Escape')
  expect(page.emitted('leave')).toBeUndefined()
  await press('Escape')
  expect(page.emitted('leave')).toHaveLength(1)
})

test('a finger swipes from slide to slide, and scrolls without leaving it', async () => {
  const { page } = await open()
  const swipe = async (from: [number, number], to: [number, number]) => {
    const finger = ([clientX, clientY]: [number, number]) => ({
      changedTouches: [{ clientX, clientY }],
    })
    await page.find('.deck').trigger('touchstart', finger(from))
    await page.find('.deck').trigger('touchend', finger(to))
    return page.find('.where span').text()
  }
  expect(await swipe([300, 100], [100, 110])).toBe('2 sur 10')
  expect(await swipe([300, 100], [280, 400])).toBe('2 sur 10')
  expect(await swipe([100, 100], [300, 110])).toBe('1 sur 10')
})

test('without a way to the lists, as by a read-only link, no list is offered', async () => {
  const { page } = await open({ address: '/?diapo=2' })
  expect(page.text()).not.toContain('Ouvrir la liste')
})
