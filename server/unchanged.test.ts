import { expect, test } from 'vitest'

import { scratchApp } from './testing/app.ts'
import { giveItem } from './testing/factories.ts'

const paths = ['/api/recommendations', '/api/recommendations/REC-1', '/api/recommendations/REC-1/history', '/api/dashboard', '/api/meetings', '/api/institutions', '/api/categories', '/api/charts/plan-execution.svg']

test.each(paths)('%s is not sent again while nothing was written, and is once something was', async (path) => {
  const { app, database } = await scratchApp()
  await giveItem(database, { code: 'REC-1', adoptedOn: '2019-06-12' })
  const officer = await app.as('officer')
  const first = await officer.get(path)
  const known = { 'if-none-match': String(first.headers.etag) }
  const again = await officer.get(path, known)
  expect([again.status, again.text]).toEqual([304, ''])
  expect((await officer.post('/api/recommendations/REC-1/facts', { status: 'in_progress', effectiveOn: '2021-02-01' })).status).toBe(201)
  expect((await officer.get(path, known)).status).toBe(200)
})

test('what one person holds is not what another may: abilities differ', async () => {
  const { app, database } = await scratchApp()
  await giveItem(database, { code: 'REC-1', adoptedOn: '2019-06-12' })
  const mine = await (await app.as('officer')).get('/api/recommendations/REC-1')
  const hers = await (await app.as('viewer')).get('/api/recommendations/REC-1', { 'if-none-match': String(mine.headers.etag) })
  expect(hers.status).toBe(200)
})

test('the next day is another answer: what is late moves by itself', async () => {
  let now = '2021-02-01T20:00:00.000Z'
  const { app, database } = await scratchApp({ clock: () => new Date(now) })
  await giveItem(database, { code: 'REC-1', adoptedOn: '2019-06-12', deadline: '2021-02-01' })
  const viewer = await app.as('viewer')
  const first = await viewer.get('/api/recommendations')
  now = '2021-02-02T01:00:00.000Z'
  const next = await viewer.get('/api/recommendations', { 'if-none-match': String(first.headers.etag) })
  expect(next.json.items[0].flags).toContain('overdue')
})

test('nobody is told that she holds an answer before she is known', async () => {
  const { app, database } = await scratchApp()
  await giveItem(database, { code: 'REC-1' })
  const { headers } = await (await app.as('viewer')).get('/api/recommendations')
  expect((await app.anonymous.get('/api/recommendations', { 'if-none-match': String(headers.etag) })).status).toBe(401)
})
