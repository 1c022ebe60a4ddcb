import { expect, test } from 'vitest'

import { scratchApp } from '../testing/app.ts'
import { giveMeeting } from '../testing/factories.ts'

const clock = () => new Date('2026-11-10T09:00:00.000Z')
const plan = {
  number: 9,
  heldOn: '2027-01-28',
  place: 'Niamey',
  chairRole: 'Ministre de l’Intérieur',
  preparatoryOn: '2027-01-07',
  technicalOn: '2027-01-21',
}

test('a session is planned with the meetings that prepare it, linked to it', async () => {
  const { app } = await scratchApp({ clock })
  const officer = await app.as('officer')
  const { status, json } = await officer.post('/api/meetings/plan', plan)
  expect(status).toBe(201)
  expect(json).toMatchObject({
    code: 'ccm-9',
    kind: 'ccm_session',
    number: 9,
    title: '9e session du CCM',
    heldOn: '2027-01-28',
    place: 'Niamey',
    isHeld: false,
  })
  expect(json.related).toMatchObject([
    { code: 'prep-9', kind: 'preparatory', heldOn: '2027-01-07' },
    { code: 'tech-9', kind: 'technical', heldOn: '2027-01-21' },
  ])
  const { json: december } = await officer.get('/api/calendar?month=2027-01')
  expect((december.meetings as { code: string }[]).map(({ code }) => code)).toEqual([
    'prep-9',
    'tech-9',
    'ccm-9',
  ])
})

test('the session alone may be planned, and the same request twice plans it once', async () => {
  const { app } = await scratchApp({ clock })
  const officer = await app.as('officer')
  const alone = { number: 10, heldOn: '2027-06-01', technicalOn: null }
  const replies = [
    await officer.post('/api/meetings/plan', alone, { 'idempotency-key': 'p' }),
    await officer.post('/api/meetings/plan', alone, { 'idempotency-key': 'p' }),
  ]
  expect(replies.map(({ status, json }) => [status, json.code, json.related])).toEqual([
    [201, 'ccm-10', []],
    [201, 'ccm-10', []],
  ])
})

test.each([
  ['a past day', { heldOn: '2026-11-01' }, 422, ['heldOn', 'technicalOn']],
  ['a technical meeting after the session', { technicalOn: '2027-02-01' }, 422, ['technicalOn']],
  [
    'a preparatory meeting after the technical one',
    { preparatoryOn: '2027-01-25' },
    422,
    ['preparatoryOn'],
  ],
  [
    'a preparatory meeting after the session',
    { preparatoryOn: '2027-02-25', technicalOn: null },
    422,
    ['preparatoryOn'],
  ],
  ['a number that is taken', { number: 8 }, 409, ['number']],
  ['a day that does not exist', { heldOn: '2027-02-30' }, 400, ['heldOn']],
  ['no day', { heldOn: undefined }, 400, ['heldOn']],
  ['a misspelt field', { date: '2027-01-28' }, 400, ['date']],
])(
  '%s is refused by the name of its field, and nothing is planned',
  async (_, change, status, fields) => {
    const { app, store } = await scratchApp({ clock })
    await giveMeeting(store, { code: 'ccm-8', number: 8, heldOn: '2024-01-25' })
    const reply = await (await app.as('officer')).post('/api/meetings/plan', { ...plan, ...change })
    expect([
      reply.status,
      (reply.json.fields as { field: string }[]).map(({ field }) => field),
    ]).toEqual([status, fields])
    expect(await store.read.meeting.count()).toBe(1)
  },
)

test('a viewer and a focal point plan nothing, nor does who is not signed in', async () => {
  const { app } = await scratchApp({ clock })
  const statuses = [
    (await app.as('viewer')).post,
    (await app.as('focal_point')).post,
    app.anonymous.post,
  ].map(async (post) => (await post('/api/meetings/plan', plan)).status)
  expect(await Promise.all(statuses)).toEqual([403, 403, 401])
})
