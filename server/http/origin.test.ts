import { expect, test } from 'vitest'

import { scratchApp } from '../testing/app.ts'

test.each([
  ['a program, which says no origin', {}, 204],
  [
    'the product’s own page',
    { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:80' },
    204,
  ],
  ['an address typed by hand', { 'sec-fetch-site': 'none' }, 204],
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://mechant.example' }, 403],
  ['a neighbour of the same domain', { 'sec-fetch-site': 'same-site' }, 403],
  ['a foreign origin in an old browser', { origin: 'https://mechant.example' }, 403],
  ['a page without an origin', { origin: 'null' }, 403],
])('a write from %s', async (_, headers, status) => {
  const { app } = await scratchApp()
  const reply = await app.anonymous.delete('/api/session', { host: 'localhost:80', ...headers })
  expect(reply.status).toBe(status)
  if (status === 403)
    expect(reply.json).toMatchObject({
      code: 'wrong_origin',
      message: expect.stringMatching(/autre site/),
    })
})

test('a page of the public address writes through a proxy', async () => {
  const { app } = await scratchApp({ settings: { PUBLIC_ORIGIN: 'https://suivi.example.ne/' } })
  const from = (origin: string) =>
    app.anonymous.delete('/api/session', { host: '127.0.0.1:3000', origin })
  expect((await from('https://suivi.example.ne')).status).toBe(204)
  expect((await from('https://suivi.example.ne.mechant.example')).status).toBe(403)
})

test('a link from another site can be followed: reading changes nothing', async () => {
  const { app } = await scratchApp()
  expect((await app.anonymous.get('/api/session', { 'sec-fetch-site': 'cross-site' })).status).toBe(
    200,
  )
})
