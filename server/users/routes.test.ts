import { expect, test } from 'vitest'

import { demoPassword } from '../session/demo-accounts.ts'
import { scratchApp } from '../testing/app.ts'
import { giveInstitution, giveUser } from '../testing/factories.ts'

const draft = { email: 'Aissa@Interieur.gouv.ne', name: 'Aïssa Moussa', role: 'officer' }
const tokenOf = (path: string) => new URL(path, 'http://localhost').searchParams.get('jeton') ?? ''

test('an administrator adds an account, whose person chooses a password by a link shown once', async () => {
  const { app } = await scratchApp()
  const administrator = await app.as('admin')
  const reply = await administrator.post('/api/users', draft)
  expect(reply.status).toBe(201)
  expect(reply.json).toMatchObject({
    user: {
      email: 'aissa@interieur.gouv.ne',
      name: 'Aïssa Moussa',
      role: 'officer',
      language: 'fr',
      institution: null,
      isActive: true,
      isReady: false,
      lastSeenAt: null,
    },
    invitation: {
      path: expect.stringMatching(/^\/premier-compte\?jeton=/),
      expiresAt: expect.any(String),
    },
  })
  const chosen = await app.anonymous.post(`/api/setup/${tokenOf(reply.json.invitation.path)}`, {
    password: 'une phrase bien longue',
  })
  expect(chosen.json).toMatchObject({ user: { email: 'aissa@interieur.gouv.ne', role: 'officer' } })
  const { items } = (await administrator.get('/api/users')).json
  expect(
    items.find(({ email }: { email: string }) => email === 'aissa@interieur.gouv.ne'),
  ).toMatchObject({ isReady: true, lastSeenAt: expect.any(String) })
})

test('an account sent twice with one key is added once', async () => {
  const { app, store } = await scratchApp()
  const administrator = await app.as('admin')
  const first = await administrator.post('/api/users', draft, { 'idempotency-key': 'k1' })
  const again = await administrator.post('/api/users', draft, { 'idempotency-key': 'k1' })
  expect(again.json.user.id).toBe(first.json.user.id)
  expect(await store.read.user.count({ where: { email: 'aissa@interieur.gouv.ne' } })).toBe(1)
})

test('the accounts are listed by name, with the present name of a focal point’s institution', async () => {
  const { app, store } = await scratchApp()
  const institution = await giveInstitution(store, { code: 'mah-gc' })
  await store.transact((transaction) =>
    transaction.institutionName.create({
      data: {
        institutionId: institution.id,
        acronym: 'MAH/GC',
        name: 'Ministère de l’Action Humanitaire',
        since: '2021-04-07',
        recordedAt: '2021-04-08T08:00:00.000Z',
      },
    }),
  )
  const administrator = await app.as('admin')
  await administrator.post('/api/users', {
    ...draft,
    name: 'Émile',
    role: 'focal_point',
    institution: 'mah-gc',
    language: 'en',
  })
  await administrator.post('/api/users', { ...draft, name: 'Fati', email: 'fati@exemple.ne' })
  const { items } = (await administrator.get('/api/users')).json
  expect(items).toMatchObject([
    {
      name: 'Émile',
      language: 'en',
      institution: { code: 'mah-gc', acronym: 'MAH/GC', name: 'Ministère de l’Action Humanitaire' },
    },
    { name: 'Fati', institution: null },
    { role: 'admin', isActive: true },
  ])
  expect(JSON.stringify(items)).not.toMatch(/password|argon2/i)
})

test.each(['officer', 'focal_point', 'viewer'] as const)(
  'the accounts are no business of a role of %s',
  async (role) => {
    const { app } = await scratchApp()
    const caller = await app.as(role)
    for (const reply of [
      await caller.get('/api/users'),
      await caller.post('/api/users', draft),
      await caller.patch('/api/users/1', { isActive: false }),
    ])
      expect([reply.status, reply.json.code]).toEqual([403, 'forbidden'])
  },
)

test('nobody sees or changes the accounts who is not signed in', async () => {
  const { app } = await scratchApp()
  for (const reply of [
    await app.anonymous.get('/api/users'),
    await app.anonymous.post('/api/users', draft),
    await app.anonymous.patch('/api/users/1', {}),
  ])
    expect([reply.status, reply.json.code]).toEqual([401, 'not_signed_in'])
})

test.each([
  ['an address that is none', { ...draft, email: 'aissa' }, 'email', 400],
  ['a blank name', { ...draft, name: '  ' }, 'name', 400],
  ['a role that does not exist', { ...draft, role: 'boss' }, 'role', 400],
  ['a misspelt field', { ...draft, langage: 'en' }, 'langage', 400],
  ['a taken address, whatever its case', { ...draft, email: 'PRISE@exemple.ne' }, 'email', 409],
  ['a focal point of no institution', { ...draft, role: 'focal_point' }, 'institution', 422],
  [
    'a focal point of an unknown institution',
    { ...draft, role: 'focal_point', institution: 'inconnue' },
    'institution',
    422,
  ],
  ['an officer of an institution', { ...draft, institution: 'mj-gs' }, 'institution', 422],
])(
  'an account with %s is refused by the name of its field, and not added',
  async (_, body, field, status) => {
    const { app, store } = await scratchApp()
    await giveInstitution(store, { code: 'mj-gs' })
    await giveUser(store, { role: 'viewer', email: 'prise@exemple.ne' })
    const administrator = await app.as('admin')
    const before = await store.read.user.count()
    const reply = await administrator.post('/api/users', body)
    expect(reply.status).toBe(status)
    expect(reply.json.fields).toMatchObject([{ field, message: expect.stringMatching(/\.$/) }])
    expect(await store.read.user.count()).toBe(before)
  },
)

test('a real database takes no address of the demonstration', async () => {
  const { app } = await scratchApp({ purpose: 'production' })
  const reply = await (
    await app.as('admin')
  ).post('/api/users', { ...draft, email: 'ministre@DEMO.ne' })
  expect(reply.json).toMatchObject({
    code: 'rule_broken',
    fields: [{ field: 'email', message: expect.stringContaining('démonstration') }],
  })
  const demonstration = await scratchApp()
  expect(
    (
      await (
        await demonstration.app.as('admin')
      ).post('/api/users', { ...draft, email: 'ministre@demo.ne' })
    ).status,
  ).toBe(201)
})

test('an edit changes what it says and nothing else', async () => {
  const { app, store } = await scratchApp()
  const institution = await giveInstitution(store, { code: 'mj-gs' })
  const user = await giveUser(store, { role: 'focal_point', institutionId: institution.id })
  const administrator = await app.as('admin')
  const renamed = await administrator.patch(`/api/users/${user.id}`, {
    name: ' Rakia Issa ',
    language: 'en',
  })
  expect(renamed.json).toMatchObject({
    user: {
      name: 'Rakia Issa',
      language: 'en',
      role: 'focal_point',
      institution: { code: 'mj-gs' },
      isActive: true,
    },
    invitation: null,
  })
  expect(await store.read.journalEntry.findFirst({ orderBy: { position: 'desc' } })).toMatchObject({
    action: 'editUser',
    subject: String(user.id),
  })
})

test('whoever leaves the focal points leaves her institution; whoever joins them needs one', async () => {
  const { app, store } = await scratchApp()
  const institution = await giveInstitution(store, { code: 'mj-gs' })
  const user = await giveUser(store, { role: 'focal_point', institutionId: institution.id })
  const administrator = await app.as('admin')
  expect(
    (await administrator.patch(`/api/users/${user.id}`, { role: 'officer' })).json.user,
  ).toMatchObject({ role: 'officer', institution: null })
  const alone = await administrator.patch(`/api/users/${user.id}`, { role: 'focal_point' })
  expect(alone.json).toMatchObject({ code: 'rule_broken', fields: [{ field: 'institution' }] })
  const bound = await administrator.patch(`/api/users/${user.id}`, {
    role: 'focal_point',
    institution: 'mj-gs',
  })
  expect(bound.json.user).toMatchObject({ role: 'focal_point', institution: { code: 'mj-gs' } })
  const emptied = await administrator.patch(`/api/users/${user.id}`, { institution: null })
  expect(emptied.json).toMatchObject({ code: 'rule_broken', fields: [{ field: 'institution' }] })
})

test('a deactivated account is signed out at once and can’t sign in; activated again, it can', async () => {
  const { app } = await scratchApp()
  const administrator = await app.as('admin')
  const { user, invitation } = (await administrator.post('/api/users', draft)).json
  const entered = await app.anonymous.post(`/api/setup/${tokenOf(invitation.path)}`, {
    password: demoPassword,
  })
  const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? ''
  expect((await app.anonymous.get('/api/recommendations', { cookie })).status).toBe(200)

  expect(
    (await administrator.patch(`/api/users/${user.id}`, { isActive: false })).json.user,
  ).toMatchObject({ isActive: false })
  expect((await app.anonymous.get('/api/recommendations', { cookie })).status).toBe(401)
  const credentials = { email: draft.email, password: demoPassword }
  expect((await app.anonymous.post('/api/session', credentials)).json.code).toBe(
    'wrong_credentials',
  )

  await administrator.patch(`/api/users/${user.id}`, { isActive: true })
  expect((await app.anonymous.get('/api/recommendations', { cookie })).status).toBe(401)
  expect((await app.anonymous.post('/api/session', credentials)).status).toBe(200)
})

test('a new link replaces the earlier one; a deactivated account gets none', async () => {
  const { app } = await scratchApp()
  const administrator = await app.as('admin')
  const { user, invitation } = (await administrator.post('/api/users', draft)).json
  const renewed = await administrator.patch(`/api/users/${user.id}`, { renewInvitation: true })
  expect((await app.anonymous.get(`/api/setup/${tokenOf(invitation.path)}`)).status).toBe(404)
  expect(
    (await app.anonymous.get(`/api/setup/${tokenOf(renewed.json.invitation.path)}`)).json,
  ).toEqual({
    purpose: 'choose_password',
    email: 'aissa@interieur.gouv.ne',
    name: 'Aïssa Moussa',
  })
  await administrator.patch(`/api/users/${user.id}`, { isActive: false })
  expect(
    (await app.anonymous.get(`/api/setup/${tokenOf(renewed.json.invitation.path)}`)).status,
  ).toBe(404)
  const refused = await administrator.patch(`/api/users/${user.id}`, { renewInvitation: true })
  expect(refused.json).toMatchObject({
    code: 'rule_broken',
    fields: [{ field: 'renewInvitation' }],
  })
})

test('an administrator can neither deactivate nor demote herself', async () => {
  const { app } = await scratchApp()
  const administrator = await app.as('admin')
  await app.as('admin')
  const { email } = (await administrator.get('/api/session')).json.user
  const own = (await administrator.get('/api/users')).json.items.find(
    (user: { email: string }) => user.email === email,
  )
  for (const [change, field] of [
    [{ isActive: false }, 'isActive'],
    [{ role: 'viewer' }, 'role'],
  ] as const)
    expect((await administrator.patch(`/api/users/${own.id}`, change)).json).toMatchObject({
      code: 'rule_broken',
      fields: [{ field }],
    })
  const english = await administrator.patch(`/api/users/${own.id}`, { language: 'en' })
  expect(english.json.user.language).toBe('en')
  expect(
    (await administrator.patch(`/api/users/${own.id}`, { isActive: false })).json.fields[0].message,
  ).toBe('You can’t deactivate your own account.')
})

test('of two administrators who demote each other at once, one stays', async () => {
  const { app, store } = await scratchApp()
  const [first, second] = [await app.as('admin'), await app.as('admin')]
  const [a, b] = await store.read.user.findMany({ orderBy: { id: 'asc' }, select: { id: true } })
  const replies = await Promise.all([
    first.patch(`/api/users/${b?.id}`, { role: 'viewer' }),
    second.patch(`/api/users/${a?.id}`, { role: 'viewer' }),
  ])
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 422])
  expect(replies.find(({ status }) => status === 422)?.json.fields).toMatchObject([
    { field: 'role', message: expect.stringContaining('dernier') },
  ])
  expect(await store.read.user.count({ where: { role: 'admin', isActive: true } })).toBe(1)
})

test.each([
  ['/api/users/999', {}, 404],
  ['/api/users/0', {}, 400],
  ['/api/users/2147483648', {}, 400],
  ['/api/users/un', {}, 400],
  ['/api/users/1', { email: 'autre@exemple.ne' }, 400],
  ['/api/users/1', { name: '' }, 400],
])('an edit of %s with %j is answered %i', async (path, body, status) => {
  const { app } = await scratchApp()
  expect((await (await app.as('admin')).patch(path, body)).status).toBe(status)
})
