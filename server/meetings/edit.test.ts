import { expect, test } from 'vitest'

import { scratchApp } from '../testing/app.ts'
import { closeMeeting, giveFact, giveItem, giveMeeting } from '../testing/factories.ts'

const second = { 'if-match': '"2"' }
const first = { 'if-match': '"1"' }

async function setUp(heldOn: string | null = '2019-06-12') {
  const { app, store } = await scratchApp()
  const meeting = await giveMeeting(store, {
    code: 'ccm-5',
    number: 5,
    heldOn,
    title: 'Cinquième session',
  })
  return { app, store, meeting, officer: await app.as('officer') }
}

test('an edit changes what it says, and adds to the version', async () => {
  const { officer } = await setUp()
  const reply = await officer.patch(
    '/api/meetings/ccm-5',
    { place: 'Zinder', chairRole: 'Ministre', heldOn: '2019-06-12/2019-06-13' },
    first,
  )
  expect(reply.json).toMatchObject({
    title: 'Cinquième session',
    place: 'Zinder',
    chairRole: 'Ministre',
    heldOn: '2019-06-12/2019-06-13',
    version: 2,
  })
  expect((await officer.patch('/api/meetings/ccm-5', { place: null }, second)).json).toMatchObject({
    place: null,
    chairRole: 'Ministre',
    version: 3,
  })
})

test('the second of two editors is told what changed, and by whom', async () => {
  const { officer, app, store } = await setUp()
  await officer.patch('/api/meetings/ccm-5', { place: 'Zinder', heldOn: '2019-06-13' }, first)
  const reply = await (
    await app.as('admin')
  ).patch('/api/meetings/ccm-5', { heldOn: '2019-06-14', title: 'Cinquième session' }, first)
  expect(reply.status).toBe(409)
  const author = await store.read.user.findFirst({ where: { role: 'officer' } })
  expect(reply.json).toMatchObject({
    code: 'version_conflict',
    fields: [
      {
        field: 'heldOn',
        current: '13 juin 2019',
        message: `Modifié entre-temps par ${author?.name ?? ''}.`,
      },
    ],
  })
})

test.each([
  ['without saying its version', { title: 'X' }, undefined, 428],
  ['on a version that is none', { title: 'X' }, { 'if-match': 'abc' }, 428],
  ['of a meeting that nobody held', { title: 'X' }, first, 404],
  ['with a blank title', { title: ' ' }, first, 400],
  ['with a day that does not exist', { heldOn: '2019-02-30' }, first, 400],
  ['of its code', { code: 'ccm-6' }, first, 400],
  ['to a taken number', { number: 6 }, first, 409],
])('an edit %s is refused', async (what, edit, headers, status) => {
  const { officer, store } = await setUp()
  await giveMeeting(store, { code: 'ccm-6', number: 6 })
  const code = what.includes('nobody') ? 'ccm-99' : 'ccm-5'
  expect((await officer.patch(`/api/meetings/${code}`, edit, headers)).status).toBe(status)
})

test('what a closing froze stays; the rest of a closed meeting can be completed', async () => {
  const { officer, store, meeting } = await setUp()
  await closeMeeting(store, meeting, { asOf: '2019-06-12', knownAt: '2019-06-20T10:00:00.000Z' })
  for (const [edit, field] of [
    [{ heldOn: '2019-06-13' }, 'heldOn'],
    [{ number: 7 }, 'number'],
    [{ kind: 'other' }, 'kind'],
  ] as const)
    expect((await officer.patch('/api/meetings/ccm-5', edit, first)).json).toMatchObject({
      code: 'rule_broken',
      fields: [
        {
          field,
          message: 'La réunion est close : ses chiffres ont été présentés avec cette valeur.',
        },
      ],
    })
  expect(
    (
      await officer.patch(
        '/api/meetings/ccm-5',
        { place: 'Niamey', heldOn: '2019-06-12', number: 5 },
        first,
      )
    ).json,
  ).toMatchObject({ place: 'Niamey', version: 2 })
  await store.transact((transaction) =>
    transaction.meetingClosing.create({
      data: {
        meetingId: meeting.id,
        asOf: '2019-06-12',
        knownAt: '2019-06-20T10:00:00.000Z',
        recordedAt: '2019-07-01T10:00:00.000Z',
        isReopening: true,
        reason: 'Erreur de date',
      },
    }),
  )
  expect((await officer.patch('/api/meetings/ccm-5', { number: 7 }, second)).json).toMatchObject({
    number: 7,
    closedAt: null,
  })
})

test('recommendations exist from the day of their meeting, wherever it is moved', async () => {
  const { officer, store, meeting } = await setUp()
  await giveItem(store, { code: 'REC-05-01', meeting, adoptedOn: '2019-06-12' })
  await giveItem(store, { code: 'REC-99-01', adoptedOn: '2019-06-12' })
  await officer.patch('/api/meetings/ccm-5', { heldOn: '2019-06' }, first)
  const adoptedOn = async (code: string) =>
    (await officer.get(`/api/recommendations/${code}`)).json.adoptedOn
  expect([await adoptedOn('REC-05-01'), await adoptedOn('REC-99-01')]).toEqual([
    '2019-06-30',
    '2019-06-12',
  ])
})

test.each([
  ['is emptied', null, 'existent depuis ce jour'],
  ['comes after a status', '2019-08-01', 'déjà enregistré avant cette date'],
  ['crosses a closed session', '2018-01-01', 'a présenté ses chiffres'],
])(
  'a meeting’s day that %s is refused while recommendations hang on it',
  async (_, heldOn, sentence) => {
    const { officer, store, meeting } = await setUp()
    const item = await giveItem(store, { meeting, adoptedOn: '2019-06-12' })
    await giveFact(store, { item, effectiveOn: '2019-07-01' })
    const closed = await giveMeeting(store, { code: 'ccm-4', number: 4, heldOn: '2018-09-01' })
    await closeMeeting(store, closed, {
      asOf: '2018-09-01',
      knownAt: '2018-09-02T10:00:00.000Z',
    })
    const reply = await officer.patch('/api/meetings/ccm-5', { heldOn }, first)
    expect(reply.json).toMatchObject({
      code: 'rule_broken',
      fields: [{ field: 'heldOn', message: expect.stringContaining(sentence) }],
    })
  },
)

test('a preparatory meeting that gets another number prepares another session', async () => {
  const { officer, store } = await setUp()
  await giveMeeting(store, { code: 'ccm-6', number: 6 })
  await officer.post('/api/meetings', {
    kind: 'preparatory',
    number: 5,
    title: 'Réunion préparatoire',
  })
  expect(
    (await officer.patch('/api/meetings/prep-5', { number: 6 }, first)).json.related,
  ).toMatchObject([{ code: 'ccm-6' }])
})
