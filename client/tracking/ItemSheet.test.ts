import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'

import type { ItemSheet as Sheet } from '../../server/contract/index.ts'
import { itemSheet, timelineFact } from '../testing/items.ts'
import { mountPage, refused, stubServer } from '../testing/mount-page.ts'
import ItemSheet from './ItemSheet.vue'

const address = 'GET /api/recommendations/REC-05-03'
const props = { kind: 'recommendation', code: 'REC-05-03', listTitle: 'Recommandations' }
const meetings = {
  'GET /api/meetings': () => ({ body: { items: [], total: 0, viewpoint: itemSheet().viewpoint } }),
}

afterEach(() => {
  document.body.replaceChildren()
  localStorage.clear()
  vi.unstubAllGlobals()
})

async function show(item: Partial<Sheet> = {}) {
  const requests = stubServer({
    ...meetings,
    [address]: () => ({ body: itemSheet(item) }),
    'POST /api/recommendations/REC-05-03/facts': () => ({ status: 201, body: itemSheet(item) }),
  })
  const { page } = await mountPage(ItemSheet, { props })
  return { page, requests }
}

test('what is unknown is to be completed, and where it comes from can be followed', async () => {
  const { page } = await show()
  expect(page.find('h1').text()).toBe('Rendre opérationnel le fonds')
  expect(page.find('.state').text()).toContain('Échéance\u00A0: à compléter')
  expect(page.find('dl').text()).toContain('Chef de file')
  expect(page.find('dl .unknown').text()).toBe('À compléter')
  expect(page.find('a[href="https://www.exemple.ne/rapport.pdf"]').text()).toBe('exemple.ne')
})

test('the history tells both clocks, and a correction under what it corrects', async () => {
  const wrong = timelineFact({
    id: 1,
    status: 'completed',
    progress: null,
    effectiveOn: '2020-11-30',
    recordedAt: '2020-12-04T10:00:00.000Z',
    knownUntil: '2020-12-18T10:00:00.000Z',
    replacedById: 2,
  })
  const right = timelineFact({
    id: 2,
    status: 'in_progress',
    progress: 10,
    effectiveOn: '2020-11-30',
    recordedAt: '2020-12-18T10:00:00.000Z',
    replacesId: 1,
    reason: 'le texte ne suffit pas',
    isCurrent: true,
    author: { name: 'Hadiza Amadou', role: 'officer', institution: null },
  })
  const { page } = await show({ history: [right, wrong] })
  const [first, second] = page.findAll('ol.line > li')
  expect(first?.text()).toContain('vrai depuis le 30 novembre 2020')
  expect(first?.text()).toContain('connu depuis le 18 décembre 2020')
  expect(second?.find('s').text()).toBe('Réalisée')
  expect(second?.text()).toContain(
    'Rectifiée le 18 décembre 2020 par Hadiza Amadou\u00A0: le texte ne suffit pas',
  )
  expect(second?.findAll('button')).toHaveLength(0)
})

test('a status is sent with what was typed; leaving a closed one asks why', async () => {
  const { page, requests } = await show({ status: 'completed', progress: 100 })
  await page.find('input[type=radio][value=in_progress]').setValue(true)
  await page.find('input[type=date]').setValue('2021-08-02')
  const reason = page.findAll('label').find((label) => label.text().startsWith('Pourquoi'))
  expect(reason?.text()).toBe('Pourquoi l’état change')
  await page.find(`#${reason?.attributes('for') ?? ''}`).setValue('Chantier rouvert')
  await page.find('form').trigger('submit')
  await flushPromises()
  const sent = requests.find(({ method }) => method === 'POST')
  expect(sent?.body).toEqual({
    status: 'in_progress',
    effectiveOn: '2021-08-02',
    reason: 'Chantier rouvert',
  })
  expect(sent?.headers.get('idempotency-key')).toMatch(/^[0-9a-f]{32}$/)
})

test('what the server refuses is told beside its field, and nothing typed is lost', async () => {
  stubServer({
    ...meetings,
    [address]: () => ({ body: itemSheet() }),
    'POST /api/recommendations/REC-05-03/facts': () =>
      refused(422, 'rule_broken', 'L’enregistrement contredit une règle.', [
        { field: 'effectiveOn', message: 'Ce jour est à venir.' },
      ]),
  })
  const { page } = await mountPage(ItemSheet, { props })
  await page.find('input[type=radio][value=completed]').setValue(true)
  await page.find('input[type=date]').setValue('2999-01-01')
  await page.find('form').trigger('submit')
  await flushPromises()
  const input = page.find<HTMLInputElement>('input[type=date]')
  expect(input.attributes('aria-invalid')).toBe('true')
  expect(page.find(`#${input.attributes('aria-describedby') ?? ''}`).text()).toBe(
    'Ce jour est à venir.',
  )
  expect(input.element.value).toBe('2999-01-01')
})

test('who may only read is offered no form; who declares is told that it waits', async () => {
  const none = { record: false, declare: false, edit: false, archive: false }
  expect((await show({ abilities: none })).page.find('form').exists()).toBe(false)
  document.body.replaceChildren()
  const { page } = await show({ abilities: { ...none, declare: true } })
  expect(page.find('form').text()).toContain('Comptera une fois validée par le SP/CCM.')
  expect(page.find('button[type=submit]').text()).toBe('Envoyer la déclaration')
})

test('an item that does not exist, or not yet, is told', async () => {
  stubServer({ ...meetings, [address]: () => refused(404, 'not_found', 'Introuvable') })
  const { page } = await mountPage(ItemSheet, { props })
  expect(page.find('[role=alert] h1').text()).toBe('Introuvable')
})
