import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'

import { session, viewpointAt } from '../../server/charts/examples/context.ts'
import { examples } from '../../server/charts/examples/examples.ts'
import type { ComparisonReply, Role } from '../../server/contract/index.ts'
import { type Answer, mountPage, refused, stubServer } from '../testing/mount-page.ts'
import EvolutionView from './EvolutionView.vue'

const item = {
  code: 'REC-05-02',
  title: 'Prendre les textes d’application',
  titleEn: null,
  lead: { code: 'mj', acronym: 'MJ/GS', name: 'Justice' },
  from: 'in_progress',
  to: 'completed',
  statusSince: '2023-01-02',
} as const
const comparison: ComparisonReply = {
  kind: 'recommendation',
  viewpoint: { ...viewpointAt('2024-01-25'), meeting: session(8, '2024-01-25') },
  compared: { ...viewpointAt('2022-08-05'), meeting: session(7, '2022-08-05') },
  choices: [],
  transitions: examples['status-transitions'],
  base: { opening: 50, adopted: 10, superseded: 1, obsolete: 1, corrections: 0, closing: 58 },
  changed: { gain: [item], setback: [], adopted: [], closed: [item], restored: [], left: [] },
  corrections: { total: 0, items: [] },
  late: {
    total: 2,
    items: [
      {
        code: 'REC-06-07',
        title: 'Intégrer les migrants à la campagne',
        titleEn: null,
        status: 'completed',
        effectiveOn: '2022-06-30',
        knownSince: '2022-09-20T16:48:00.000Z',
      },
    ],
  },
}

class StillObserver {
  observe(): void {}
  disconnect(): void {}
}

afterEach(() => {
  document.body.replaceChildren()
  localStorage.clear()
  vi.unstubAllGlobals()
})

async function show(
  answer: () => Answer,
  { role = 'officer', address = '/evolution?vue=ccm-8' }: { role?: Role; address?: string } = {},
) {
  vi.stubGlobal('ResizeObserver', StillObserver)
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
  const sent = stubServer({ 'GET /api/comparison': answer })
  const mounted = await mountPage(EvolutionView, { role, address })
  await flushPromises()
  return { ...mounted, sent }
}
const plain = (text: string) => text.replace(/\s+/g, ' ')

test('it says what changed, why the base moved, and what was learnt late by its name', async () => {
  const { page, sent } = await show(() => ({ body: comparison }))
  const text = plain(page.text())
  expect(sent[0]?.address).toBe('/api/comparison?at=ccm-8&kind=recommendation')
  expect(text).toContain('Depuis la 7e session, 8 recommandations ont avancé, 2 ont reculé')
  expect(text).toContain('Au départ50Adoptés+10Remplacés−1Caducs−1Rectifications+0À l’arrivée=58')
  expect(text).toContain('Intégrer les migrants à la campagne')
  expect(text).toContain('vrai depuis le 30 juin 2022, connu le 20 septembre 2022')
  expect(text).toContain('1 autre.')
  expect(text).toContain('Aucune rectification.')
})

test('a change leads to its list, at the same viewpoint', async () => {
  const { page } = await show(() => ({ body: comparison }))
  const link = page.findAll('a').find((each) => each.text() === 'Voir la liste (8)')
  expect(link?.attributes('href')).toBe(
    '/recommendations?vue=ccm-8&connu=maintenant&evolution=gain&comparee=ccm-7',
  )
})

test('the bands have their table, whose figures lead to their lists', async () => {
  const { page } = await show(() => ({ body: comparison }))
  await page
    .findAll('button')
    .find((each) => each.text() === 'Voir le tableau')
    ?.trigger('click')
  // The table's file is loaded lazily.
  const row = await vi.waitUntil(
    () =>
      page
        .findAll('tbody tr')
        .filter((each) => each.text().startsWith('En coursRéalisée'))
        .at(0),
    { timeout: 10_000 },
  )
  expect(row.find('a').attributes('href')).toContain(
    'etat=completed&etait=in_progress&comparee=ccm-7',
  )
})

test('another kind is asked for by its address', async () => {
  const { page, router, sent } = await show(() => ({ body: comparison }))
  await page.find('input[value=indicator]').setValue()
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ vue: 'ccm-8', objet: 'indicator' })
  // On a slow machine the drawings are requested after the comparison.
  const asked = sent.filter(({ address }) => address.startsWith('/api/comparison'))
  expect(asked.at(-1)?.address).toBe('/api/comparison?at=ccm-8&kind=indicator')
})

test('with one session there is nothing to compare with, and it says what to do', async () => {
  const { page } = await show(() => ({
    body: {
      ...comparison,
      compared: null,
      base: null,
      transitions: { ...comparison.transitions, flows: null },
    },
  }))
  expect(page.text()).toContain('Il n’y a rien à quoi comparer')
})

test('what fails is said', async () => {
  const { page } = await show(() =>
    refused(400, 'invalid_input', 'La demande contient des champs à corriger.'),
  )
  expect(page.find('[role=alert]').text()).toContain('La demande contient des champs à corriger.')
})

test('an officer makes the paragraph hers, keeps it, copies it and takes the draft again', async () => {
  const writeText = vi.fn(() => Promise.resolve())
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } })
  const { page } = await show(() => ({ body: comparison }))
  const press = (name: string) =>
    page
      .findAll('button')
      .find((each) => each.text() === name)
      ?.trigger('click')
  expect(page.find('.paragraph a').attributes('href')).toContain('evolution=gain')
  await press('Modifier')
  const area = page.find('textarea')
  expect(plain(area.element.value)).toContain('8 recommandations ont avancé, dont 5 achevées')
  await area.setValue('Mon texte.')
  await press('Copier')
  expect(writeText).toHaveBeenLastCalledWith('Mon texte.')
  expect(page.text()).toContain('Copié.')
  expect(Object.values(localStorage).join('')).toContain('Mon texte.')
  await press('Reprendre le texte proposé')
  expect(page.find('textarea').exists()).toBe(false)
  await press('Copier')
  expect(plain(String(writeText.mock.lastCall))).toContain('Entre la 7e session')
})

test('who only reads may copy it, and not change it', async () => {
  const { page } = await show(() => ({ body: comparison }), { role: 'viewer' })
  const names = page.findAll('button').map((each) => each.text())
  expect(names).toContain('Copier')
  expect(names).not.toContain('Modifier')
})
