import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'

import type { MeetingSheet } from '../../server/contract/index.ts'
import { meetingSheet } from '../testing/factories.ts'
import { mountPage } from '../testing/mount-page.ts'
import MeetingSteps from './MeetingSteps.vue'

afterEach(() => {
  document.body.replaceChildren()
})

const provenance = 'entered' as const
const agenda = ['Ouverture', 'Bilan', 'Divers'].map((title) => ({
  title,
  institution: null,
  provenance,
}))
const attendance = [
  {
    institution: { code: 'mj', acronym: 'MJ', name: 'Justice' },
    state: 'present' as const,
    delegation: null,
    provenance,
  },
  {
    institution: { code: 'mi', acronym: 'MI', name: 'Intérieur' },
    state: 'absent' as const,
    delegation: null,
    provenance,
  },
]
const closing = {
  recordedAt: '2021-08-06T16:40:00.000Z',
  isReopening: false,
  reason: null,
  author: null,
}
const bare = { recommendationCount: 0, closedAt: null }

async function open(meeting: Partial<MeetingSheet>) {
  const { page, router } = await mountPage(MeetingSteps, {
    props: { meeting: meetingSheet({ ...bare, ...meeting }) },
    address: '/meeting/ccm-6',
  })
  const steps = page
    .findAll('li')
    .map((step) => [...step.findAll('.name, .detail')].map((part) => part.text()).join(' '))
  const words = page.findAll('li').map((step) => step.find('.word').text())
  return { page, router, steps, words }
}

test('each step tells what was done at it, and in words where it stands', async () => {
  const { steps, words } = await open({
    agenda,
    attendance,
    recommendationCount: 9,
    concluded: { numerator: 7, denominator: 12 },
  })
  expect(steps).toEqual([
    'Préparer ordre du jour\u00A0: 3 points',
    'Présence 1\u00A0présente',
    'Formuler 9',
    'Conclure 7 sur 12',
    'Clore',
  ])
  expect(words).toEqual(['Fait', 'Fait', 'Fait', 'À faire maintenant', 'À venir'])
})

test.each([
  [
    'to come, of which nothing is prepared',
    { isHeld: false },
    ['À faire maintenant', 'À venir', 'À venir', 'À venir', 'À venir'],
  ],
  [
    'to come and prepared',
    { isHeld: false, agenda },
    ['Fait', 'À venir', 'À venir', 'À venir', 'À venir'],
  ],
  [
    'being held',
    { agenda, concluded: { numerator: 0, denominator: 4 } },
    ['Fait', 'À faire maintenant', 'À venir', 'À venir', 'À venir'],
  ],
  [
    'of the past, of which only the recommendations are known',
    { recommendationCount: 5 },
    ['Non renseigné', 'Non renseigné', 'Fait', 'Sans objet', 'À faire maintenant'],
  ],
  [
    'that concluded on everything',
    { agenda, attendance, recommendationCount: 1, concluded: { numerator: 4, denominator: 4 } },
    ['Fait', 'Fait', 'Fait', 'Fait', 'À faire maintenant'],
  ],
  [
    'closed',
    {
      recommendationCount: 5,
      closedAt: '2021-08-06T16:40:00.000Z',
      concluded: { numerator: 0, denominator: 4 },
      closings: [closing],
    },
    ['Non renseigné', 'Non renseigné', 'Fait', 'Non renseigné', 'Fait'],
  ],
  [
    'held on a day that nobody knows',
    { heldOn: null, attendance },
    ['Non renseigné', 'Fait', 'À venir', 'À venir', 'À venir'],
  ],
])('of a meeting %s the strip says what comes now', async (_, meeting, expected) => {
  const { words, page } = await open(meeting)
  expect(words).toEqual(expected)
  expect(page.findAll('[aria-current=step]').map((step) => step.find('.word').text())).toEqual(
    expected.filter((word) => word === 'À faire maintenant'),
  )
})

test('the closing tells its day; conclusions that nobody entered are not « 0 »', async () => {
  const { steps } = await open({
    closedAt: '2021-08-06T16:40:00.000Z',
    closings: [closing],
    concluded: { numerator: 0, denominator: 12 },
  })
  expect(steps.slice(3)).toEqual(['Conclure', 'Clore le 6 août 2021'])
})

test('a step leads to its panel, where the focus goes on; one whose panel is not there leads nowhere', async () => {
  const panel = document.createElement('section')
  panel.id = 'presence'
  panel.tabIndex = -1
  document.body.append(panel)
  const { page, router } = await open({ isHeld: false })
  expect(page.findAll('li').map((step) => step.find('.step').attributes('href'))).toEqual([
    '/meeting/ccm-6#ordre-du-jour',
    '/meeting/ccm-6#presence',
    '/meeting/ccm-6#recommandations',
    undefined,
    undefined,
  ])
  await page.findAll('a')[1]?.trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.hash).toBe('#presence')
  expect(document.activeElement).toBe(panel)
})
