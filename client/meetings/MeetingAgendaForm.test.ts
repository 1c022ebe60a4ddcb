import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'

import type { AgendaPoint } from '../../server/contract/index.ts'
import { meetingSheet } from '../testing/factories.ts'
import { type Answer, mountPage, refused, type Sent, stubServer } from '../testing/mount-page.ts'
import MeetingAgenda from './MeetingAgenda.vue'
import MeetingAgendaForm from './MeetingAgendaForm.vue'

const path = '/api/meetings/ccm-6/agenda'
const sp = { code: 'sp-ccm', acronym: 'SP/CCM', name: 'Secrétariat Permanent' }
const agenda: AgendaPoint[] = [
  { title: 'Ouverture', institution: null, provenance: 'entered' },
  { title: 'Bilan', institution: sp, provenance: 'entered' },
  { title: 'Divers', institution: null, provenance: 'entered' },
]

afterEach(() => {
  document.body.replaceChildren()
  localStorage.clear()
  vi.unstubAllGlobals()
})

async function open(
  answers: Readonly<Record<string, (sent: Sent) => Answer>> = {},
  meeting = meetingSheet({ agenda }),
) {
  const requests = stubServer({
    'GET /api/institutions': () => ({ body: { items: [sp] } }),
    'GET /api/categories': () => ({ body: { items: [] } }),
    'GET /api/meetings': () => ({ body: { items: [] } }),
    ...answers,
  })
  const { page } = await mountPage(MeetingAgendaForm, { props: { meeting } })
  return {
    page,
    sent: () =>
      requests
        .filter(({ method }) => method === 'PATCH')
        .map(({ body, headers }) => ({ body, version: headers.get('if-match') })),
  }
}

const titles = (page: VueWrapper) =>
  page.findAll<HTMLInputElement>('fieldset input').map(({ element }) => element.value)
const named = (page: VueWrapper, name: string) => {
  const found = page
    .findAll('button')
    .find((button) => button.attributes('aria-label') === name || button.text() === name)
  if (found === undefined) throw new Error(`no button ${name}`)
  return found
}
async function press(page: VueWrapper, name: string) {
  const button = named(page, name)
  button.element.focus()
  await button.trigger('click')
  await flushPromises()
}
async function save(page: VueWrapper) {
  await page.find('form').trigger('submit')
  await flushPromises()
}

test('points are added, moved and removed, and the whole is sent on the version that was read', async () => {
  const { page, sent } = await open({
    [`PATCH ${path}`]: () => ({ body: meetingSheet({ version: 4 }) }),
  })
  await press(page, 'Ajouter un point')
  const added = page.findAll<HTMLInputElement>('fieldset input').at(-1)
  expect(document.activeElement).toBe(added?.element)
  await added?.setValue(' Clôture ')
  await press(page, 'Monter le point 2')
  await press(page, 'Retirer le point 3')
  await page.find('fieldset select').setValue('')
  await save(page)
  expect(sent()).toEqual([
    {
      version: '"3"',
      body: {
        points: [
          { title: 'Bilan', institution: null },
          { title: 'Ouverture', institution: null },
          { title: 'Clôture', institution: null },
        ],
      },
    },
  ])
  expect(page.emitted('done')).toHaveLength(1)
})

test('who moves a point keeps the focus on its button, also at the end, and hears where it went', async () => {
  const { page } = await open()
  await press(page, 'Descendre le point 1')
  expect(titles(page)).toEqual(['Bilan', 'Ouverture', 'Divers'])
  expect(document.activeElement).toBe(named(page, 'Descendre le point 2').element)
  await press(page, 'Descendre le point 2')
  expect(document.activeElement).toBe(named(page, 'Descendre le point 3').element)
  expect(page.find('[role=status]').text()).toBe('Le point est maintenant le 3 sur 3.')
  expect(named(page, 'Descendre le point 3').attributes('aria-disabled')).toBe('true')
  await press(page, 'Descendre le point 3')
  expect(titles(page)).toEqual(['Bilan', 'Divers', 'Ouverture'])
})

test('after the last point is removed, the focus is where another is added', async () => {
  const { page } = await open({}, meetingSheet({ agenda: agenda.slice(0, 2) }))
  await press(page, 'Retirer le point 2')
  expect(document.activeElement).toBe(page.find('fieldset input').element)
  await press(page, 'Retirer le point 1')
  expect(document.activeElement).toBe(named(page, 'Ajouter un point').element)
})

test('what is wrong is said beside its point, and nothing typed is lost', async () => {
  const { page } = await open({
    [`PATCH ${path}`]: () =>
      refused(400, 'invalid_input', 'À revoir.', [
        { field: 'points.1.title', message: 'Ce champ ne peut pas être vide.' },
      ]),
  })
  await page.findAll('fieldset input')[1]?.setValue('')
  await save(page)
  const wrong = page.findAll('fieldset')[1]
  expect(document.activeElement).toBe(wrong?.find('input').element)
  expect(wrong?.find('input').attributes('aria-invalid')).toBe('true')
  expect(wrong?.text()).toContain('Ce champ ne peut pas être vide.')
  expect(page.find('[role=alert]').text()).toBe('À revoir.')
  expect(titles(page)).toEqual(['Ouverture', '', 'Divers'])
})

test('what was begun is there again, on the version on which it was begun: what somebody wrote since is read before it is replaced', async () => {
  const answers = {
    [`PATCH ${path}`]: ({ headers }: Sent) =>
      headers.get('if-match') === '"5"'
        ? { body: meetingSheet({ version: 6 }) }
        : refused(409, 'version_conflict', 'Modifié.', [
            {
              field: 'points',
              message: 'Modifié entre-temps par Issa.',
              current: '1. Autre chose',
            },
          ]),
    'GET /api/meetings/ccm-6': () => ({ body: meetingSheet({ version: 5 }) }),
  }
  const { page } = await open(answers)
  await page.find('fieldset input').setValue('Ouverture officielle')
  page.unmount()

  const { page: again, sent } = await open(answers, meetingSheet({ version: 5, agenda: [] }))
  expect(again.text()).toContain('Vous aviez commencé cette saisie')
  await save(again)
  expect(again.find('[role=alert]').text()).toContain('1. Autre chose')
  expect(again.find('[role=alert]').text()).toContain('Issa')
  await again.find('[role=alert] button').trigger('click')
  await flushPromises()
  expect(sent().map(({ version }) => version)).toEqual(['"3"', '"5"'])
  expect(sent()[1]?.body).toMatchObject({ points: [{ title: 'Ouverture officielle' }, {}, {}] })
  expect(again.emitted('done')).toHaveLength(1)
})

test('the page tells the points in order with who presents them, and says what is made up', async () => {
  const { page } = await mountPage(MeetingAgenda, {
    props: {
      meeting: meetingSheet({
        agenda: [
          ...agenda.slice(0, 1),
          { title: 'Bilan', institution: sp, provenance: 'illustrative' },
        ],
      }),
    },
  })
  expect(page.findAll('ol li').map((point) => point.text())).toEqual(['Ouverture', 'Bilan SP/CCM'])
  expect(page.find('li a').attributes('href')).toBe('/institution/sp-ccm')
  expect(page.text()).toContain('illustrative')
  expect(page.find('button').text()).toBe('Modifier l’ordre du jour')
})

test.each([
  [
    'closed',
    {
      closings: [
        { recordedAt: '2021-08-06T16:40:00.000Z', isReopening: false, reason: null, author: null },
      ],
    },
  ],
  ['read by who may not edit', { canEdit: false }],
])('the agenda of a meeting %s is not edited', async (_, meeting) => {
  const { page } = await mountPage(MeetingAgenda, { props: { meeting: meetingSheet(meeting) } })
  expect(page.text()).toContain('Non renseigné.')
  expect(page.find('button').exists()).toBe(false)
})
