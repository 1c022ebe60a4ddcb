import { expect, test } from 'vitest'

import { nobody, readerHeader } from '../contract/reader.ts'
import { scratchApp } from '../testing/app.ts'

test('each answer of the API says whose it is, without saying who', async () => {
  const { app, store } = await scratchApp()
  const [officer, viewer] = [await app.as('officer'), await app.as('viewer')]
  const readers = await Promise.all(
    [officer, officer, viewer].map(
      async ({ get }) => (await get('/api/institutions')).headers[readerHeader],
    ),
  )
  expect(readers[0]).toMatch(/^[\w-]{12}$/)
  expect(readers[1]).toBe(readers[0])
  expect(readers[2]).not.toBe(readers[0])
  const { email } = await store.read.user.findFirstOrThrow({ where: { role: 'officer' } })
  expect(readers[0]).not.toContain(email)
})

test('an answer that is not sent again, and a refusal, say it too: an ETag may be that of another’s same list', async () => {
  const { app } = await scratchApp()
  const officer = await app.as('officer')
  const { headers } = await officer.get('/api/institutions')
  const unchanged = await officer.get('/api/institutions', {
    'if-none-match': String(headers.etag),
  })
  expect(unchanged.status).toBe(304)
  expect(unchanged.headers[readerHeader]).toBe(headers[readerHeader])
  expect((await officer.get('/api/institutions/nulle-part')).headers[readerHeader]).toBe(
    headers[readerHeader],
  )
})

test('who has not signed in, or no more, is nobody', async () => {
  const { app } = await scratchApp()
  expect((await app.anonymous.get('/api/session')).headers[readerHeader]).toBe(nobody)
  const refused = await app.anonymous.get('/api/institutions', { cookie: 'suivi_session=ended' })
  expect(refused.status).toBe(401)
  expect(refused.headers[readerHeader]).toBe(nobody)
})
