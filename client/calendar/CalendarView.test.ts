import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'

import type { CalendarMeeting, Deadline } from '../../server/contract/index.ts'
import { viewpoint } from '../testing/factories.ts'
import { type Answer, mountPage, refused, stubServer } from '../testing/mount-page.ts'
import CalendarView from './CalendarView.vue'

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const session: CalendarMeeting = {
  code: 'ccm-6',
  kind: 'ccm_session',
  number: 6,
  title: '6e session',
  heldOn: '2021-08-06',
  place: 'Niamey',
  isHeld: true,
  first: '2021-08-06',
  last: '2021-08-06',
  isDayKnown: true,
}
const vague: CalendarMeeting = {
  ...session,
  code: 'gtm-a',
  kind: 'gtm',
  number: null,
  title: 'GTM d’août',
  heldOn: '2021-08',
  first: '2021-08-01',
  last: '2021-08-31',
  isDayKnown: false,
}
const due = (code: string, changes: Partial<Deadline> = {}): Deadline => ({
  day: '2021-08-05',
  item: {
    kind: 'recommendation',
    code,
    title: `Intitulé de ${code}`,
    status: 'in_progress',
    flags: ['overdue'],
    lead: { code: 'mj', acronym: 'MJ', name: 'Justice' },
  },
  milestone: null,
  ...changes,
})
const month = (
  meetings: CalendarMeeting[],
  deadlines: Deadline[],
  deadlineCount = deadlines.length,
): Answer => ({ body: { month: '2021-08', meetings, deadlines, deadlineCount, viewpoint } })

async function open(answer: () => Answer, address = '/calendar') {
  const sent = stubServer({
    'GET /api/calendar': answer,
    'GET /api/institutions': () => ({ body: { items: [], total: 0, viewpoint } }),
    'GET /api/meetings': () => ({ body: { items: [], total: 0, viewpoint } }),
  })
  return { sent, ...(await mountPage(CalendarView, { address })) }
}
const plain = (text: string) => text.replace(/\s+/g, ' ')

test('what falls on a day stands under it, in words, and leads to its page', async () => {
  const { page } = await open(() =>
    month(
      [session],
      [
        due('REC-05-01'),
        due('PNM-1', { milestone: { id: 3, label: 'Étude rendue', isReached: false } }),
      ],
    ),
  )
  expect(plain(page.find('h1').text())).toBe('Calendrier, août 2021')
  expect(plain(page.find('.count').text())).toBe('1 réunion, 2 échéances')
  const days = page.findAll('.day')
  expect(days).toHaveLength(31)
  expect(plain(days[5]?.text() ?? '')).toContain('vendredi 6 août 2021')
  expect(days[5]?.find('a').attributes('href')).toBe('/meeting/ccm-6')
  const said = days[4]?.findAll('a').map((link) => plain(link.text()))
  expect(said).toEqual([
    expect.stringMatching(/Échéance REC-05-01, MJ.*En cours.*En retard/),
    expect.stringMatching(/Étape PNM-1, MJ.*Étude rendue.*À atteindre.*En retard/),
  ])
  expect(plain(days[8]?.text() ?? '')).toContain('aujourd’hui')
})

test('on a day when much falls, the rest is one press away', async () => {
  const { page } = await open(() =>
    month(
      [],
      ['A', 'B', 'C', 'D', 'E'].map((code) => due(code)),
    ),
  )
  const more = page.find('.more')
  expect([
    plain(more.text()),
    more.attributes('aria-expanded'),
    page.findAll('.rest').length,
  ]).toEqual(['Et 2 de plus', 'false', 2])
  await more.trigger('click')
  expect([plain(more.text()), more.attributes('aria-expanded')]).toEqual(['Replier', 'true'])
})

test('a meeting whose day is not known stands on none', async () => {
  const { page } = await open(() => month([vague], []))
  expect(plain(page.find('.vague').text())).toBe('Jour à préciserGTM d’août, août 2021')
  expect(page.findAll('.day a')).toHaveLength(0)
})

test('the month and the institution are kept in the address, and asked of the server', async () => {
  const { sent, page } = await open(() => month([], []), '/calendar?mois=2021-12&institution=mj')
  expect(sent.find(({ address }) => address.startsWith('/api/calendar'))?.address).toMatch(
    /month=2021-12&institution=mj/,
  )
  expect(
    page.findAll('nav[aria-label="Autres mois"] a').map((link) => link.attributes('href')),
  ).toEqual(['/calendar?mois=2021-11&institution=mj', '/calendar?mois=2022-01&institution=mj'])
  expect(page.text()).toContain('Ni réunion ni échéance de cette institution ce mois-ci.')
})

test('a month that says too much says how much', async () => {
  const { page } = await open(() => month([], [due('A')], 1204))
  expect(plain(page.find('.notice').text())).toContain(
    'Les 1 premières échéances de ce mois sont affichées, sur 1 204.',
  )
})

test('a month that can not come says why and can be asked again', async () => {
  let isUp = false
  const { page } = await open(() =>
    isUp ? month([session], []) : refused(500, 'internal', 'Erreur'),
  )
  isUp = true
  await page.find('[role=alert] button').trigger('click')
  await flushPromises()
  expect(page.findAll('.day a')).toHaveLength(1)
})
