import { expect, test } from 'vitest'

import { chartNames } from '../../server/contract/index.ts'
import { i18n, loadWords } from '../i18n/index.ts'
import { dashboardWith } from '../testing/dashboards.ts'
import { chartOf, contextOf, slidesOf, widthFor } from './slides.ts'

await loadWords(['presentation'])

const say = i18n.global.t
const french = (change = {}) => slidesOf(dashboardWith(change), 'fr', say)
const plain = (text = '') => text.replace(/\s/g, ' ')

test('one point a slide, each with its sentence, every chart once', () => {
  const slides = french()
  expect(new Set(slides.map(({ key }) => key)).size).toBe(slides.length)
  expect(slides.every(({ title }) => title.length > 0)).toBe(true)
  expect(slides.flatMap(({ chart }) => chart ?? []).sort()).toEqual([...chartNames].sort())
})

test('a figure is never without its numerator and denominator', () => {
  const figures = french().filter(({ figure }) => figure !== undefined)
  expect(
    figures.map(({ title, figure, sub }) => [title, figure?.text, figure?.base, sub].map(plain)),
  ).toEqual([
    [
      '26 recommandations ponctuelles sur 58 sont réalisées',
      '45 %',
      '26 sur 58',
      'À la session comparée : 38 %, 22 sur 58.',
    ],
    [
      '4 recommandations sont en retard',
      '4',
      'sur 37 datées, 11 %',
      'En retard depuis plus d’un an : 3. Ouvertes sans échéance, à part : 7.',
    ],
  ])
})

test('with nothing to compare with nothing is compared', () => {
  const slides = french({ compared: null, before: null })
  expect(slides.map(({ key }) => key)).not.toContain('status-transitions')
  expect(slides[0]?.sub).toBe('25 janvier 2024')
  expect(slides[1]?.sub).toBeUndefined()
})

test('a day without a session is named by itself', () => {
  const { viewpoint } = dashboardWith()
  expect(plain(french({ viewpoint: { ...viewpoint, meeting: null } })[0]?.title)).toBe(
    'Où en est-on au 25 janvier 2024 ?',
  )
})

test('a drawing is asked for at the width that enlarges it most in its room', () => {
  const dashboard = dashboardWith()
  const scale = (
    name: (typeof chartNames)[number],
    width: number,
    room: { width: number; height: number },
  ) => {
    const { chart, data } = chartOf(name, dashboard)
    return Math.min(
      room.width / width,
      room.height / chart.height(data, { ...contextOf(dashboard, 'fr'), width, theme: 'light' }),
    )
  }
  for (const room of [
    { width: 1760, height: 700 },
    { width: 330, height: 480 },
  ])
    for (const name of chartNames) {
      const width = widthFor(name, dashboard, 'fr', room)
      for (const other of [320, 640, 1000, 1600])
        expect(scale(name, width, room), `${name} at ${width}`).toBeGreaterThanOrEqual(
          scale(name, other, room),
        )
    }
})
