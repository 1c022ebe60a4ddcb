import { expect, test } from 'vitest'

import { scratchApp } from '../testing/app.ts'
import { closeMeeting, giveInstitution, giveMeeting } from '../testing/factories.ts'

const on = (version: number) => ({ 'if-match': `"${version}"` })
const agendaOf = (code = 'ccm-9') => `/api/meetings/${code}/agenda`
const attendanceOf = (code = 'ccm-9') => `/api/meetings/${code}/attendance`
const points = [
  { title: 'Ouverture' },
  { title: ' Suivi des recommandations ', institution: 'sp-ccm' },
]
const attendance = [
  { institution: 'sp-ccm', state: 'present', delegation: 'SP, 2 personnes' },
  { institution: 'mj', state: 'excused', delegation: ' ' },
]

async function setUp(heldOn: string | null = '2024-06-12') {
  const { app, store } = await scratchApp()
  const meeting = await giveMeeting(store, { code: 'ccm-9', number: 9, heldOn })
  await giveInstitution(store, {
    code: 'sp-ccm',
    acronym: 'SP/CCM',
    name: 'Secrétariat Permanent',
  })
  await giveInstitution(store, { code: 'mj', acronym: 'MJ', name: 'Ministère de la Justice' })
  return { app, store, meeting, officer: await app.as('officer') }
}

test('a meeting of which nothing was said has neither agenda nor attendance', async () => {
  const { officer } = await setUp()
  expect((await officer.get('/api/meetings/ccm-9')).json).toMatchObject({
    agenda: [],
    attendance: [],
    concluded: { numerator: 0, denominator: 0 },
  })
})

test.each(['officer', 'admin'] as const)(
  'the agenda is replaced as a whole, in order, by an account « %s »',
  async (role) => {
    const { app } = await setUp()
    const caller = await app.as(role)
    const first = await caller.patch(agendaOf(), { points }, on(1))
    expect(first.status).toBe(200)
    expect(first.json).toMatchObject({
      version: 2,
      agenda: [
        { title: 'Ouverture', institution: null, provenance: 'entered' },
        {
          title: 'Suivi des recommandations',
          institution: { code: 'sp-ccm', acronym: 'SP/CCM', name: 'Secrétariat Permanent' },
        },
      ],
    })
    const turned = await caller.patch(
      agendaOf(),
      { points: [{ title: 'Clôture' }, ...points].toReversed() },
      on(2),
    )
    expect(turned.json.agenda.map(({ title }: { title: string }) => title)).toEqual([
      'Suivi des recommandations',
      'Ouverture',
      'Clôture',
    ])
    expect((await caller.patch(agendaOf(), { points: [] }, on(3))).json).toMatchObject({
      agenda: [],
      version: 4,
    })
  },
)

test('attendance is replaced as a whole, and read by name', async () => {
  const { officer } = await setUp()
  const reply = await officer.patch(attendanceOf(), { attendance }, on(1))
  expect(reply.json).toMatchObject({
    version: 2,
    attendance: [
      {
        institution: { code: 'mj', acronym: 'MJ' },
        state: 'excused',
        delegation: null,
        provenance: 'entered',
      },
      { institution: { code: 'sp-ccm' }, state: 'present', delegation: 'SP, 2 personnes' },
    ],
  })
  const changed = await officer.patch(
    attendanceOf(),
    { attendance: [{ institution: 'mj', state: 'absent' }] },
    on(2),
  )
  expect(changed.json.attendance).toMatchObject([{ institution: { code: 'mj' }, state: 'absent' }])
})

test('an institution is named as it was at the viewpoint', async () => {
  const { officer, store } = await setUp()
  await officer.patch(agendaOf(), { points }, on(1))
  await officer.patch(attendanceOf(), { attendance }, on(2))
  const { id: institutionId } = await store.read.institution.findUniqueOrThrow({
    where: { code: 'sp-ccm' },
  })
  await store.transact((transaction) =>
    transaction.institutionName.create({
      data: {
        institutionId,
        acronym: 'DG',
        name: 'Direction générale',
        since: '2025-01-01',
        recordedAt: '2025-01-01T08:00:00.000Z',
      },
    }),
  )
  const namesAt = async (asOf: string) => {
    const { json } = await officer.get(`/api/meetings/ccm-9?asOf=${asOf}`)
    return [
      json.agenda[1].institution.acronym,
      json.attendance.find(({ state }: { state: string }) => state === 'present').institution
        .acronym,
    ]
  }
  expect([await namesAt('2024-06-12'), await namesAt('2025-06-12')]).toEqual([
    ['SP/CCM', 'SP/CCM'],
    ['DG', 'DG'],
  ])
})

test.each([
  [
    'a blank title',
    agendaOf(),
    { points: [{ title: 'Ouverture' }, { title: ' ' }] },
    'invalid_input',
    'points.1.title',
    'Ce champ ne peut pas être vide.',
  ],
  [
    'an unknown presenter',
    agendaOf(),
    { points: [...points, { title: 'Divers', institution: 'nobody' }] },
    'rule_broken',
    'points.2.institution',
    'Cette institution n’est pas connue.',
  ],
  [
    'an unknown institution',
    attendanceOf(),
    { attendance: [...attendance, { institution: 'nobody', state: 'absent' }] },
    'rule_broken',
    'attendance.2.institution',
    'Cette institution n’est pas connue.',
  ],
  [
    'an institution twice',
    attendanceOf(),
    { attendance: [...attendance, { institution: 'mj', state: 'present' }] },
    'rule_broken',
    'attendance.2.institution',
    'Cette institution est déjà plus haut dans la liste.',
  ],
  [
    'a state that is none',
    attendanceOf(),
    { attendance: [{ institution: 'mj', state: 'late' }] },
    'invalid_input',
    'attendance.0.state',
    'Il faut l’une de ces valeurs : present, excused, absent.',
  ],
])('%s is refused by its row, and nothing is kept', async (_, path, body, code, field, message) => {
  const { officer } = await setUp()
  expect((await officer.patch(path, body, on(1))).json).toMatchObject({
    code,
    fields: [{ field, message }],
  })
  expect((await officer.get('/api/meetings/ccm-9')).json).toMatchObject({
    agenda: [],
    attendance: [],
    version: 1,
  })
})

test('every wrong row is named at once, in the caller’s language', async () => {
  const { officer, store } = await setUp()
  await store.transact((transaction) => transaction.user.updateMany({ data: { language: 'en' } }))
  const body = {
    attendance: [
      { institution: 'x', state: 'absent' },
      ...attendance,
      { institution: 'mj', state: 'absent' },
    ],
  }
  expect((await officer.patch(attendanceOf(), body, on(1))).json.fields).toEqual([
    { field: 'attendance.0.institution', message: 'This institution is not known.' },
    {
      field: 'attendance.3.institution',
      message: 'This institution is already further up the list.',
    },
  ])
})

test('the agenda of a meeting to come is prepared; who came is noted once it is held', async () => {
  const { officer, store } = await setUp('2999-06-12')
  expect((await officer.patch(agendaOf(), { points }, on(1))).status).toBe(200)
  expect((await officer.patch(attendanceOf(), { attendance }, on(2))).json).toMatchObject({
    code: 'rule_broken',
    fields: [
      {
        field: 'meeting',
        message:
          'Cette réunion n’est pas encore tenue : les présences se notent le jour même, ou après.',
      },
    ],
  })
  await giveMeeting(store, { code: 'ccm-2', number: 2, heldOn: null })
  await giveMeeting(store, { code: 'ccm-3', number: 3, heldOn: '2018-01-01' })
  expect((await officer.patch(attendanceOf('ccm-2'), { attendance }, on(1))).status).toBe(200)
})

test('the second of two editors is told what the first wrote, and by whom', async () => {
  const { officer, app, store } = await setUp()
  await officer.patch(agendaOf(), { points }, on(1))
  await officer.patch(attendanceOf(), { attendance }, on(2))
  const admin = await app.as('admin')
  const message = `Modifié entre-temps par ${(await store.read.user.findFirstOrThrow({ where: { role: 'officer' } })).name}.`
  expect(await admin.patch(agendaOf(), { points: [] }, on(1))).toMatchObject({
    status: 409,
    json: {
      code: 'version_conflict',
      fields: [
        { field: 'points', current: '1. Ouverture · 2. Suivi des recommandations', message },
      ],
    },
  })
  expect(await admin.patch(attendanceOf(), { attendance: [] }, on(1))).toMatchObject({
    status: 409,
    json: { fields: [{ field: 'attendance', current: 'Présente (1) · Excusée (1)', message }] },
  })
  expect((await admin.get('/api/meetings/ccm-9')).json).toMatchObject({
    version: 3,
    agenda: [{}, {}],
    attendance: [{}, {}],
  })
})

test('a conflict over something else of the meeting accuses nobody', async () => {
  const { officer, app } = await setUp()
  await officer.patch('/api/meetings/ccm-9', { place: 'Zinder' }, on(1))
  const admin = await app.as('admin')
  expect(await admin.patch(agendaOf(), { points }, on(1))).toMatchObject({
    status: 409,
    json: { fields: [] },
  })
  await officer.patch(agendaOf(), { points }, on(2))
  expect(await admin.patch('/api/meetings/ccm-9', { chairRole: 'Ministre' }, on(2))).toMatchObject({
    status: 409,
    json: { fields: [] },
  })
})

test('a closed meeting keeps its agenda and its attendance; reopened, they can be corrected', async () => {
  const { officer, app } = await setUp()
  await officer.patch(agendaOf(), { points }, on(1))
  const closed = await officer.post('/api/meetings/ccm-9/closings', {})
  expect(closed.json).toMatchObject({ agenda: [{}, {}] })
  for (const [path, body] of [
    [agendaOf(), { points: [] }],
    [attendanceOf(), { attendance }],
  ] as const)
    expect((await officer.patch(path, body, on(2))).json).toMatchObject({
      code: 'rule_broken',
      fields: [
        {
          field: 'meeting',
          message:
            'La réunion est close : rouvrez-la avant de changer son ordre du jour ou ses présences.',
        },
      ],
    })
  await (
    await app.as('admin')
  ).post('/api/meetings/ccm-9/reopenings', { reason: 'Présences oubliées' })
  expect((await officer.patch(attendanceOf(), { attendance }, on(2))).json).toMatchObject({
    agenda: [{}, {}],
    attendance: [{}, {}],
    version: 3,
  })
})

test('they are edited by who may edit, on a version, as the contract says', async () => {
  const { app, officer, store, meeting } = await setUp()
  for (const [pathOf, body] of [
    [agendaOf, { points }],
    [attendanceOf, { attendance }],
  ] as const) {
    for (const caller of [await app.as('viewer'), await app.as('focal_point')])
      expect((await caller.patch(pathOf(), body, on(1))).status).toBe(403)
    expect((await app.anonymous.patch(pathOf(), body, on(1))).status).toBe(401)
    expect((await officer.patch(pathOf('ccm-99'), body, on(1))).status).toBe(404)
    expect((await officer.patch(pathOf(), body)).status).toBe(428)
    for (const wrong of [{}, { ...body, title: 'X' }])
      expect((await officer.patch(pathOf(), wrong, on(1))).json.code).toBe('invalid_input')
  }
  await closeMeeting(store, meeting, { asOf: '2024-06-12', knownAt: '2024-06-20T10:00:00.000Z' })
  expect((await app.anonymous.patch(agendaOf(), { points }, on(1))).status).toBe(401)
})
