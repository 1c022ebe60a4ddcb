import { expect, test } from 'vitest'

import { cookieOf, giveAccount, password } from '../testing/accounts.ts'
import { scratchApp } from '../testing/app.ts'

const email = 'aissa@exemple.ne'
const behindProxy = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'suivi.example.ne' }

test('a right password signs in by a cookie that no script reads and no other site sends', async () => {
  const { app, store } = await scratchApp()
  await giveAccount(store, { email, role: 'officer' })
  const reply = await app.anonymous.post('/api/session', { email: 'AISSA@exemple.ne', password })
  expect(reply.json.user).toMatchObject({
    email,
    role: 'officer',
    permissions: ['read', 'declare', 'record', 'edit'],
  })
  expect(reply.headers['set-cookie']).toMatch(
    /^suivi_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
  )
  expect((await app.anonymous.get('/api/session', cookieOf(reply))).json.user).toMatchObject({
    email,
  })
})

test('behind TLS the cookie is sent over TLS alone, and to this host alone', async () => {
  const { app, store } = await scratchApp({ settings: { BEHIND_PROXY: 'true' } })
  await giveAccount(store, { email })
  const reply = await app.anonymous.post('/api/session', { email, password }, behindProxy)
  expect(reply.headers['set-cookie']).toMatch(
    /^__Host-suivi_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  expect(
    (await app.anonymous.get('/api/session', { ...behindProxy, ...cookieOf(reply) })).json.user,
  ).toMatchObject({ email })
  const plain = await app.anonymous.post('/api/session', { email, password })
  expect(plain.headers['set-cookie']).not.toMatch(/Secure/)
})

test('a proxy’s headers mean nothing to a server that stands behind none', async () => {
  const { app, store } = await scratchApp()
  await giveAccount(store, { email })
  const reply = await app.anonymous.post('/api/session', { email, password }, behindProxy)
  expect(reply.headers['set-cookie']).not.toMatch(/Secure/)
})

test('the database holds no token that a thief of the file could use', async () => {
  const { app, store } = await scratchApp()
  await giveAccount(store, { email })
  const { cookie } = cookieOf(await app.anonymous.post('/api/session', { email, password }))
  const [session] = await store.read.loginSession.findMany()
  expect(session?.tokenHash).toMatch(/^[0-9a-f]{64}$/)
  expect(cookie).not.toContain(session?.tokenHash)
})

test('a wrong password, an unknown account, a deactivated one and one without a password are answered alike', async () => {
  const { app, store } = await scratchApp()
  await giveAccount(store, { email })
  const gone = await giveAccount(store, { email: 'partie@exemple.ne' })
  const invited = await giveAccount(store, { email: 'invitee@exemple.ne' })
  await store.transact((transaction) =>
    transaction.user.update({ where: { id: gone.id }, data: { isActive: false } }),
  )
  await store.transact((transaction) =>
    transaction.user.update({ where: { id: invited.id }, data: { passwordHash: null } }),
  )
  const attempts = [
    { email, password: `${password}.` },
    { email: 'personne@exemple.ne', password },
    { email: 'partie@exemple.ne', password },
    { email: 'invitee@exemple.ne', password },
  ]
  const replies = await Promise.all(
    attempts.map((attempt) => app.anonymous.post('/api/session', attempt)),
  )
  for (const reply of replies) {
    expect(reply.status).toBe(401)
    expect(reply.json).toEqual({
      code: 'wrong_credentials',
      message: 'Adresse électronique ou mot de passe incorrect.',
      requestId: expect.any(String),
    })
    expect(reply.headers['set-cookie']).toBeUndefined()
  }
})

test.each([
  [{ email: 'aissa', password }, 'email'],
  [{ email, password: '' }, 'password'],
  [{ email }, 'password'],
  [{ email, password, remember: true }, 'remember'],
])('a sign-in with %j is refused by the name of its field', async (body, field) => {
  const { app } = await scratchApp()
  const reply = await app.anonymous.post('/api/session', body)
  expect([reply.status, reply.json.fields[0].field]).toEqual([400, field])
})

test('signing out ends the session for good and clears the cookie', async () => {
  const { app, store } = await scratchApp()
  await giveAccount(store, { email })
  const cookie = cookieOf(await app.anonymous.post('/api/session', { email, password }))
  const other = cookieOf(await app.anonymous.post('/api/session', { email, password }))
  const reply = await app.anonymous.delete('/api/session', cookie)
  expect([reply.status, reply.text]).toEqual([204, ''])
  expect(reply.headers['set-cookie']).toMatch(/^suivi_session=; Max-Age=0; Path=\/;/)
  expect((await app.anonymous.get('/api/session', cookie)).json.user).toBeNull()
  expect((await app.anonymous.get('/api/session', other)).json.user).toMatchObject({ email })
  expect((await app.anonymous.delete('/api/session')).status).toBe(204)
})

test('a session ends after twelve idle hours, and after thirty days whatever happens', async () => {
  let present = Date.parse('2026-03-02T08:00:00.000Z')
  const { app, store } = await scratchApp({ clock: () => new Date(present) })
  const hour = 3_600_000
  await giveAccount(store, { email })
  const idle = cookieOf(await app.anonymous.post('/api/session', { email, password }))
  const busy = cookieOf(await app.anonymous.post('/api/session', { email, password }))
  const isIn = async (cookie: { cookie: string }) =>
    (await app.anonymous.get('/api/session', cookie)).json.user !== null
  const start = present
  present = start + 11.9 * hour
  expect(await isIn(busy)).toBe(true)
  present = start + 12.1 * hour
  expect([await isIn(idle), await isIn(busy)]).toEqual([false, true])
  for (let step = 1; step <= 64; step += 1) {
    present = start + (12 + step * 11) * hour
    expect(await isIn(busy), `hour ${12 + step * 11}`).toBe(true)
  }
  present = start + 720 * hour
  expect(await isIn(busy)).toBe(false)
})

test('a person changes her name and her language, and answers follow her language', async () => {
  const { app } = await scratchApp()
  const viewer = await app.as('viewer')
  const reply = await viewer.patch('/api/session', { name: 'Rakia Issa', language: 'en' })
  expect(reply.json.user).toMatchObject({ name: 'Rakia Issa', language: 'en' })
  expect(
    (await viewer.get('/api/recommendations/none', { 'accept-language': 'fr' })).json.message,
  ).toBe('This page or record does not exist.')
  expect(
    (await app.anonymous.get('/api/recommendations', { 'accept-language': 'en-GB,fr' })).json
      .message,
  ).toBe('Sign in to continue.')
})

test('a profile edit with a blank name, another role or nobody signed in is refused', async () => {
  const { app } = await scratchApp()
  const viewer = await app.as('viewer')
  expect((await viewer.patch('/api/session', { name: '  ' })).status).toBe(400)
  expect((await viewer.patch('/api/session', { role: 'admin' })).json.fields).toMatchObject([
    { field: 'role' },
  ])
  expect((await app.anonymous.patch('/api/session', { name: 'X' })).status).toBe(401)
})

test('a new password signs out everywhere else; the former one no longer opens', async () => {
  const { app, store } = await scratchApp()
  await giveAccount(store, { email })
  const here = cookieOf(await app.anonymous.post('/api/session', { email, password }))
  const elsewhere = cookieOf(await app.anonymous.post('/api/session', { email, password }))
  const change = { currentPassword: password, newPassword: 'une autre phrase bien longue' }
  expect(
    (await app.anonymous.post('/api/session/password', { ...change, currentPassword: 'x' }, here))
      .json.code,
  ).toBe('wrong_credentials')
  expect(
    (await app.anonymous.post('/api/session/password', { ...change, newPassword: 'courte' }, here))
      .json.fields,
  ).toMatchObject([{ field: 'newPassword' }])
  expect((await app.anonymous.post('/api/session/password', change)).status).toBe(401)
  expect((await app.anonymous.get('/api/session', elsewhere)).json.user).not.toBeNull()

  expect((await app.anonymous.post('/api/session/password', change, here)).status).toBe(204)
  expect((await app.anonymous.get('/api/session', here)).json.user).not.toBeNull()
  expect((await app.anonymous.get('/api/session', elsewhere)).json.user).toBeNull()
  expect((await app.anonymous.post('/api/session', { email, password })).status).toBe(401)
  expect(
    (await app.anonymous.post('/api/session', { email, password: change.newPassword })).status,
  ).toBe(200)
})

test('a person signs out everywhere else and stays here', async () => {
  const { app, store } = await scratchApp()
  await giveAccount(store, { email })
  const [here, elsewhere] = [
    await app.anonymous.post('/api/session', { email, password }),
    await app.anonymous.post('/api/session', { email, password }),
  ].map(cookieOf)
  expect((await app.anonymous.delete('/api/session/others', here)).status).toBe(204)
  expect((await app.anonymous.get('/api/session', here)).json.user).not.toBeNull()
  expect((await app.anonymous.get('/api/session', elsewhere)).json.user).toBeNull()
  expect((await app.anonymous.delete('/api/session/others')).status).toBe(401)
})

test('only a demonstration offers its accounts', async () => {
  for (const purpose of ['demo', 'production'] as const) {
    const { app, store } = await scratchApp({ purpose })
    await giveAccount(store, { email })
    if (purpose === 'demo') await giveAccount(store, { email: 'ministre@demo.ne' })
    const reply = await app.anonymous.get('/api/session')
    expect(reply.json).toEqual({
      user: null,
      isDemo: purpose === 'demo',
      demoAccounts:
        purpose === 'demo'
          ? [
              {
                email: 'ministre@demo.ne',
                name: expect.any(String),
                role: 'viewer',
                password: expect.any(String),
              },
            ]
          : [],
    })
  }
})

test('a cookie that was never given is nobody’s', async () => {
  const { app } = await scratchApp()
  expect(
    (await app.anonymous.get('/api/session', { cookie: 'suivi_session=x' })).json.user,
  ).toBeNull()
})
