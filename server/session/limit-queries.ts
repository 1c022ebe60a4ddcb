import type { Database } from '../database.ts'
import { AppError } from '../errors.ts'
import { later } from './session-queries.ts'

const minutes = 60_000
const span = 15 * minutes
/** Wrong passwords of one account from one address. */
const perPair = 5
/** Wrong passwords from one address, whatever the account: an office shares one, and a colleague's mistakes lock nobody out. */
const perAddress = 50

/**
 * Refuses further guesses for a while. Failures are counted for an account *at an address*, so that nobody can lock its
 * owner out from elsewhere.
 * @throws AppError `too_many_attempts`.
 */
export async function checkAttempts(database: Database, email: string, address: string): Promise<void> {
  const since = { gt: later(database.now(), -span) }
  const [ofPair, ofAddress] = await Promise.all([
    database.read.signInFailure.count({ where: { email, address, at: since } }),
    database.read.signInFailure.count({ where: { address, at: since } }),
  ])
  if (ofPair >= perPair || ofAddress >= perAddress) throw new AppError('too_many_attempts')
}

export async function noteFailure(database: Database, email: string, address: string): Promise<void> {
  const at = database.now()
  await database.transact(async (transaction) => {
    await transaction.signInFailure.deleteMany({ where: { at: { lt: later(at, -24 * 60 * minutes) } } })
    await transaction.signInFailure.create({ data: { email, address, at } })
  })
}

export async function noteSuccess(database: Database, email: string, address: string): Promise<void> {
  await database.transact((transaction) => transaction.signInFailure.deleteMany({ where: { email, address } }))
}
