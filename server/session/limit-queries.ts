import type { Instant } from '../contract/vocabulary.ts'
import type { Store, Reader, Transaction } from '../store/store.ts'
import { AppError } from '../http/errors.ts'
import { refusal } from '../words/refusals.ts'
import { later } from './session-queries.ts'

const minutes = 60_000
const span = 15 * minutes
/** Wrong passwords allowed for one account from one IP address. */
const perPair = 5
/**
 * Wrong passwords allowed from one IP address for all accounts: high, since the people of an office share one
 * address.
 */
const perAddress = 50
/** Stored as `email` for wrong secrets of links, which have no account: no real e-mail address can equal it. */
const guess = '(lien)'

/**
 * Counts a sign-in attempt before its password is checked, so that a hundred concurrent ones are all counted,
 * and refuses it after too many. Counts by account *and IP address*, so that nobody can lock the owner out
 * from another address.
 * @throws AppError `too_many_attempts`, with the seconds to wait.
 */
export async function countAttempt(store: Store, email: string, address: string): Promise<void> {
  const at = store.position.now()
  await store.transact(async (transaction) => {
    await transaction.signInFailure.deleteMany({
      where: { at: { lt: later(at, -24 * 60 * minutes) } },
    })
    const blocking = await Promise.all([
      oldestThatCounts(transaction, { email, address }, perPair, at),
      oldestThatCounts(transaction, { address }, perAddress, at),
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
 * Refuses to check the secret of a link from an IP address that sent too many wrong ones.
 * @throws AppError `too_many_attempts`, with the seconds to wait.
 */
export async function checkGuesses(store: Store, address: string): Promise<void> {
  const at = store.position.now()
  const last = await oldestThatCounts(store.read, { email: guess, address }, perAddress, at)
  if (last !== undefined)
    throw tooMany(Math.max(1, Math.ceil((Date.parse(later(last, span)) - Date.parse(at)) / 1000)))
}

/** Counts a wrong secret of a link. */
export async function countGuess(store: Store, address: string): Promise<void> {
  const at = store.position.now()
  await store.transact((transaction) =>
    transaction.signInFailure.create({ data: { email: guess, address, at } }),
  )
}

/** Deletes the attempts of an account from an IP address, after a right password. */
export async function forgetAttempts(store: Store, email: string, address: string): Promise<void> {
  await store.transact((transaction) =>
    transaction.signInFailure.deleteMany({ where: { email, address } }),
  )
}

/**
 * The instant of the failure that must leave the time window before a new attempt; undefined when one is
 * allowed now.
 */
async function oldestThatCounts(
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
