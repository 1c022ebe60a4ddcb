import { expect, test } from 'vitest'

import { giveAccount, password } from '../testing/accounts.ts'
import { type ApiCaller, scratchApp } from '../testing/app.ts'

const email = 'aissa@exemple.ne'
const from = (address: string) => ({ 'x-forwarded-for': address })

async function setUp(settings: NodeJS.ProcessEnv = { BEHIND_PROXY: 'true' }) {
  const time = { present: Date.parse('2026-03-02T08:00:00.000Z') }
  const { app, store } = await scratchApp({ settings, clock: () => new Date(time.present) })
  await giveAccount(store, { email })
  return { time, store, caller: app.anonymous }
}

async function guess(
  caller: ApiCaller,
  times: number,
  { account = email, address = '10.0.0.1' } = {},
): Promise<number[]> {
  const statuses: number[] = []
  for (let time = 0; time < times; time += 1)
    statuses.push(
      (await caller.post('/api/session', { email: account, password: 'faux' }, from(address)))
        .status,
    )
  return statuses
}

test('after five wrong passwords even the right one waits, and the answer says how long', async () => {
  const { caller, time } = await setUp()
  for (let minute = 0; minute < 5; minute += 1) {
    expect(await guess(caller, 1)).toEqual([401])
    time.present += 60_000
  }
  const refused = await caller.post('/api/session', { email, password }, from('10.0.0.1'))
  expect(refused.status).toBe(429)
  expect(refused.headers['retry-after']).toBe('600')
  expect(refused.json).toMatchObject({
    code: 'too_many_attempts',
    message: 'Trop d’essais. Attendez 10 minutes avant de recommencer.',
  })
  time.present += 600_000 - 1
  expect(await guess(caller, 1)).toEqual([429])
  time.present += 1
  expect((await caller.post('/api/session', { email, password }, from('10.0.0.1'))).status).toBe(
    200,
  )
})

test('guesses made from one address lock the account’s owner out of no other', async () => {
  const { caller } = await setUp()
  expect(await guess(caller, 6)).toEqual([401, 401, 401, 401, 401, 429])
  expect((await caller.post('/api/session', { email, password }, from('10.0.0.2'))).status).toBe(
    200,
  )
})

test('an address that nobody’s proxy vouches for is not believed', async () => {
  const { caller } = await setUp({})
  for (let time = 0; time < 5; time += 1) await guess(caller, 1, { address: `10.0.0.${time}` })
  expect(await guess(caller, 1, { address: '10.0.0.9' })).toEqual([429])
})

test('a hundred guesses at once are counted one by one', async () => {
  const { caller } = await setUp()
  const statuses = (await Promise.all(Array.from({ length: 100 }, () => guess(caller, 1)))).flat()
  expect(statuses.filter((status) => status === 401)).toHaveLength(5)
  expect(statuses.filter((status) => status === 429)).toHaveLength(95)
})

test('fifty wrong passwords over many accounts close an address for a while', async () => {
  const { caller, store, time } = await setUp()
  await store.transact((transaction) =>
    transaction.signInFailure.createMany({
      data: Array.from({ length: 49 }, (_, index) => ({
        email: `e${index}@exemple.ne`,
        address: '10.0.0.1',
        at: new Date(time.present).toISOString(),
      })),
    }),
  )
  expect(await guess(caller, 2, { account: 'autre@exemple.ne' })).toEqual([401, 429])
  expect(await guess(caller, 1, { account: 'autre@exemple.ne', address: '10.0.0.2' })).toEqual([
    401,
  ])
})

test('a right password forgets the wrong ones before it', async () => {
  const { caller } = await setUp()
  await guess(caller, 4)
  expect((await caller.post('/api/session', { email, password }, from('10.0.0.1'))).status).toBe(
    200,
  )
  expect(await guess(caller, 5)).toEqual([401, 401, 401, 401, 401])
})

test('failures are forgotten after a day', async () => {
  const { caller, store, time } = await setUp()
  await guess(caller, 3)
  time.present += 25 * 3_600_000
  await guess(caller, 1)
  expect(await store.read.signInFailure.count()).toBe(1)
})
