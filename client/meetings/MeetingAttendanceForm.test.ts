import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'

import type { Attendance, AttendanceState } from '../../server/contract/index.ts'
import { meetingSheet } from '../testing/factories.ts'
import { type Answer, mountPage, refused, type Sent, stubServer } from '../testing/mount-page.ts'
import MeetingAttendance from './MeetingAttendance.vue'
import MeetingAttendanceForm from './MeetingAttendanceForm.vue'

const path = '/api/meetings/ccm-6/attendance'
const mj = { code: 'mj', acronym: 'MJ', name: 'Ministère de la Justice' }
const sp = { code: 'sp-ccm', acronym: 'SP/CCM', name: 'Secrétariat Permanent' }
const old = { code: 'old', acronym: 'OLD', name: 'Ancienne direction' }
const institutions = [
  { ...mj, isActive: true },
  { ...sp, isActive: true },
  { ...old, isActive: false },
]

function noted(
  institution: Attendance['institution'],
  state: AttendanceState,
  delegation: string | null = null,
): Attendance {
  return { institution, state, delegation, provenance: 'entered' }
}

afterEach(() => {
  document.body.replaceChildren()
  localStorage.clear()
  vi.unstubAllGlobals()
})

async function open(
  answers: Readonly<Record<string, (sent: Sent) => Answer>> = {},
  attendance: Attendance[] = [],
) {
  const requests = stubServer({
    'GET /api/institutions': () => ({ body: { items: institutions } }),
    ...answers,
  })
  const { page } = await mountPage(MeetingAttendanceForm, {
    props: { meeting: meetingSheet({ attendance }) },
  })
  return {
    page,
    sent: () =>
      requests
        .filter(({ method }) => method === 'PATCH')
        .map(({ body, headers }) => ({ body, version: headers.get('if-match') })),
  }
}

const rowOf = (page: VueWrapper, acronym: string) => {
  const found = page.findAll('form li').find((row) => row.find('b').text() === acronym)
  if (found === undefined) throw new Error(`${acronym} is not shown`)
  return found
}
const shown = (page: VueWrapper) => page.findAll('form li b').map((name) => name.text())
async function choose(page: VueWrapper, acronym: string, label: string) {
  const choice = rowOf(page, acronym)
    .findAll('label')
    .find((each) => each.text() === label)
  await choice?.find('input').setValue(true)
}
async function save(page: VueWrapper) {
  await page.find('form').trigger('submit')
  await flushPromises()
}

test('only who was noted is sent, with its delegation, on the version that was read', async () => {
  const { page, sent } = await open({
    [`PATCH ${path}`]: () => ({ body: meetingSheet({ version: 4 }) }),
  })
  expect(page.find('[role=status]').text()).toBe('Non renseignée.')
  expect(rowOf(page, 'MJ').find('.input').exists()).toBe(false)
  await choose(page, 'MJ', 'Présente')
  await rowOf(page, 'MJ').find('.input').setValue(' SG, 2 personnes ')
  await choose(page, 'SP/CCM', 'Excusée')
  expect(page.find('[role=status]').text()).toBe('1\u00A0présente, 1\u00A0excusée')
  await choose(page, 'SP/CCM', 'Non dit')
  await save(page)
  expect(sent()).toEqual([
    {
      version: '"3"',
      body: {
        attendance: [{ institution: 'mj', state: 'present', delegation: 'SG, 2 personnes' }],
      },
    },
  ])
  expect(page.emitted('done')).toHaveLength(1)
})

test('an institution that is no more is noted only where it was already', async () => {
  expect(shown((await open()).page)).toEqual(['MJ', 'SP/CCM'])
  document.body.replaceChildren()
  const { page } = await open({}, [noted(old, 'absent')])
  expect(shown(page)).toEqual(['MJ', 'SP/CCM', 'OLD'])
  expect(page.find('[role=status]').text()).toBe('1\u00A0absente')
})

test('an institution is found by its name without accents; what is noted of the others is kept, and what is wrong is seen', async () => {
  const { page, sent } = await open({
    [`PATCH ${path}`]: () =>
      refused(422, 'rule_broken', 'À revoir.', [
        { field: 'attendance.0.institution', message: 'Cette institution n’est pas connue.' },
      ]),
  })
  await choose(page, 'MJ', 'Absente')
  await page.find('[type=search]').setValue('secretariat')
  expect(shown(page)).toEqual(['SP/CCM'])
  await choose(page, 'SP/CCM', 'Présente')
  await page.find('[type=search]').setValue('nulle part')
  expect(page.text()).toContain('Aucune institution active ne répond à cette recherche.')
  await save(page)
  expect(sent()[0]?.body).toEqual({
    attendance: [
      { institution: 'mj', state: 'absent', delegation: null },
      { institution: 'sp-ccm', state: 'present', delegation: null },
    ],
  })
  expect(shown(page)).toEqual(['MJ'])
  expect(rowOf(page, 'MJ').text()).toContain('Cette institution n’est pas connue.')
})

test('what was being noted is there again after the dialog was left, and is let go by « Annuler »', async () => {
  const { page } = await open()
  await choose(page, 'MJ', 'Présente')
  page.unmount()
  const { page: again } = await open()
  expect(again.text()).toContain('Vous aviez commencé cette saisie')
  expect(again.find('[role=status]').text()).toBe('1\u00A0présente')
  await again.findAll('button').at(-1)?.trigger('click')
  expect(again.emitted('cancel')).toHaveLength(1)
  expect(again.find('[role=status]').text()).toBe('Non renseignée.')
})

test('a conflict shows what the other noted, and can be saved over once read', async () => {
  const { page, sent } = await open({
    [`PATCH ${path}`]: ({ headers }) =>
      headers.get('if-match') === '"4"'
        ? { body: meetingSheet({ version: 5 }) }
        : refused(409, 'version_conflict', 'Modifié.', [
            {
              field: 'attendance',
              message: 'Modifié entre-temps par Issa.',
              current: 'Présente (12)',
            },
          ]),
    'GET /api/meetings/ccm-6': () => ({ body: meetingSheet({ version: 4 }) }),
  })
  await choose(page, 'MJ', 'Présente')
  await save(page)
  expect(page.find('[role=alert]').text()).toContain(
    'Présence vaut maintenant\u00A0: Présente (12).',
  )
  expect(page.emitted('done')).toBeUndefined()
  await page.find('[role=alert] button').trigger('click')
  await flushPromises()
  expect(sent().map(({ version }) => version)).toEqual(['"3"', '"4"'])
  expect(page.emitted('done')).toHaveLength(1)
})

test('the page counts who came and names them by state, with their delegations and the chair’s role', async () => {
  const attendance = [
    noted(mj, 'present', 'SG, 2 personnes'),
    noted(sp, 'present'),
    noted(old, 'excused'),
  ]
  const { page } = await mountPage(MeetingAttendance, {
    props: { meeting: meetingSheet({ attendance, chairRole: 'Ministre de l’Intérieur' }) },
  })
  expect(page.text()).toContain('2\u00A0présentes, 1\u00A0excusée')
  expect(page.text()).not.toContain('absente')
  expect(page.text()).toContain('Présidence Ministre de l’Intérieur')
  expect(page.findAll('dt').map((state) => state.text())).toEqual(['Présente', 'Excusée'])
  expect(page.findAll('dd').map((names) => names.text())).toEqual([
    'MJ (SG, 2 personnes)SP/CCM',
    'OLD',
  ])
})

test.each([
  ['held, of which nobody said who came', {}, 'Non renseignée.', true],
  ['to come', { isHeld: false }, 'La réunion n’est pas encore tenue.', false],
  ['of unknown date', { isHeld: false, heldOn: null }, 'Non renseignée.', false],
  ['read by who may not edit', { canEdit: false }, 'Non renseignée.', false],
])('of a meeting %s the page says so, and never « 0 »', async (_, meeting, sentence, isOffered) => {
  const { page } = await mountPage(MeetingAttendance, { props: { meeting: meetingSheet(meeting) } })
  expect(page.text()).toContain(sentence)
  expect(page.text()).not.toContain('0')
  expect(page.find('button').exists()).toBe(isOffered)
})
