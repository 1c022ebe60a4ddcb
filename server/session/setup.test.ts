import { expect, test } from 'vitest'

import { cookieOf, giveAccount, password } from '../testing/accounts.ts'
import { scratchApp } from '../testing/app.ts'
import { ensureFirstAdministratorLink, makeSetupLink } from './setup-queries.ts'

const addressOf = ({ path }: { path: string }) => `/api/setup/${path.split('=')[1] ?? ''}`
const answers = { email: 'Rakia@Exemple.ne', name: ' Rakia Issa ', password }

test('the first administrator makes her account by a link that works once', async () => {
  const { app, store } = await scratchApp({ purpose: 'production' })
  const path = await ensureFirstAdministratorLink(store)
  const address = addressOf({ path: path ?? '' })
  expect((await app.anonymous.get(address)).json).toEqual({
    purpose: 'first_administrator',
    email: null,
    name: null,
  })
  const reply = await app.anonymous.post(address, answers)
  expect(reply.json).toMatchObject({
    user: { email: 'rakia@exemple.ne', name: 'Rakia Issa', role: 'admin', language: 'fr' },
    isDemo: false,
  })
  expect((await app.anonymous.get('/api/users', cookieOf(reply))).status).toBe(200)
  expect((await app.anonymous.get(address)).status).toBe(404)
  expect((await app.anonymous.post(address, answers)).status).toBe(404)
  expect(await ensureFirstAdministratorLink(store)).toBeUndefined()
})

test('of two people who use a first link at once, one becomes administrator', async () => {
  const { app, store } = await scratchApp()
  const address = addressOf(await makeSetupLink(store, null))
  const replies = await Promise.all([
    app.anonymous.post(address, answers),
    app.anonymous.post(address, { ...answers, email: 'autre@exemple.ne' }),
  ])
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 404])
  expect(await store.read.user.count()).toBe(1)
})

test.each([
  [
    'no name',
    { email: 'rakia@exemple.ne', password },
    'fr',
    400,
    [{ field: 'name', message: 'Saisissez votre nom.' }],
  ],
  [
    'no name, read in English',
    { email: 'rakia@exemple.ne', password },
    'en',
    400,
    [{ field: 'name', message: 'Enter your name.' }],
  ],
  [
    'neither name nor address',
    { password },
    'fr',
    400,
    [
      { field: 'email', message: 'Saisissez votre adresse électronique.' },
      { field: 'name', message: 'Saisissez votre nom.' },
    ],
  ],
  [
    'a short password',
    { ...answers, password: 'courte' },
    'fr',
    400,
    [{ field: 'password', message: 'Il faut au moins 12 caractères.' }],
  ],
  [
    'an address of the demonstration',
    { ...answers, email: 'admin@Demo.ne' },
    'fr',
    422,
    [{ field: 'email', message: expect.stringContaining('démonstration') }],
  ],
])(
  'a first administrator with %s is told so, and her link still works',
  async (_, body, language, status, fields) => {
    const { app, store } = await scratchApp({ purpose: 'production' })
    const address = addressOf(await makeSetupLink(store, null))
    const refused = await app.anonymous.post(address, body, { 'accept-language': language })
    expect([refused.status, refused.json.fields]).toEqual([status, fields])
    expect((await app.anonymous.post(address, answers)).status).toBe(200)
  },
)

test('a link works for a day', async () => {
  let present = Date.parse('2026-03-02T08:00:00.000Z')
  const { app, store } = await scratchApp({ clock: () => new Date(present) })
  const link = await makeSetupLink(store, null)
  expect(link.expiresAt).toBe('2026-03-03T08:00:00.000Z')
  present += 24 * 3_600_000 - 1
  expect((await app.anonymous.get(addressOf(link))).status).toBe(200)
  present += 1
  expect((await app.anonymous.get(addressOf(link))).status).toBe(404)
  expect((await app.anonymous.post(addressOf(link), answers)).status).toBe(404)
})

test('a link that nobody made opens nothing', async () => {
  const { app } = await scratchApp()
  expect((await app.anonymous.get('/api/setup/inconnu')).json.code).toBe('not_found')
  expect((await app.anonymous.post('/api/setup/inconnu', { password })).json.code).toBe('not_found')
  expect((await app.anonymous.get(`/api/setup/${'x'.repeat(101)}`)).status).toBe(400)
})

test('whoever chooses her password anew is signed out wherever she was, and stays who she was', async () => {
  const { app, store } = await scratchApp()
  const user = await giveAccount(store, { email: 'aissa@exemple.ne', role: 'officer' })
  const before = cookieOf(await app.anonymous.post('/api/session', { email: user.email, password }))
  const address = addressOf(await makeSetupLink(store, user.id))
  const reply = await app.anonymous.post(address, {
    ...answers,
    password: 'une autre phrase bien longue',
  })
  expect(reply.json.user).toMatchObject({
    email: 'aissa@exemple.ne',
    name: user.name,
    role: 'officer',
  })
  expect((await app.anonymous.get('/api/session', before)).json.user).toBeNull()
  expect((await app.anonymous.get('/api/session', cookieOf(reply))).json.user).not.toBeNull()
})
