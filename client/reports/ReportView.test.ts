import { afterEach, expect, test, vi } from 'vitest'

import { reportNames, type ReportReply } from '../../server/contract/index.ts'
import { viewpoint } from '../testing/factories.ts'
import { mountPage, refused, stubServer } from '../testing/mount-page.ts'
import ReportListView from './ReportListView.vue'
import ReportView from './ReportView.vue'

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const report = (given: Partial<ReportReply> = {}): ReportReply => ({
  name: 'deadlines',
  title: 'Échéances : en retard et à venir',
  viewpoint,
  columns: [
    { key: 'code', label: 'Code', format: 'code' },
    { key: 'deadline', label: 'Échéance', format: 'day' },
    { key: 'daysLate', label: 'Jours de retard', format: 'integer' },
    { key: 'progress', label: 'Avancement (%)', format: 'percent' },
  ],
  rows: [['REC-05-03', '2020-06-30', 2337, null]],
  itemKinds: ['recommendation'],
  totals: [
    { label: 'Taux de retard', numerator: 29, denominator: 90 },
    { label: 'Échéance dans les 30 jours', numerator: 0, denominator: 0 },
  ],
  notes: [
    { role: 'standing', text: 'Situation au 23 novembre 2026.' },
    { role: 'warning', text: 'Données illustratives : 93 sur 123.' },
  ],
  definitions: ['Taux de retard : ouvertes ÷ datées.'],
  total: 1,
  isCut: false,
  ...given,
})
const others = {
  'GET /api/meetings': () => ({ body: { items: [], total: 0, viewpoint } }),
  'GET /api/institutions': () => ({ body: { items: [], total: 0, viewpoint } }),
}
const plain = (text: string) => text.replace(/\s/g, ' ')

test('the list leads to every report, and says what each is for', async () => {
  const { page } = await mountPage(ReportListView, { address: '/reports?vue=ccm-6' })
  expect(page.findAll('li a').map((link) => link.attributes('href'))).toEqual(
    reportNames.map((name) => `/report/${name}?vue=ccm-6`),
  )
  expect(page.findAll('li p').every((purpose) => purpose.text().endsWith('.'))).toBe(true)
})

test('a report shows its rows, its rates with both numbers, and what must be known', async () => {
  stubServer({ ...others, 'GET /api/reports/deadlines': () => ({ body: report() }) })
  const { page } = await mountPage(ReportView, { props: { name: 'deadlines' } })
  expect(page.find('h1').text()).toBe('Échéances : en retard et à venir')
  expect(page.findAll('tbody th, tbody td').map((cell) => plain(cell.text()))).toEqual([
    'REC-05-03',
    '30/06/2020',
    '2 337',
    '–',
  ])
  expect(page.findAll('dd').map((rate) => plain(rate.text()))).toEqual([
    '32,2 %29 sur 90',
    '–0 sur 0',
  ])
  expect(page.findAll('.notes li').map((note) => note.text())).toEqual([
    'Situation au 23 novembre 2026.',
    'Données illustratives : 93 sur 123.',
  ])
})

test('the files are of the same report at the same viewpoint', async () => {
  stubServer({ ...others, 'GET /api/reports/deadlines': () => ({ body: report() }) })
  const { page } = await mountPage(ReportView, {
    props: { name: 'deadlines' },
    address: '/?vue=ccm-6&objet=plan_item&institution=mjgs',
  })
  const hrefs = page
    .findAll('.files a')
    .map((link) => new URL(link.attributes('href') ?? '', 'http://x').searchParams)
  expect(hrefs.map((query) => query.get('format'))).toEqual(['xlsx', 'csv'])
  for (const query of hrefs)
    expect([
      query.get('at'),
      query.get('kind'),
      query.get('institution'),
      query.get('language'),
    ]).toEqual(['ccm-6', 'plan_item', 'mjgs', 'fr'])
})

test('a parameter goes into the address, and only what the report takes is asked', async () => {
  const sent = stubServer({
    ...others,
    'GET /api/reports/plan-execution': () => ({ body: report({ name: 'plan-execution' }) }),
  })
  const { page, router } = await mountPage(ReportView, {
    props: { name: 'plan-execution' },
    address: '/?objet=plan_item&comparee=ccm-5',
  })
  await page.find('.parameters select').setValue('funder')
  await vi.waitFor(() => expect(router.currentRoute.value.query.par).toBe('funder'))
  await vi.waitFor(() =>
    expect(sent.some(({ address }) => address.includes('by=funder'))).toBe(true),
  )
  expect(
    sent.filter(({ address }) => /reports/.test(address) && /kind|compared/.test(address)),
  ).toEqual([])
})

test('a report of nothing says so, and one that is cut says where the rest is', async () => {
  stubServer({
    ...others,
    'GET /api/reports/deadlines': () => ({ body: report({ rows: [], itemKinds: [], total: 0 }) }),
    'GET /api/reports/matrix': () => ({
      body: report({
        rows: [
          ['REC-01', null, 1, 0],
          ['REC-02', null, 1, 0],
        ],
        total: 100_000,
        isCut: true,
      }),
    }),
  })
  const { page } = await mountPage(ReportView, { props: { name: 'deadlines' } })
  expect(page.text()).toContain('Ce rapport ne contient rien à ce point de vue.')
  const { page: matrix } = await mountPage(ReportView, { props: { name: 'matrix' } })
  expect(plain(matrix.find('.count').text())).toBe(
    'Les 2 premières lignes sur 100 000 : les fichiers les ont toutes.',
  )
})

test('a failure is told and can be tried again; a report that does not exist is said so', async () => {
  let isUp = false
  stubServer({
    ...others,
    'GET /api/reports/deadlines': () =>
      isUp ? { body: report() } : refused(500, 'internal', 'Erreur'),
  })
  const { page } = await mountPage(ReportView, { props: { name: 'deadlines' } })
  isUp = true
  await page.find('[role=alert] button').trigger('click')
  await vi.waitFor(() => expect(page.find('tbody').exists()).toBe(true))
  const { page: unknown } = await mountPage(ReportView, { props: { name: 'budget' } })
  expect(unknown.text()).toContain('Ce rapport n’existe pas.')
})

test('a row’s code leads to its sheet, whatever its kind, at the same viewpoint', async () => {
  const columns: ReportReply['columns'] = [
    { key: 'code', label: 'Code', format: 'code' },
    { key: 'kind', label: 'Objet suivi', format: 'text' },
  ]
  const rows = [
    ['REC-05-03', 'Recommandation'],
    ['PNM-1.1.01', 'Action du plan'],
  ]
  stubServer({
    ...others,
    'GET /api/reports/deadlines': () => ({
      body: report({ columns, rows, itemKinds: ['recommendation', 'plan_item'] }),
    }),
    'GET /api/reports/indicator-profile': () => ({
      body: report({
        name: 'indicator-profile',
        columns: [{ key: 'domain', label: 'Domaine', format: 'text' }, ...columns.slice(0, 1)],
        rows: [['Droits des migrants', '1.1.1']],
        itemKinds: ['indicator'],
      }),
    }),
    'GET /api/reports/summary': () => ({
      body: report({
        name: 'summary',
        columns: [{ key: 'group', label: 'Réunion', format: 'text' }],
        rows: [['5e session']],
        itemKinds: [],
      }),
    }),
  })
  const links = async (name: string) => {
    const { page } = await mountPage(ReportView, { props: { name }, address: '/?vue=ccm-6' })
    return page.findAll('tbody a').map((link) => link.attributes('href'))
  }
  expect(await links('deadlines')).toEqual([
    '/recommendation/REC-05-03?vue=ccm-6',
    '/plan-item/PNM-1.1.01?vue=ccm-6',
  ])
  expect(await links('indicator-profile')).toEqual(['/indicator/1.1.1?vue=ccm-6'])
  expect(await links('summary')).toEqual([])
})
