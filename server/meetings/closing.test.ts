import { expect, test } from 'vitest'

import { scratchApp } from '../testing/app.ts'
import { giveFact, giveInstitution, giveItem, giveMeeting } from '../testing/factories.ts'

const matrix = '/api/reports/matrix?format=csv&sort=code&at=ccm-5'

/** A session held on 12 June 2019, with two recommendations, on the eve of its closing. */
async function onTheEve() {
  let now = '2019-06-20T10:00:00.000Z'
  const scratch = await scratchApp({ clock: () => new Date(now) })
  const { app, store } = scratch
  const meeting = await giveMeeting(store, { code: 'ccm-5', number: 5, heldOn: '2019-06-12' })
  const lead = await giveInstitution(store, {
    code: 'mj',
    acronym: 'MJ',
    name: 'Ministère de la Justice',
  })
  await giveItem(store, { code: 'REC-05-01', meeting, lead, deadline: '2020-01-01' })
  const incomplete = await giveItem(store, { code: 'REC-05-02', meeting })
  return {
    ...scratch,
    meeting,
    lead,
    incomplete,
    officer: await app.as('officer'),
    admin: await app.as('admin'),
    at: (instant: string) => {
      now = instant
    },
  }
}

test('before it closes a meeting, an officer reads what would be frozen, what is incomplete and what waits', async () => {
  const { officer, store, incomplete } = await onTheEve()
  await giveFact(store, {
    item: incomplete,
    status: 'completed',
    effectiveOn: '2019-06-12',
    recordedAt: '2019-06-13T10:00:00.000Z',
    acceptedAt: null,
  })
  const { json } = await officer.get('/api/meetings/ccm-5/closing')
  expect(json).toMatchObject({
    asOf: '2019-06-12',
    refusal: null,
    isLate: true,
    counts: { not_started: 2, completed: 0 },
    completion: { numerator: 0, denominator: 2 },
    incomplete: [{ code: 'REC-05-02' }],
    waiting: [
      { item: { code: 'REC-05-02' }, lead: null, status: 'completed', effectiveOn: '2019-06-12' },
    ],
    waitingCount: 1,
  })
})

test('after the closing nothing that is recorded changes what the session showed, to the byte', async () => {
  const { app, store, officer: secretary, lead, at } = await onTheEve()
  const other = await giveInstitution(store, { code: 'mef', acronym: 'MEF' })
  await secretary.post('/api/recommendations/REC-05-01/facts', {
    status: 'in_progress',
    effectiveOn: '2019-06-12',
    progress: 20,
  })
  at('2019-06-20T11:00:00.000Z')
  const closed = await secretary.post('/api/meetings/ccm-5/closings', {
    note: 'Compte rendu signé',
  })
  expect(closed.status).toBe(201)
  expect(closed.json).toMatchObject({
    closedAt: '2019-06-20T11:00:00.000Z',
    closings: [{ isReopening: false, reason: 'Compte rendu signé' }],
  })
  const presented = async () => {
    const viewer = await app.as('viewer')
    return [
      await viewer.get(matrix),
      await viewer.get('/api/reports/summary?format=csv&at=ccm-5'),
      await viewer.get('/api/dashboard?at=ccm-5&compared=none'),
    ]
  }
  const before = await presented()
  expect(before[0]?.text).toContain('REC-05-01')

  at('2021-03-01T09:00:00.000Z')
  const officer = await app.as('officer')
  const history = (await officer.get('/api/recommendations/REC-05-01')).json.history as {
    id: number
  }[]
  const writes = [
    await officer.post('/api/recommendations/REC-05-02/facts', {
      status: 'completed',
      effectiveOn: '2019-06-12',
    }),
    await officer.post('/api/recommendations/REC-05-01/facts', {
      status: 'completed',
      effectiveOn: '2019-06-12',
      replacesId: history[0]?.id,
      reason: 'Erreur de saisie',
    }),
    await officer.patch(
      '/api/recommendations/REC-05-01',
      { title: 'Un autre intitulé', lead: 'mef', deadline: '2018-01-01', reason: 'Revu' },
      { 'if-match': '"1"' },
    ),
    await officer.post('/api/recommendations', {
      title: 'Oubliée',
      category: 'theme',
      meeting: 'ccm-5',
    }),
    await officer.delete('/api/recommendations/REC-05-02', { 'if-match': '"1"' }),
    await (
      await app.as('focal_point', { institution: other })
    ).post('/api/recommendations/REC-05-01/facts', {
      status: 'in_progress',
      effectiveOn: '2019-06-12',
      reason: 'Reprise',
    }),
  ]
  expect(writes.map(({ status }) => status)).toEqual([201, 201, 200, 201, 204, 201])
  await store.write({ authorId: null, action: 'rename' }, (transaction, recordedAt) =>
    transaction.institutionName.create({
      data: {
        institutionId: lead.id,
        acronym: 'MJGS',
        name: 'Ministère de la Justice, Garde des Sceaux',
        since: '2019-01-01',
        recordedAt,
      },
    }),
  )
  const after = await presented()
  expect(after[0]?.text).toBe(before[0]?.text)
  expect(after[1]?.text).toBe(before[1]?.text)
  expect(after[2]?.json.current).toEqual(before[2]?.json.current)
  expect((await officer.get(`${matrix}&known=now`)).text).not.toBe(before[0]?.text)
  expect((await officer.get('/api/meetings/ccm-5')).json.closedAt).toBe('2019-06-20T11:00:00.000Z')
})

test('only an administrator reopens, with a reason, and both closings stay on record', async () => {
  const { app, officer, at } = await onTheEve()
  expect((await officer.post('/api/meetings/ccm-5/closings', {})).json).toMatchObject({
    canEdit: true,
    canReopen: false,
  })
  expect((await officer.post('/api/meetings/ccm-5/reopenings', { reason: 'Erreur' })).status).toBe(
    403,
  )
  at('2019-07-01T10:00:00.000Z')
  const admin = await app.as('admin')
  expect((await admin.post('/api/meetings/ccm-5/reopenings', {})).json.code).toBe('invalid_input')
  const reopened = await admin.post('/api/meetings/ccm-5/reopenings', {
    reason: 'Un état manquait',
  })
  expect(reopened.json).toMatchObject({
    closedAt: null,
    canReopen: true,
    closings: [{ isReopening: true, reason: 'Un état manquait' }, { isReopening: false }],
  })
  at('2019-07-02T10:00:00.000Z')
  expect(
    (await (await app.as('officer')).post('/api/meetings/ccm-5/closings', {})).json,
  ).toMatchObject({
    closedAt: '2019-07-02T10:00:00.000Z',
    closings: [{ isReopening: false }, { isReopening: true }, { isReopening: false }],
  })
})

test.each([
  ['closed twice', 'ccm-5', 'Cette réunion est déjà close.'],
  [
    'to come',
    'ccm-6',
    'Cette réunion n’est pas encore tenue : elle se clôt le jour même, ou après.',
  ],
  [
    'of no known day',
    'ccm-7',
    'La date de cette réunion est à compléter : c’est le jour que sa clôture fige.',
  ],
])(
  'a meeting %s is refused with a sentence, which the preview says first',
  async (_, code, sentence) => {
    const { officer, store } = await onTheEve()
    await giveMeeting(store, { code: 'ccm-6', number: 6, heldOn: '2021-08-06' })
    await giveMeeting(store, { code: 'ccm-7', number: 7 })
    await officer.post('/api/meetings/ccm-5/closings', {})
    expect((await officer.get(`/api/meetings/${code}/closing`)).json.refusal).toBe(sentence)
    expect((await officer.post(`/api/meetings/${code}/closings`, {})).json).toMatchObject({
      code: 'rule_broken',
      fields: [{ message: sentence }],
    })
  },
)

test('a meeting is closed by who may edit, and by nobody else', async () => {
  const { app, officer, admin } = await onTheEve()
  for (const caller of [await app.as('viewer'), await app.as('focal_point')]) {
    expect((await caller.get('/api/meetings/ccm-5/closing')).status).toBe(403)
    expect((await caller.post('/api/meetings/ccm-5/closings', {})).status).toBe(403)
  }
  expect((await app.anonymous.get('/api/meetings/ccm-5/closing')).status).toBe(401)
  expect((await app.anonymous.post('/api/meetings/ccm-5/closings', {})).status).toBe(401)
  expect(
    (await app.anonymous.post('/api/meetings/ccm-5/reopenings', { reason: 'Erreur' })).status,
  ).toBe(401)
  expect((await officer.post('/api/meetings/ccm-99/closings', {})).status).toBe(404)
  expect(
    (await officer.post('/api/meetings/ccm-5/closings', { day: '2019-06-12' })).json.code,
  ).toBe('invalid_input')
  expect(
    (await admin.post('/api/meetings/ccm-5/reopenings', { reason: 'Erreur' })).json,
  ).toMatchObject({ code: 'rule_broken', fields: [{ message: 'Cette réunion n’est pas close.' }] })
})
