import { expect, test } from 'vitest'

import { chartNames } from '../contract/chart-endpoints.ts'
import { scratchApp } from '../testing/app.ts'
import { closeMeeting, giveFact, giveItem, giveMeeting } from '../testing/factories.ts'

async function twoSessions() {
  let now = new Date('2023-03-01T09:00:00.000Z')
  const scratch = await scratchApp({ clock: () => now })
  const { store } = scratch
  const first = await giveMeeting(store, { code: 'ccm-5', number: 5, heldOn: '2019-06-12' })
  const second = await giveMeeting(store, { code: 'ccm-6', number: 6, heldOn: '2021-08-06' })
  const item = await giveItem(store, {
    code: 'REC-05-01',
    meeting: first,
    adoptedOn: '2019-01-10',
  })
  await giveFact(store, { item, status: 'completed', effectiveOn: '2020-10-01' })
  const open = await giveItem(store, {
    code: 'REC-05-02',
    meeting: first,
    adoptedOn: '2019-01-10',
  })
  await closeMeeting(store, second, { asOf: '2021-08-06', knownAt: '2021-08-06T15:40:00.000Z' })
  return {
    ...scratch,
    open,
    officer: await scratch.app.as('officer'),
    at: (instant: string) => {
      now = new Date(instant)
    },
  }
}

async function withLink(body: Record<string, unknown> = {}) {
  const scratch = await twoSessions()
  const { json } = await scratch.officer.post('/api/shares', { expiresOn: '2023-04-01', ...body })
  const token = String(json.path).replace('/partage/', '')
  return { ...scratch, id: Number(json.share.id), token, address: `/api/shared/${token}` }
}

test('an officer makes a link that opens without an account, and is counted', async () => {
  const { app, officer, address, token, store } = await withLink()
  expect(token).toMatch(/^[\w-]{43}$/)
  const reply = await app.anonymous.get(address)
  expect(reply.status).toBe(200)
  expect(reply.json).toMatchObject({
    expiresOn: '2023-04-01',
    dashboard: {
      viewpoint: { meeting: { code: 'ccm-6' }, isClosed: true },
      compared: { meeting: { code: 'ccm-5' } },
      current: { recommendations: { completion: { numerator: 1, denominator: 2 } } },
    },
  })
  expect(reply.headers).toMatchObject({
    'x-robots-tag': 'noindex, nofollow',
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
  })
  expect(reply.headers['set-cookie']).toBeUndefined()
  await app.anonymous.get(address)
  expect((await officer.get('/api/shares')).json.items).toMatchObject([
    {
      asOf: '2021-08-06',
      meeting: { code: 'ccm-6' },
      openCount: 2,
      revokedAt: null,
      expiresOn: '2023-04-01',
    },
  ])
  const kept = JSON.stringify([
    await store.read.shareLink.findMany(),
    await store.read.journalEntry.findMany(),
    await store.read.idempotentWrite.findMany(),
  ])
  expect(kept).not.toContain(token)
})

test('a link keeps nothing of its secret even when it is made with a key', async () => {
  const { officer, store } = await twoSessions()
  const { json } = await officer.post(
    '/api/shares',
    { expiresOn: '2023-04-01' },
    { 'idempotency-key': 'k-1' },
  )
  const kept = JSON.stringify([
    await store.read.shareLink.findMany(),
    await store.read.idempotentWrite.findMany(),
  ])
  expect(kept).not.toContain(String(json.path).replace('/partage/', ''))
})

test.each(chartNames)('it draws %s, which is no other opening', async (name) => {
  const { app, officer, address } = await withLink()
  const drawing = await app.anonymous.get(`${address}/charts/${name}.svg?width=640&language=en`)
  expect(drawing.text).toMatch(/^<svg[^>]*width="640"/)
  expect(drawing.headers['content-security-policy']).toContain("default-src 'none'")
  expect((await officer.get('/api/shares')).json.items).toMatchObject([
    { openCount: 0, lastOpenedAt: null },
  ])
})

test('what it shows does not move, whatever is recorded afterwards', async () => {
  const { app, officer, address, at } = await withLink({ at: 'today' })
  const before = (await app.anonymous.get(address)).json
  at('2023-03-01T15:00:00.000Z')
  const recorded = await officer.post('/api/recommendations/REC-05-02/facts', {
    status: 'completed',
    effectiveOn: '2020-01-01',
  })
  expect(recorded.status).toBe(201)
  expect(
    (await officer.get('/api/dashboard?at=today')).json.current.recommendations.completion,
  ).toEqual({ numerator: 2, denominator: 2 })
  expect((await app.anonymous.get(address)).json).toEqual(before)
})

test('unknown, misspelt, expired and revoked links are refused by the same words', async () => {
  const { app, address, id, at } = await withLink()
  const refusals = [
    await app.anonymous.get('/api/shared/short'),
    await app.anonymous.get(`/api/shared/${'a'.repeat(43)}`),
    await app.anonymous.get(`${address}x/charts/plan-execution.svg`),
  ]
  at('2023-04-01T22:59:00.000Z')
  expect((await app.anonymous.get(address)).status).toBe(200)
  at('2023-04-01T23:01:00.000Z')
  refusals.push(
    await app.anonymous.get(address),
    await app.anonymous.get(`${address}/charts/plan-execution.svg`),
  )
  at('2023-03-05T09:00:00.000Z')
  const officer = await app.as('officer')
  expect((await officer.delete(`/api/shares/${id}`)).status).toBe(204)
  refusals.push(await app.anonymous.get(address))
  const said = refusals.map(({ status, json, headers }) => [
    status,
    json.code,
    json.message,
    json.fields,
    headers['x-robots-tag'],
  ])
  expect(new Set(said.map(String)).size).toBe(1)
  expect(said[0]?.slice(0, 2)).toEqual([404, 'not_found'])
  expect((await officer.delete(`/api/shares/${id}`)).status).toBe(204)
  expect((await officer.delete('/api/shares/999')).status).toBe(404)
})

test('nothing else is reachable through it', async () => {
  const { app, address, token } = await withLink()
  const bearers: Record<string, string>[] = [
    { cookie: `suivi_session=${token}` },
    { authorization: `Bearer ${token}` },
    {},
  ]
  const paths = [
    '/api/dashboard',
    '/api/comparison',
    '/api/recommendations',
    '/api/recommendations/REC-05-01',
    '/api/reports/matrix',
    '/api/charts/plan-execution.svg',
    '/api/users',
    '/api/shares',
    '/api/meetings',
    '/api/search?q=a',
  ]
  for (const headers of bearers)
    for (const path of paths)
      expect(
        (await app.anonymous.get(`${path}${path.includes('?') ? '&' : '?'}`, headers)).status,
        path,
      ).toBe(401)
  for (const path of [
    '/charts',
    '/charts/plan-execution.csv',
    '/charts/unknown.svg',
    '/recommendations',
    '/../dashboard',
  ])
    expect((await app.anonymous.get(address + path)).status, path).toBeGreaterThanOrEqual(400)
  for (const query of ['at=ccm-5', 'asOf=2019-01-01', 'knownAt=2030-01-01T00:00:00.000Z']) {
    const plain = await app.anonymous.get(`${address}/charts/plan-execution.svg`)
    const asked = await app.anonymous.get(`${address}/charts/plan-execution.svg?${query}`)
    expect(asked.status === 400 || asked.text === plain.text, query).toBe(true)
  }
  expect((await app.anonymous.post(address, {})).status).toBeGreaterThanOrEqual(400)
  expect((await app.anonymous.get(address)).text).not.toMatch(/lateCount|choices|@|"id"/)
})

test('who guesses is stopped, and a minister elsewhere is not', async () => {
  const { app, server, address } = await withLink()
  for (let guess = 0; guess < 50; guess += 1)
    expect((await app.anonymous.get(`/api/shared/guess-${guess}`)).status).toBe(404)
  const stopped = await app.anonymous.get(address)
  expect(stopped.json).toMatchObject({ code: 'too_many_attempts' })
  expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0)
  expect((await server.inject({ url: address, remoteAddress: '10.1.2.3' })).statusCode).toBe(200)
})

test.each([
  ['without a last day', {}],
  ['that has expired already', { expiresOn: '2023-02-28' }],
  ['for ever', { expiresOn: '2024-03-02' }],
  ['to a day that does not exist', { expiresOn: '2023-02-30' }],
  ['of a session that nobody held', { expiresOn: '2023-04-01', at: 'ccm-99' }],
  ['with what is misspelt', { expiresOn: '2023-04-01', open: true }],
])('a link %s is refused', async (_, body) => {
  const { officer, store } = await twoSessions()
  expect([400, 422]).toContain((await officer.post('/api/shares', body)).status)
  expect(await store.read.shareLink.count()).toBe(0)
})

test.each(['viewer', 'focal_point'] as const)('a %s makes, lists and ends none', async (role) => {
  const { app, id } = await withLink()
  const caller = await app.as(role)
  expect((await caller.post('/api/shares', { expiresOn: '2023-04-01' })).status).toBe(403)
  expect((await caller.get('/api/shares')).status).toBe(403)
  expect((await caller.delete(`/api/shares/${id}`)).status).toBe(403)
})

test('nobody makes, lists or ends one who is not signed in', async () => {
  const { app, id } = await withLink()
  expect((await app.anonymous.post('/api/shares', { expiresOn: '2023-04-01' })).status).toBe(401)
  expect((await app.anonymous.get('/api/shares')).status).toBe(401)
  expect((await app.anonymous.delete(`/api/shares/${id}`)).status).toBe(401)
})
