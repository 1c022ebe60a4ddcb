import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { projectRoot } from '../env.ts'
import { scratchApp } from '../testing/app.ts'

test('anybody may ask whether the product is well, and which version it is', async () => {
  const { app } = await scratchApp()
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    version: string
  }
  const reply = await app.anonymous.get('/api/health')
  expect([reply.status, reply.json]).toEqual([200, { status: 'ok', version }])
  expect(
    (await app.anonymous.get('/api/health', { 'if-none-match': String(reply.headers.etag) }))
      .status,
  ).toBe(304)
})

test('an address that nothing answers is told as the contract says, and so is a wrong method', async () => {
  const { app } = await scratchApp()
  const reply = await app.anonymous.get('/api/nothing', { 'accept-language': 'en' })
  expect([reply.status, reply.json]).toEqual([
    404,
    {
      code: 'not_found',
      message: 'This page or record does not exist.',
      requestId: expect.any(String),
    },
  ])
  expect((await app.anonymous.post('/api/health')).status).toBe(404)
})

test('a body that can’t be read, or is too large, is told as the contract says', async () => {
  const { app, server } = await scratchApp()
  const send = (payload: string, type: string) =>
    server.inject({
      method: 'POST',
      url: '/api/session',
      payload,
      headers: { 'content-type': type },
    })
  expect((await send('{"email":', 'application/json')).json()).toMatchObject({
    code: 'invalid_input',
  })
  expect((await send('<a/>', 'text/xml')).json()).toMatchObject({ code: 'unsupported_media' })
  expect(
    (await app.anonymous.post('/api/session', { email: 'a@b', password: 'x'.repeat(1_100_000) }))
      .json,
  ).toMatchObject({ code: 'too_large' })
})

test('a broken database tells a stranger nothing but the number of the request', async () => {
  const { app, store } = await scratchApp()
  await store.transact((transaction) =>
    transaction.$executeRawUnsafe('alter table "JournalEntry" rename to "Lost"'),
  )
  const reply = await app.anonymous.get('/api/health')
  expect([reply.status, reply.json.code, Object.keys(reply.json)]).toEqual([
    500,
    'internal',
    ['code', 'message', 'requestId'],
  ])
  expect(reply.json.message).toBe(
    'Une erreur est survenue de notre côté. Rien n’a été perdu de ce qui était enregistré.',
  )
})
