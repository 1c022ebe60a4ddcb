import { expect, test } from 'vitest'

import type { ConclusionsReply, NewConclusion } from '../contract/conclusions.ts'
import { scratchApp } from '../testing/app.ts'
import { giveFact, giveInstitution, giveItem, giveMeeting } from '../testing/factories.ts'

const path = '/api/meetings/ccm-9/conclusions'
const day = '2024-06-12'

/** The ninth session, with three recommendations of the eighth, one of its own, and one of the day after. */
async function setUp() {
  const scratch = await scratchApp({ clock: () => new Date('2024-06-13T09:00:00.000Z') })
  const { app, database } = scratch
  const eighth = await giveMeeting(database, { code: 'ccm-8', number: 8, heldOn: '2023-06-12' })
  const ninth = await giveMeeting(database, { code: 'ccm-9', number: 9, heldOn: day })
  const lead = await giveInstitution(database, { code: 'mj', acronym: 'MJ' })
  const given = { meeting: eighth, adoptedOn: '2023-06-12' }
  const one = await giveItem(database, { code: 'REC-08-01', ...given, lead, deadline: '2024-01-01' })
  const two = await giveItem(database, { code: 'REC-08-02', ...given })
  const three = await giveItem(database, { code: 'REC-08-03', ...given })
  await giveItem(database, { code: 'REC-09-01', meeting: ninth, adoptedOn: day })
  await giveItem(database, { code: 'REC-10-01', adoptedOn: '2024-06-13' })
  const officer = await app.as('officer')
  const conclude = (...items: unknown[]) => officer.post(path, { items })
  const baseSince = async (compared: string) => (await officer.get(`/api/comparison?at=ccm-9&compared=${compared}`)).json.base as Record<string, number>
  return { ...scratch, eighth, ninth, one, two, three, officer, conclude, baseSince }
}

const concludedIn = ({ items }: ConclusionsReply) => items.flatMap(({ item, conclusion }) => (conclusion === null ? [] : [{ code: item.code, ...conclusion }]))
const fresh = (title: string) => ({ title, category: 'theme' })

test('everybody reads what a meeting has to conclude on: what is open at its day, and of before it', async () => {
  const { app, database, one, two } = await setUp()
  await giveFact(database, { item: two, status: 'completed', effectiveOn: '2024-01-01' })
  await giveFact(database, { item: one, status: 'in_progress', progress: 40, effectiveOn: '2023-09-01' })
  const { status, json } = await (await app.as('viewer')).get(path)
  expect(status).toBe(200)
  expect(json).toMatchObject({
    day,
    items: [
      { item: { code: 'REC-08-01', status: 'in_progress', progress: 40, lead: { code: 'mj' }, flags: ['overdue', 'stale'] }, carriedOver: 1, conclusion: null },
      { item: { code: 'REC-08-03', status: 'not_started' }, carriedOver: 1, conclusion: null },
    ],
    concluded: 0,
    refusal: null,
    canConclude: false,
  })
  expect(json.items).toHaveLength(2)
})

test('what is noted, done or not done is a fact of the meeting’s day, that counts at once', async () => {
  const { officer, conclude } = await setUp()
  const { status, json } = await conclude(
    { code: 'REC-08-01', kind: 'noted', status: 'in_progress', progress: 60, note: ' Textes adoptés ' },
    { code: 'REC-08-02', kind: 'completed' },
    { code: 'REC-08-03', kind: 'not_completed', note: 'Faute de moyens' },
  )
  expect(status).toBe(201)
  expect(json).toMatchObject({ concluded: 3, canConclude: true })
  expect(concludedIn(json)).toMatchObject([
    { code: 'REC-08-01', kind: 'noted', status: 'in_progress', progress: 60, note: 'Textes adoptés', successors: [], isCorrection: false },
    { code: 'REC-08-02', kind: 'completed', status: 'completed' },
    { code: 'REC-08-03', kind: 'not_completed', status: 'not_completed' },
  ])
  const sheet = (await officer.get('/api/recommendations/REC-08-01')).json
  expect(sheet).toMatchObject({
    status: 'in_progress',
    progress: 60,
    history: [{ effectiveOn: day, certainty: 'accepted', note: 'Textes adoptés' }],
    conclusions: [{ meeting: { code: 'ccm-9' }, kind: 'noted', progress: 60 }],
  })
})

test('renewed, it goes on under its own code, and a version says which meeting wanted it', async () => {
  const { officer, conclude, baseSince } = await setUp()
  const { json } = await conclude(
    { code: 'REC-08-01', kind: 'renewed', deadline: '2025-06-30' },
    { code: 'REC-08-02', kind: 'renewed', isPermanent: true },
    { code: 'REC-08-03', kind: 'renewed' },
  )
  expect(concludedIn(json)).toMatchObject([
    { deadline: '2025-06-30', isPermanent: false, status: null },
    { deadline: null, isPermanent: true },
    { deadline: null, isPermanent: false },
  ])
  const sheets = await Promise.all(['REC-08-01', 'REC-08-02', 'REC-08-03'].map(async (code) => (await officer.get(`/api/recommendations/${code}`)).json))
  expect(sheets).toMatchObject([
    { deadline: '2025-06-30', nature: 'one_off', version: 2, supersession: null },
    { deadline: null, nature: 'permanent', version: 2 },
    { version: 1, conclusions: [{ kind: 'renewed' }] },
  ])
  expect(sheets[0].versions[0]).toMatchObject({ reason: 'Reconduite à : 9e session' })
  // Attributes are as known: the one made permanent is judged apart, at both moments.
  expect(await baseSince('ccm-8')).toMatchObject({ opening: 2, adopted: 1, superseded: 0, corrections: 0, closing: 3 })
})

test.each<[string, object, { supersession: string; phrase: [type: string, isFrom: boolean]; base: Record<string, number>; successors: string[] }]>([
  ['reworded', { successors: [fresh('Autrement dite')] }, { supersession: 'reworded', phrase: ['reworded', false], base: { adopted: 2, superseded: 1, closing: 4 }, successors: ['REC-09-02'] }],
  ['merged', { into: 'REC-08-02' }, { supersession: 'merged', phrase: ['merged', true], base: { adopted: 1, superseded: 1, closing: 3 }, successors: ['REC-08-02'] }],
  ['merged', { into: 'REC-09-01' }, { supersession: 'merged', phrase: ['merged', true], base: { adopted: 1, superseded: 1, closing: 3 }, successors: ['REC-09-01'] }],
  ['merged', { successors: [fresh('Les deux ensemble')] }, { supersession: 'merged', phrase: ['merged', true], base: { adopted: 2, superseded: 1, closing: 4 }, successors: ['REC-09-02'] }],
  ['split', { successors: [fresh('Une moitié'), fresh('L’autre')] }, { supersession: 'split', phrase: ['split', false], base: { adopted: 3, superseded: 1, closing: 5 }, successors: ['REC-09-02', 'REC-09-03'] }],
])('%s %o: others take its place, and the base adds up', async (kind, said, { supersession, phrase: [type, isFrom], base, successors }) => {
  const { officer, conclude, baseSince } = await setUp()
  const before = (await officer.get('/api/reports/matrix?format=csv&sort=code&at=ccm-8')).text
  const { status, json } = await conclude({ code: 'REC-08-01', kind, note: 'Décidé en séance', ...said })
  expect(status).toBe(201)
  expect(concludedIn(json)).toMatchObject([{ kind, successors: successors.map((code) => ({ code })) }])
  const sheet = (await officer.get('/api/recommendations/REC-08-01')).json
  expect(sheet).toMatchObject({ supersession, links: successors.map((code) => ({ type, isFrom, code })) })
  const change = await baseSince('ccm-8')
  expect(change).toMatchObject({ opening: 3, obsolete: 0, corrections: 0, ...base })
  // Where one stood before the link, nothing moved.
  expect((await officer.get('/api/reports/matrix?format=csv&sort=code&at=ccm-8')).text).toBe(before)
  expect((await officer.get('/api/recommendations?at=ccm-9&superseded=true')).json.items).toMatchObject([{ code: 'REC-08-01' }])
})

test('what a closed session showed stays the same to the byte, whatever the next one concludes', async () => {
  const { officer, conclude } = await setUp()
  await officer.post('/api/meetings/ccm-8/closings', {})
  const presented = async () => {
    const reports = await Promise.all(['matrix?format=csv&sort=code&', 'summary?format=csv&', 'matrix?format=csv&dialect=rfc4180&'].map((report) => officer.get(`/api/reports/${report}at=ccm-8`)))
    return reports.map(({ text }) => text)
  }
  const before = await presented()
  expect(before[0]).toContain('REC-08-03')
  const { status } = await conclude(
    { code: 'REC-08-01', kind: 'completed' },
    { code: 'REC-08-02', kind: 'renewed', deadline: '2025-01-01' },
    { code: 'REC-08-03', kind: 'split', successors: [fresh('Une'), fresh('Deux')] },
  )
  expect(status).toBe(201)
  expect(await presented()).toEqual(before)
})

test('one wrong row keeps them all out, and every mistake is told by its row and field', async () => {
  const { conclude, database } = await setUp()
  const { status, json } = await conclude(
    { code: 'REC-08-01', kind: 'completed' },
    { code: 'REC-08-02', kind: 'renewed', deadline: day },
    { code: 'REC-08-03', kind: 'split', successors: [fresh('Une'), { title: 'Deux', category: 'nowhere' }] },
    { code: 'REC-08-03', kind: 'renewed' },
  )
  expect([status, json.code]).toEqual([422, 'rule_broken'])
  expect(json.fields.map(({ field }: { field: string }) => field)).toEqual(['items.1.deadline', 'items.2.successors.1.category', 'items.3.code'])
  expect([await database.read.conclusion.count(), await database.read.statusFact.count(), await database.read.itemLink.count()]).toEqual([0, 0, 0])
})

test.each<[string, Partial<NewConclusion> & { kind: NewConclusion['kind'] }, string, string]>([
  ['of this very meeting', { code: 'REC-09-01', kind: 'renewed' }, 'code', 'Cette recommandation n’a pas été adoptée avant cette réunion.'],
  ['of a later one', { code: 'REC-10-01', kind: 'renewed' }, 'code', 'Cette recommandation n’a pas été adoptée avant cette réunion.'],
  ['that nobody knows', { code: 'REC-99-01', kind: 'renewed' }, 'code', 'Aucune recommandation ne porte ce code.'],
  ['that is closed, renewed', { code: 'REC-08-02', kind: 'renewed' }, 'code', 'Elle est close à ce jour : constatez d’abord, avec le motif, qu’elle se poursuit.'],
  ['that is closed, noted without a reason', { code: 'REC-08-02', kind: 'noted', status: 'in_progress' }, 'reason', 'La fiche était close ce jour-là : dites pourquoi son état change.'],
  ['that left the base', { code: 'REC-08-03', kind: 'completed' }, 'code', 'Elle est déjà sortie de la base : remplacée par d’autres, caduque ou archivée.'],
  ['noted without a status', { kind: 'noted' }, 'status', 'Dites où elle en est.'],
  ['not begun and half done', { kind: 'noted', status: 'not_started', progress: 50 }, 'progress', 'L’avancement contredit l’état : réalisée vaut 100 %, non entamée 0 %.'],
  ['renewed with a status', { kind: 'renewed', status: 'in_progress' }, 'status', 'Cette conclusion ne le dit pas.'],
  ['made permanent with a deadline', { kind: 'renewed', isPermanent: true, deadline: '2025-01-01' }, 'deadline', 'Ce qui est permanent n’a pas d’échéance.'],
  ['merged into nothing', { kind: 'merged' }, 'into', 'Dites dans laquelle elle est fusionnée : une qui existe, ou une nouvelle.'],
  ['merged into two', { kind: 'merged', into: 'REC-09-01', successors: [fresh('Autre')] }, 'into', 'Dites dans laquelle elle est fusionnée : une qui existe, ou une nouvelle.'],
  ['merged into itself', { kind: 'merged', into: 'REC-08-01' }, 'into', 'Une recommandation ne se fusionne pas dans elle-même.'],
  ['merged into one that it took the place of', { kind: 'merged', into: 'REC-08-03' }, 'into', 'Celle-ci lui a déjà cédé la place : la fusion tournerait en rond.'],
  ['merged into one to come', { kind: 'merged', into: 'REC-10-01' }, 'into', 'Celle-ci a été adoptée après cette réunion.'],
  ['merged into one that nobody knows', { kind: 'merged', into: 'REC-99-01' }, 'into', 'Aucune recommandation ne porte ce code.'],
  ['merged into one that left the base', { kind: 'merged', into: 'REC-GONE' }, 'into', 'Celle-ci est elle-même sortie de la base : choisissez celle qui la remplace.'],
  ['reworded twice', { kind: 'reworded', successors: [fresh('Une'), fresh('Deux')] }, 'successors', 'Une seule nouvelle recommandation prend sa place.'],
  ['split into one', { kind: 'split', successors: [fresh('Une')] }, 'successors', 'Une recommandation se scinde en deux nouvelles au moins.'],
  ['corrected before it is concluded', { kind: 'renewed', replaces: 1 }, 'replaces', 'Cette réunion n’a encore rien conclu sur elle.'],
])('a recommendation %s is refused with a sentence', async (_, said, field, message) => {
  const { conclude, database, two, three, one, eighth } = await setUp()
  await giveFact(database, { item: two, status: 'completed', effectiveOn: '2024-01-01' })
  const gone = await giveItem(database, { code: 'REC-GONE', meeting: eighth, adoptedOn: '2023-06-12' })
  const given = { effectiveOn: '2024-01-01', recordedAt: '2024-01-01T10:00:00.000Z', provenance: 'entered' } as const
  await database.transact((transaction) => transaction.itemLink.create({ data: { fromId: three.id, toId: one.id, type: 'merged', ...given } }))
  await database.transact((transaction) => transaction.itemLink.create({ data: { fromId: two.id, toId: gone.id, type: 'replaced', ...given } }))
  const { status, json } = await conclude({ code: 'REC-08-01', ...said })
  expect([status, json.fields]).toEqual([422, [{ field: `items.0.${field}`, message }]])
})

test('two that merge into each other in one request go round', async () => {
  const { conclude } = await setUp()
  const { json } = await conclude({ code: 'REC-08-01', kind: 'merged', into: 'REC-08-02' }, { code: 'REC-08-02', kind: 'merged', into: 'REC-08-01' })
  expect(json.fields).toMatchObject([{ field: 'items.1.into', message: 'Celle-ci lui a déjà cédé la place : la fusion tournerait en rond.' }])
})

test.each([
  ['of no known day', null, 'La date de cette réunion est à compléter : c’est le jour de ses conclusions.'],
  ['to come', '2024-06-14', 'Cette réunion n’est pas encore tenue : ses conclusions s’enregistrent le jour même, ou après.'],
  ['that is closed', '2024-06-01', 'Cette réunion est close : rouvrez-la avant d’y conclure.'],
])('a meeting %s concludes nothing, and says why', async (_, heldOn, sentence) => {
  const { officer, database } = await setUp()
  const meeting = await giveMeeting(database, { code: 'gtm-1', kind: 'gtm', heldOn })
  if (heldOn === '2024-06-01') await officer.post(`/api/meetings/${meeting.code}/closings`, {})
  expect((await officer.get('/api/meetings/gtm-1/conclusions')).json).toMatchObject({ refusal: sentence, canConclude: false })
  const { status, json } = await officer.post('/api/meetings/gtm-1/conclusions', { items: [{ code: 'REC-08-01', kind: 'renewed' }] })
  expect([status, json.fields]).toEqual([422, [{ field: 'meeting', message: sentence }]])
})

test('a conclusion is corrected by another: its fact replaces the fact, and the first stays on record', async () => {
  const { officer, conclude, database } = await setUp()
  const [first] = concludedIn((await conclude({ code: 'REC-08-01', kind: 'completed' })).json)
  const correction = { code: 'REC-08-01', kind: 'noted', status: 'in_progress', progress: 80, replaces: first?.id }
  expect((await conclude(correction)).json.fields).toMatchObject([{ field: 'items.0.reason', message: 'Dites pourquoi l’enregistrement précédent est rectifié.' }])
  const { status, json } = await conclude({ ...correction, reason: 'Reste le décret' })
  expect([status, json.concluded]).toEqual([201, 1])
  expect(concludedIn(json)).toMatchObject([{ kind: 'noted', status: 'in_progress', progress: 80, isCorrection: true }])
  const sheet = (await officer.get('/api/recommendations/REC-08-01')).json
  expect(sheet).toMatchObject({ status: 'in_progress', conclusions: [{ kind: 'noted' }], history: [{ status: 'in_progress' }, { status: 'completed', replacedById: sheet.history[0].id }] })
  expect(sheet.conclusions).toHaveLength(1)
  expect(await database.read.conclusion.count()).toBe(2)
  // As known before the correction, the first one stands.
  expect(concludedIn((await officer.get(`${path}?knownAt=${first?.recordedAt ?? ''}`)).json)).toMatchObject([{ kind: 'completed', isCorrection: false }])
})

test('somebody who concludes on what another has concluded on is told so, and so is who corrects the old', async () => {
  const { conclude } = await setUp()
  const [first] = concludedIn((await conclude({ code: 'REC-08-01', kind: 'renewed' })).json)
  const again = await conclude({ code: 'REC-08-01', kind: 'renewed', deadline: '2025-01-01' })
  expect([again.status, again.json.fields]).toEqual([409, [{ field: 'items.0.replaces', message: 'Quelqu’un a déjà conclu sur elle : relisez, puis rectifiez.' }]])
  await conclude({ code: 'REC-08-01', kind: 'renewed', replaces: first?.id, note: 'Sans changement' })
  const late = await conclude({ code: 'REC-08-01', kind: 'completed', replaces: first?.id })
  expect([late.status, late.json.fields]).toEqual([409, [{ field: 'items.0.replaces', message: 'Quelqu’un a rectifié cette conclusion entre-temps : relisez-la.' }]])
})

test.each([
  ['what others took the place of', { kind: 'merged', into: 'REC-08-02' }, { kind: 'noted', status: 'in_progress' }, 'D’autres ont pris sa place : ce lien ne s’annule pas.'],
  ['a closed status that would still count', { kind: 'not_completed' }, { kind: 'renewed' }, 'Son état clos compterait encore : rectifiez-la d’abord en « constatée ».'],
])('%s is not corrected as if nothing were', async (_, concluded, correction, message) => {
  const { conclude } = await setUp()
  const [first] = concludedIn((await conclude({ code: 'REC-08-01', ...concluded })).json)
  const { status, json } = await conclude({ code: 'REC-08-01', replaces: first?.id, ...correction })
  expect(status).toBe(422)
  expect(json.fields).toContainEqual({ field: 'items.0.replaces', message })
})

test('sent twice with its key, it is concluded once', async () => {
  const { officer, database } = await setUp()
  const body = { items: [{ code: 'REC-08-01', kind: 'split', successors: [fresh('Une'), fresh('Deux')] }] }
  const send = () => officer.post(path, body, { 'idempotency-key': 'k-1' })
  expect((await send()).status).toBe(201)
  expect((await send()).json).toMatchObject({ concluded: 1 })
  expect([await database.read.conclusion.count(), await database.read.itemLink.count()]).toEqual([1, 2])
})

test('the closing says how many earlier recommendations it leaves without a conclusion', async () => {
  const { officer, conclude } = await setUp()
  await conclude({ code: 'REC-08-01', kind: 'completed' }, { code: 'REC-08-02', kind: 'merged', into: 'REC-08-03' })
  expect((await officer.get('/api/meetings/ccm-9/closing')).json.conclusions).toEqual({ numerator: 2, denominator: 3 })
})

test('the day of a meeting that concluded does not move any more', async () => {
  const { officer, conclude } = await setUp()
  await conclude({ code: 'REC-08-01', kind: 'completed' })
  const { status, json } = await officer.patch('/api/meetings/ccm-9', { heldOn: '2024-06-11' }, { 'if-match': '"1"' })
  expect([status, json.fields]).toMatchObject([422, [{ field: 'heldOn', message: expect.stringContaining('a conclu sur des recommandations') }]])
})

test('twenty conclusions are read in as many statements as one', async () => {
  const statements: string[] = []
  const { app, database } = await scratchApp({ clock: () => new Date('2024-06-13T09:00:00.000Z'), onQuery: (sql) => statements.push(sql) })
  await giveMeeting(database, { code: 'ccm-9', number: 9, heldOn: day })
  const codes = Array.from({ length: 20 }, (_, index) => `REC-${index + 10}`)
  for (const code of codes) await giveItem(database, { code })
  const officer = await app.as('officer')
  const cost = async () => {
    statements.length = 0
    await officer.get(path)
    return statements.length
  }
  await officer.post(path, { items: codes.slice(0, 1).map((code) => ({ code, kind: 'completed' })) })
  const few = await cost()
  await officer.post(path, { items: codes.slice(1).map((code) => ({ code, kind: 'completed' })) })
  expect(await cost()).toBe(few)
})

test('it is concluded by who may edit, and read by who is signed in', async () => {
  const { app, officer } = await setUp()
  const body = { items: [{ code: 'REC-08-01', kind: 'renewed' }] }
  for (const caller of [await app.as('viewer'), await app.as('focal_point')]) {
    expect((await caller.get(path)).json).toMatchObject({ canConclude: false })
    expect((await caller.post(path, body)).status).toBe(403)
  }
  expect([(await app.anonymous.get(path)).status, (await app.anonymous.post(path, body)).status]).toEqual([401, 401])
  expect([(await officer.get('/api/meetings/ccm-99/conclusions')).status, (await officer.post('/api/meetings/ccm-99/conclusions', body)).status]).toEqual([404, 404])
  for (const wrong of [{ items: [] }, {}, { items: [{ code: 'REC-08-01' }] }, { items: [{ code: 'REC-08-01', kind: 'forgotten' }] }, { items: [{ code: 'REC-08-01', kind: 'noted', status: 'completed' }] }, { items: [{ code: 'REC-08-01', kind: 'renewed', day }] }])
    expect((await officer.post(path, wrong)).json.code).toBe('invalid_input')
})
