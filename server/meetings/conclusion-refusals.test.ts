import { expect, test } from 'vitest'

import type { NewConclusion } from '../contract/conclusions.ts'
import { giveFact, giveItem, giveMeeting } from '../testing/factories.ts'
import { concludedIn, day, fresh, ninthSession } from '../testing/ninth-session.ts'

test('one wrong row keeps them all out, and every mistake is told by its row and field', async () => {
  const { conclude, store } = await ninthSession()
  const { status, json } = await conclude(
    { code: 'REC-08-01', kind: 'completed' },
    { code: 'REC-08-02', kind: 'renewed', deadline: day },
    {
      code: 'REC-08-03',
      kind: 'split',
      successors: [fresh('Une'), { title: 'Deux', category: 'nowhere' }],
    },
    { code: 'REC-08-03', kind: 'renewed' },
  )
  expect([status, json.code]).toEqual([422, 'rule_broken'])
  expect(json.fields.map(({ field }: { field: string }) => field)).toEqual([
    'items.1.deadline',
    'items.2.successors.1.category',
    'items.3.code',
  ])
  expect([
    await store.read.conclusion.count(),
    await store.read.statusFact.count(),
    await store.read.itemLink.count(),
  ]).toEqual([0, 0, 0])
})

test.each<[string, Partial<NewConclusion> & { kind: NewConclusion['kind'] }, string, string]>([
  [
    'of this very meeting',
    { code: 'REC-09-01', kind: 'renewed' },
    'code',
    'Cette recommandation n’a pas été adoptée avant cette réunion.',
  ],
  [
    'of a later one',
    { code: 'REC-10-01', kind: 'renewed' },
    'code',
    'Cette recommandation n’a pas été adoptée avant cette réunion.',
  ],
  [
    'that nobody knows',
    { code: 'REC-99-01', kind: 'renewed' },
    'code',
    'Aucune recommandation ne porte ce code.',
  ],
  [
    'that is closed, renewed',
    { code: 'REC-08-02', kind: 'renewed' },
    'code',
    'Elle est close à ce jour : constatez d’abord, avec le motif, qu’elle se poursuit.',
  ],
  [
    'that is closed, noted without a reason',
    { code: 'REC-08-02', kind: 'noted', status: 'in_progress' },
    'reason',
    'La fiche était close ce jour-là : dites pourquoi son état change.',
  ],
  [
    'that left the base',
    { code: 'REC-08-03', kind: 'completed' },
    'code',
    'Elle est déjà sortie de la base : remplacée par d’autres, caduque ou archivée.',
  ],
  ['noted without a status', { kind: 'noted' }, 'status', 'Dites où elle en est.'],
  [
    'not begun and half done',
    { kind: 'noted', status: 'not_started', progress: 50 },
    'progress',
    'L’avancement contredit l’état : réalisée vaut 100 %, non entamée 0 %.',
  ],
  [
    'renewed with a status',
    { kind: 'renewed', status: 'in_progress' },
    'status',
    'Cette conclusion ne le dit pas.',
  ],
  [
    'made permanent with a deadline',
    { kind: 'renewed', isPermanent: true, deadline: '2025-01-01' },
    'deadline',
    'Ce qui est permanent n’a pas d’échéance.',
  ],
  [
    'merged into nothing',
    { kind: 'merged' },
    'into',
    'Dites dans laquelle elle est fusionnée : une qui existe, ou une nouvelle.',
  ],
  [
    'merged into two',
    { kind: 'merged', into: 'REC-09-01', successors: [fresh('Autre')] },
    'into',
    'Dites dans laquelle elle est fusionnée : une qui existe, ou une nouvelle.',
  ],
  [
    'merged into itself',
    { kind: 'merged', into: 'REC-08-01' },
    'into',
    'Une recommandation ne se fusionne pas dans elle-même.',
  ],
  [
    'merged into one that it took the place of',
    { kind: 'merged', into: 'REC-08-03' },
    'into',
    'Celle-ci lui a déjà cédé la place : la fusion tournerait en rond.',
  ],
  [
    'merged into one to come',
    { kind: 'merged', into: 'REC-10-01' },
    'into',
    'Celle-ci a été adoptée après cette réunion.',
  ],
  [
    'merged into one that nobody knows',
    { kind: 'merged', into: 'REC-99-01' },
    'into',
    'Aucune recommandation ne porte ce code.',
  ],
  [
    'merged into one that left the base',
    { kind: 'merged', into: 'REC-GONE' },
    'into',
    'Celle-ci est elle-même sortie de la base : choisissez celle qui la remplace.',
  ],
  [
    'reworded twice',
    { kind: 'reworded', successors: [fresh('Une'), fresh('Deux')] },
    'successors',
    'Une seule nouvelle recommandation prend sa place.',
  ],
  [
    'merged into two new ones',
    { kind: 'merged', successors: [fresh('Une'), fresh('Deux')] },
    'successors',
    'Une seule nouvelle recommandation prend sa place.',
  ],
  [
    'split into one',
    { kind: 'split', successors: [fresh('Une')] },
    'successors',
    'Une recommandation se scinde en deux nouvelles au moins.',
  ],
  [
    'corrected before it is concluded',
    { kind: 'renewed', replaces: 1 },
    'replaces',
    'Cette réunion n’a encore rien conclu sur elle.',
  ],
])('a recommendation %s is refused with a sentence', async (_, said, field, message) => {
  const { conclude, store, two, three, one, eighth } = await ninthSession()
  await giveFact(store, { item: two, status: 'completed', effectiveOn: '2024-01-01' })
  const gone = await giveItem(store, {
    code: 'REC-GONE',
    meeting: eighth,
    adoptedOn: '2023-06-12',
  })
  const given = {
    effectiveOn: '2024-01-01',
    recordedAt: '2024-01-01T10:00:00.000Z',
    provenance: 'entered',
  } as const
  await store.transact((transaction) =>
    transaction.itemLink.create({
      data: { fromId: three.id, toId: one.id, type: 'merged', ...given },
    }),
  )
  await store.transact((transaction) =>
    transaction.itemLink.create({
      data: { fromId: two.id, toId: gone.id, type: 'replaced', ...given },
    }),
  )
  const { status, json } = await conclude({ code: 'REC-08-01', ...said })
  expect([status, json.fields]).toEqual([422, [{ field: `items.0.${field}`, message }]])
})

test('two that merge into each other in one request go round', async () => {
  const { conclude } = await ninthSession()
  const { json } = await conclude(
    { code: 'REC-08-01', kind: 'merged', into: 'REC-08-02' },
    { code: 'REC-08-02', kind: 'merged', into: 'REC-08-01' },
  )
  expect(json.fields).toMatchObject([
    {
      field: 'items.1.into',
      message: 'Celle-ci lui a déjà cédé la place : la fusion tournerait en rond.',
    },
  ])
})

test.each([
  [
    'of no known day',
    null,
    'La date de cette réunion est à compléter : c’est le jour de ses conclusions.',
  ],
  [
    'to come',
    '2024-06-14',
    'Cette réunion n’est pas encore tenue : ses conclusions s’enregistrent le jour même, ou après.',
  ],
  ['that is closed', '2024-06-01', 'Cette réunion est close : rouvrez-la avant d’y conclure.'],
])('a meeting %s concludes nothing, and says why', async (_, heldOn, sentence) => {
  const { officer, store } = await ninthSession()
  const meeting = await giveMeeting(store, { code: 'gtm-1', kind: 'gtm', heldOn })
  if (heldOn === '2024-06-01') await officer.post(`/api/meetings/${meeting.code}/closings`, {})
  expect((await officer.get('/api/meetings/gtm-1/conclusions')).json).toMatchObject({
    refusal: sentence,
    canConclude: false,
  })
  const { status, json } = await officer.post('/api/meetings/gtm-1/conclusions', {
    items: [{ code: 'REC-08-01', kind: 'renewed' }],
  })
  expect([status, json.fields]).toEqual([422, [{ field: 'meeting', message: sentence }]])
})

test('somebody who concludes on what another has concluded on is told so, and so is who corrects the old', async () => {
  const { conclude } = await ninthSession()
  const [first] = concludedIn((await conclude({ code: 'REC-08-01', kind: 'renewed' })).json)
  const again = await conclude({ code: 'REC-08-01', kind: 'renewed', deadline: '2025-01-01' })
  expect([again.status, again.json.fields]).toEqual([
    409,
    [
      {
        field: 'items.0.replaces',
        message: 'Quelqu’un a déjà conclu sur elle : relisez, puis rectifiez.',
      },
    ],
  ])
  await conclude({
    code: 'REC-08-01',
    kind: 'renewed',
    replaces: first?.id,
    note: 'Sans changement',
  })
  const late = await conclude({ code: 'REC-08-01', kind: 'completed', replaces: first?.id })
  expect([late.status, late.json.fields]).toEqual([
    409,
    [
      {
        field: 'items.0.replaces',
        message: 'Quelqu’un a rectifié cette conclusion entre-temps : relisez-la.',
      },
    ],
  ])
})

test.each([
  [
    'what others took the place of',
    { kind: 'merged', into: 'REC-08-02' },
    { kind: 'noted', status: 'in_progress' },
    'D’autres ont pris sa place : ce lien ne s’annule pas.',
  ],
  [
    'a closed status that would still count',
    { kind: 'not_completed' },
    { kind: 'renewed' },
    'Son état clos compterait encore : rectifiez-la d’abord en « constatée ».',
  ],
])('%s is not corrected as if nothing were', async (_, concluded, correction, message) => {
  const { conclude } = await ninthSession()
  const [first] = concludedIn((await conclude({ code: 'REC-08-01', ...concluded })).json)
  const { status, json } = await conclude({ code: 'REC-08-01', replaces: first?.id, ...correction })
  expect(status).toBe(422)
  expect(json.fields).toContainEqual({ field: 'items.0.replaces', message })
})
