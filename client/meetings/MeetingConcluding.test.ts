import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'

import type { ConclusionsReply, NewConclusion } from '../../server/contract/index.ts'
import { conclusion, conclusionsReply, earlierItem } from '../testing/conclusions.ts'
import { meetingSheet } from '../testing/factories.ts'
import { type Answer, mountPage, refused, type Sent, stubServer } from '../testing/mount-page.ts'
import MeetingConcluding from './MeetingConcluding.vue'
import MeetingConclusions from './MeetingConclusions.vue'

const path = '/api/meetings/ccm-6/conclusions'
const rows = [
  earlierItem({
    code: 'REC-05-01',
    title: 'Créer un comité',
    lead: { code: 'mj', acronym: 'MJ', name: 'Justice' },
  }),
  earlierItem({ code: 'REC-05-02', title: 'Former les agents' }),
  earlierItem({ code: 'REC-05-03', title: 'Ouvrir un bureau' }),
]

afterEach(() => {
  document.body.replaceChildren()
  localStorage.clear()
  vi.unstubAllGlobals()
})

async function open(
  answers: Readonly<Record<string, (sent: Sent) => Answer>> = {},
  reply: ConclusionsReply = conclusionsReply(rows),
) {
  const requests = stubServer({
    [`GET ${path}`]: () => ({ body: reply }),
    'GET /api/categories': () => ({
      body: {
        items: [
          { code: 'protection', parentCode: null, labelFr: 'Protection', labelEn: 'Protection' },
        ],
      },
    }),
    'GET /api/institutions': () => ({ body: { items: [] } }),
    'GET /api/meetings': () => ({ body: { items: [] } }),
    ...answers,
  })
  const { page } = await mountPage(MeetingConcluding, { props: { meeting: meetingSheet() } })
  return {
    page,
    requests,
    posted: () =>
      requests
        .filter(({ method }) => method === 'POST')
        .map(({ body }) => (body as { items: NewConclusion[] }).items),
  }
}

const rowOf = (page: VueWrapper, code: string) => {
  const found = page.findAll('fieldset').find((row) => row.find('legend').text() === code)
  if (found === undefined) throw new Error(`${code} is not shown`)
  return found
}
const codes = (page: VueWrapper) =>
  page.findAll('form > fieldset > legend').map((legend) => legend.text())
const choose = (page: VueWrapper, code: string, kind: string) =>
  rowOf(page, code).find('select').setValue(kind)
function input(scope: Pick<VueWrapper, 'findAll' | 'find'>, label: string) {
  const found = scope.findAll('label').find((each) => each.text().startsWith(label))
  if (found === undefined) throw new Error(`no field ${label}`)
  const id = found.attributes('for')
  return id === undefined ? found.find('input') : scope.find<HTMLInputElement>(`[id="${id}"]`)
}
async function save(page: VueWrapper) {
  await page.find('form').trigger('submit')
  await flushPromises()
}

test('only the rows that were touched are sent, each with what its conclusion says', async () => {
  const { page, posted } = await open({
    [`POST ${path}`]: () => ({ status: 201, body: conclusionsReply(rows) }),
  })
  expect(page.find('button[type=submit]').exists()).toBe(false)
  await choose(page, 'REC-05-01', 'noted')
  await input(rowOf(page, 'REC-05-01'), 'Avancement').setValue('60')
  await choose(page, 'REC-05-03', 'renewed')
  await input(rowOf(page, 'REC-05-03'), 'Nouvelle échéance').setValue('2022-06-30')
  expect(page.find('button[type=submit]').text()).toBe('Enregistrer 2 conclusions')
  await save(page)
  expect(posted()).toEqual([
    [
      { code: 'REC-05-01', kind: 'noted', status: 'in_progress', progress: 60 },
      { code: 'REC-05-03', kind: 'renewed', deadline: '2022-06-30' },
    ],
  ])
  expect(page.emitted('done')).toHaveLength(1)
})

test('what is wrong is said beside its field, also of a row that a filter hides, and nothing is lost', async () => {
  const { page } = await open({
    [`POST ${path}`]: () =>
      refused(422, 'rule_broken', 'À revoir.', [
        { field: 'items.1.deadline', message: 'Après le jour de la réunion.' },
      ]),
  })
  await choose(page, 'REC-05-01', 'completed')
  await choose(page, 'REC-05-02', 'renewed')
  await input(rowOf(page, 'REC-05-02'), 'Nouvelle échéance').setValue('2021-01-01')
  await input(page, 'Chercher').setValue('comite')
  expect(codes(page)).toEqual(['REC-05-01'])
  await save(page)
  expect(codes(page)).toEqual(['REC-05-01', 'REC-05-02'])
  const wrong = input(rowOf(page, 'REC-05-02'), 'Nouvelle échéance')
  expect(wrong.attributes('aria-invalid')).toBe('true')
  expect(document.activeElement).toBe(wrong.element)
  expect(rowOf(page, 'REC-05-02').text()).toContain('Après le jour de la réunion.')
  expect(page.find('[role=alert]').text()).toBe('À revoir.')
})

test('a split asks for two parts at least, and says that it can’t be undone', async () => {
  const { page, posted } = await open({
    [`POST ${path}`]: () => ({ status: 201, body: conclusionsReply(rows) }),
  })
  await choose(page, 'REC-05-01', 'split')
  await flushPromises()
  const row = rowOf(page, 'REC-05-01')
  const parts = row.findAll('fieldset')
  expect(parts).toHaveLength(2)
  expect(row.text()).toContain('ce remplacement ne s’annule pas')
  expect(row.text()).not.toContain('Retirer')
  for (const [index, part] of parts.entries())
    await part.find('textarea').setValue(`Partie ${index + 1}`)
  await save(page)
  const part = { category: 'protection', lead: 'mj', nature: 'one_off' }
  expect(posted()).toEqual([
    [
      {
        code: 'REC-05-01',
        kind: 'split',
        successors: [
          { title: 'Partie 1', ...part },
          { title: 'Partie 2', ...part },
        ],
      },
    ],
  ])
})

test('what was chosen is there again after the dialog was left', async () => {
  const { page } = await open()
  await choose(page, 'REC-05-02', 'not_completed')
  page.unmount()
  const { page: again } = await open()
  expect(rowOf(again, 'REC-05-02').find('select').element.value).toBe('not_completed')
})

test('a conclusion is corrected from what it said, with its reason; one that made a link is not', async () => {
  const concluded = [
    earlierItem({ code: 'REC-05-01' }, { kind: 'completed', status: 'completed' }),
    earlierItem(
      { code: 'REC-05-02' },
      { kind: 'merged', successors: [{ code: 'REC-06-01', title: 'Ensemble' }] },
    ),
  ]
  const { page, posted } = await open(
    { [`POST ${path}`]: () => ({ status: 201, body: conclusionsReply(concluded) }) },
    conclusionsReply(concluded),
  )
  expect(rowOf(page, 'REC-05-02').text()).toContain('D’autres ont pris sa place')
  expect(rowOf(page, 'REC-05-02').find('select').exists()).toBe(false)
  await rowOf(page, 'REC-05-01').find('button').trigger('click')
  await choose(page, 'REC-05-01', 'noted')
  await input(rowOf(page, 'REC-05-01'), 'Motif').setValue('Reste le décret')
  await save(page)
  expect(posted()).toEqual([
    [
      {
        code: 'REC-05-01',
        kind: 'noted',
        status: 'in_progress',
        reason: 'Reste le décret',
        replaces: 7,
      },
    ],
  ])
})

test('who wrote while somebody else concluded reads it, and corrects it with what was typed', async () => {
  let reply = conclusionsReply(rows)
  const { page, posted } = await open({
    [`GET ${path}`]: () => ({ body: reply }),
    [`POST ${path}`]: ({ body }) =>
      (body as { items: NewConclusion[] }).items[0]?.replaces === 7
        ? { status: 201, body: reply }
        : refused(409, 'version_conflict', 'Relisez.', [
            { field: 'items.0.replaces', message: 'Quelqu’un a déjà conclu.' },
          ]),
  })
  await choose(page, 'REC-05-01', 'renewed')
  await input(rowOf(page, 'REC-05-01'), 'Observation').setValue('Pour un an')
  reply = conclusionsReply([
    earlierItem({ code: 'REC-05-01' }, { kind: 'noted', status: 'suspended' }),
    ...rows.slice(1),
  ])
  await save(page)
  const row = rowOf(page, 'REC-05-01')
  expect(row.text()).toContain('Quelqu’un a déjà conclu.')
  expect(row.text()).toContain('État constaté')
  await row.find('button').trigger('click')
  await save(page)
  expect(posted().at(-1)).toEqual([
    { code: 'REC-05-01', kind: 'renewed', note: 'Pour un an', replaces: 7 },
  ])
})

test('the page tells what was concluded in words, and offers to conclude to who may', async () => {
  const concluded = conclusionsReply(
    [
      earlierItem(
        { code: 'REC-05-01', title: 'Créer un comité' },
        {
          ...conclusion({ kind: 'reworded' }),
          successors: [{ code: 'REC-06-01', title: 'Installer le comité' }],
        },
      ),
      ...rows.slice(1),
    ],
    { canConclude: false },
  )
  stubServer({ [`GET ${path}`]: () => ({ body: concluded }) })
  const { page } = await mountPage(MeetingConclusions, { props: { meeting: meetingSheet() } })
  expect(page.text()).toContain('1 sur 3')
  expect(page.text()).toContain('Reformulée')
  expect(page.findAll('a').map((link) => link.attributes('href'))).toEqual([
    '/recommendation/REC-05-01',
    '/recommendation/REC-06-01',
  ])
  expect(page.find('button').exists()).toBe(false)
})

test.each([
  ['nobody concluded and one may not', conclusionsReply(rows, { canConclude: false })],
  ['there is nothing to conclude on', conclusionsReply([])],
])('the page says nothing of conclusions when %s', async (_, reply) => {
  stubServer({ [`GET ${path}`]: () => ({ body: reply }) })
  const { page } = await mountPage(MeetingConclusions, { props: { meeting: meetingSheet() } })
  expect(page.text()).toBe('')
})
