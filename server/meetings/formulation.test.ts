import { expect, test } from 'vitest'

import { scratchApp } from '../testing/app.ts'
import { giveInstitution, giveItem, giveMeeting } from '../testing/factories.ts'

const path = '/api/meetings/ccm-9/recommendations'

async function setUp() {
  const scratch = await scratchApp()
  await giveMeeting(scratch.store, { code: 'ccm-9', number: 9, heldOn: '2024-06-12' })
  await giveInstitution(scratch.store, { code: 'mj', acronym: 'MJ' })
  await giveItem(scratch.store, { code: 'OTHER' })
  return { ...scratch, officer: await scratch.app.as('officer') }
}

test('what a meeting formulated is adopted at once, with codes that follow', async () => {
  const { officer } = await setUp()
  const items = [
    { title: 'Créer un comité', category: 'theme', lead: 'mj', deadline: '2025-06-30' },
    { title: 'Se réunir chaque semestre', category: 'theme', nature: 'permanent' },
    { title: 'Former les agents', category: 'theme', partners: ['mj'] },
  ]
  const { status, json } = await officer.post(path, { items })
  expect(status).toBe(201)
  expect(json.recommendations).toMatchObject([
    {
      code: 'REC-09-01',
      title: 'Créer un comité',
      lead: { code: 'mj' },
      deadline: '2025-06-30',
      adoptedOn: '2024-06-12',
      status: 'not_started',
    },
    { code: 'REC-09-02', nature: 'permanent', deadline: null },
    { code: 'REC-09-03', title: 'Former les agents' },
  ])
})

test('one wrong row keeps them all out, and every mistake is told by its row and field', async () => {
  const { officer, store } = await setUp()
  const items = [
    { title: 'Bonne', category: 'theme' },
    { title: 'Thème inconnu', category: 'nowhere' },
    {
      title: 'Permanente à échéance',
      category: 'theme',
      nature: 'permanent',
      deadline: '2025-06-30',
    },
  ]
  const { json } = await officer.post(path, { items })
  expect(json).toMatchObject({ code: 'rule_broken' })
  expect(json.fields.map(({ field }: { field: string }) => field)).toEqual([
    'items.1.category',
    'items.2.deadline',
  ])
  expect(await store.read.trackedItem.count({ where: { meeting: { code: 'ccm-9' } } })).toBe(0)
})

test('sent twice with its key, it is adopted once', async () => {
  const { officer } = await setUp()
  const send = () =>
    officer.post(
      path,
      { items: [{ title: 'Créer un comité', category: 'theme' }] },
      { 'idempotency-key': 'k-1' },
    )
  await send()
  expect((await send()).json.recommendations).toHaveLength(1)
})

test('it is adopted by who may edit, as the contract says', async () => {
  const { app, officer } = await setUp()
  const body = { items: [{ title: 'Créer un comité', category: 'theme' }] }
  for (const caller of [await app.as('viewer'), await app.as('focal_point')])
    expect((await caller.post(path, body)).status).toBe(403)
  expect((await app.anonymous.post(path, body)).status).toBe(401)
  expect((await officer.post('/api/meetings/ccm-99/recommendations', body)).status).toBe(404)
  for (const wrong of [
    { items: [] },
    { items: [{ title: ' ', category: 'theme' }] },
    { items: [{ title: 'X', category: 'theme', meeting: 'ccm-5' }] },
    {},
  ])
    expect((await officer.post(path, wrong)).json.code).toBe('invalid_input')
})
