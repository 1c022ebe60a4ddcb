import type { Instant } from '../contract/vocabulary.ts'
import type { Store, Reader, Transaction } from '../store/store.ts'
import { AppError } from '../http/errors.ts'
import { refusal } from '../words/refusals.ts'
import { later } from './session-queries.ts'

const minutes = 60_000
const span = 15 * minutes
/** Wrong passwords of one account from one address. */
const perPair = 5
/** Wrong passwords from one address, whatever the account: an office shares one, and a colleague's mistakes lock nobody out. */
const perAddress = 50
/** Stands for the account where a secret has none: no address of a person looks like it. */
const guess = '(lien)'

/**
 * Counts an attempt before its password is looked at, so that a hundred at once are still counted one by one, and
 * refuses it after too many. They are counted for an account *at an address*, so that nobody can lock its owner out from
 * elsewhere.
 * @throws AppError `too_many_attempts`, with the seconds to wait.
 */
export async function countAttempt(store: Store, email: string, address: string): Promise<void> {
  const at = store.position.now()
  await store.transact(async (transaction) => {
    await transaction.signInFailure.deleteMany({
      where: { at: { lt: later(at, -24 * 60 * minutes) } },
    })
    const blocking = await Promise.all([
      latestButSome(transaction, { email, address }, perPair, at),
      latestButSome(transaction, { address }, perAddress, at),
    ])
    const until = blocking
      .filter((instant) => instant !== undefined)
      .map((instant) => later(instant, span))
    const last = until.sort().at(-1)
    if (last !== undefined)
      throw tooMany(Math.max(1, Math.ceil((Date.parse(last) - Date.parse(at)) / 1000)))
    await transaction.signInFailure.create({ data: { email, address, at } })
  })
}

/**
 * Refuses to look at a secret from an address that has given too many wrong ones: a link's, which has no account.
 * @throws AppError `too_many_attempts`, with the seconds to wait.
 */
export async function checkGuesses(store: Store, address: string): Promise<void> {
  const at = store.position.now()
  const last = await latestButSome(store.read, { email: guess, address }, perAddress, at)
  if (last !== undefined)
    throw tooMany(Math.max(1, Math.ceil((Date.parse(later(last, span)) - Date.parse(at)) / 1000)))
}

/** Counts a wrong secret. */
export async function countGuess(store: Store, address: string): Promise<void> {
  const at = store.position.now()
  await store.transact((transaction) =>
    transaction.signInFailure.create({ data: { email: guess, address, at } }),
  )
}

/** Forgets the attempts of an account at an address: its password was right. */
export async function forgetAttempts(store: Store, email: string, address: string): Promise<void> {
  await store.transact((transaction) =>
    transaction.signInFailure.deleteMany({ where: { email, address } }),
  )
}

/** The failure that must leave the window before another attempt is allowed; undefined when one is. */
async function latestButSome(
  transaction: Reader | Transaction,
  of: { email?: string; address: string },
  limit: number,
  at: Instant,
): Promise<Instant | undefined> {
  const [row] = await transaction.signInFailure.findMany({
    where: { ...of, at: { gt: later(at, -span) } },
    orderBy: { at: 'desc' },
    skip: limit - 1,
    take: 1,
    select: { at: true },
  })
  return row?.at
}

function tooMany(retryAfter: number): AppError {
  return new AppError('too_many_attempts', {
    detail: refusal('too_many_attempts', { minutes: Math.ceil(retryAfter / 60) }),
    retryAfter,
  })
}
