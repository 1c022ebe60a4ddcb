import { expect, test } from 'vitest'

import { scratchApp } from '../testing/app.ts'
import { giveItem } from '../testing/factories.ts'

const paths = [
  '/api/recommendations',
  '/api/recommendations/REC-1',
  '/api/recommendations/REC-1/history',
  '/api/dashboard',
  '/api/meetings',
  '/api/institutions',
  '/api/categories',
  '/api/charts/plan-execution.svg',
]

test.each(paths)(
  '%s is not sent again while nothing was written, and is once something was',
  async (path) => {
    const { app, store } = await scratchApp({ keeps: 'answers' })
    await giveItem(store, { code: 'REC-1', adoptedOn: '2019-06-12' })
    const officer = await app.as('officer')
    const first = await officer.get(path)
    const known = { 'if-none-match': String(first.headers.etag) }
    const again = await officer.get(path, known)
    expect([again.status, again.text]).toEqual([304, ''])
    expect(
      (
        await officer.post('/api/recommendations/REC-1/facts', {
          status: 'in_progress',
          effectiveOn: '2021-02-01',
        })
      ).status,
    ).toBe(201)
    expect((await officer.get(path, known)).status).toBe(200)
  },
)

test('what one person holds is not what another may: abilities differ', async () => {
  const { app, store } = await scratchApp({ keeps: 'answers' })
  await giveItem(store, { code: 'REC-1', adoptedOn: '2019-06-12' })
  const mine = await (await app.as('officer')).get('/api/recommendations/REC-1')
  const hers = await (
    await app.as('viewer')
  ).get('/api/recommendations/REC-1', { 'if-none-match': String(mine.headers.etag) })
  expect(hers.status).toBe(200)
})

test('the next day is another answer: what is late moves by itself', async () => {
  let now = '2021-02-01T20:00:00.000Z'
  const { app, store } = await scratchApp({ keeps: 'answers', clock: () => new Date(now) })
  await giveItem(store, { code: 'REC-1', adoptedOn: '2019-06-12', deadline: '2021-02-01' })
  const viewer = await app.as('viewer')
  const first = await viewer.get('/api/recommendations')
  now = '2021-02-02T01:00:00.000Z'
  const next = await viewer.get('/api/recommendations', {
    'if-none-match': String(first.headers.etag),
  })
  expect(next.json.items[0].flags).toContain('overdue')
})

test('nobody is told that she holds an answer before she is known', async () => {
  const { app, store } = await scratchApp({ keeps: 'answers' })
  await giveItem(store, { code: 'REC-1' })
  const { headers } = await (await app.as('viewer')).get('/api/recommendations')
  expect(
    (await app.anonymous.get('/api/recommendations', { 'if-none-match': String(headers.etag) }))
      .status,
  ).toBe(401)
})

test('what was answered is answered again without a statement, and a write is seen by the very next reading', async () => {
  let statements = 0
  const { app, store } = await scratchApp({
    keeps: 'answers',
    onQuery: () => {
      statements += 1
    },
  })
  await giveItem(store, { code: 'REC-1', adoptedOn: '2019-06-12' })
  const officer = await app.as('officer')
  for (const path of ['/api/recommendations', '/api/dashboard', '/api/recommendations/REC-1']) {
    const first = await officer.get(path)
    statements = 0
    expect((await officer.get(path)).text).toBe(first.text)
    expect(statements, path).toBe(0)
  }
  await officer.post('/api/recommendations/REC-1/facts', {
    status: 'completed',
    effectiveOn: '2021-02-01',
  })
  expect((await officer.get('/api/recommendations')).json.items[0].status).toBe('completed')
  expect(
    (await officer.get('/api/dashboard?at=today')).json.current.recommendations.completion,
  ).toEqual({ numerator: 1, denominator: 1 })
})

test('an answer kept is sent compressed to who takes it so', async () => {
  const { app, store } = await scratchApp({ keeps: 'answers' })
  for (let index = 0; index < 5; index += 1)
    await giveItem(store, { code: `REC-${index}`, adoptedOn: '2019-06-12' })
  const viewer = await app.as('viewer')
  const plain = await viewer.get('/api/recommendations')
  expect(
    (await viewer.get('/api/recommendations', { 'accept-encoding': 'gzip, br' })).headers,
  ).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding', etag: plain.headers.etag })
})
