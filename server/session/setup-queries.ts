import { randomBytes } from 'node:crypto'

import { integer, record } from '../contract/schema.ts'
import { type Instant, type Language, Role } from '../contract/vocabulary.ts'
import type { Store, Transaction } from '../store/store.ts'
import { AppError, broken, refused } from '../http/errors.ts'
import { isDemonstration } from './account-queries.ts'
import { isDemoAddress } from './demo-accounts.ts'
import { hashPassword } from './passwords.ts'
import { endSessions, hashOf, later } from './session-queries.ts'

const validity = 24 * 3_600_000

/** Creates the one-time link of the first administrator, when there is no user yet. @returns its path. */
export async function ensureFirstAdministratorLink(store: Store): Promise<string | undefined> {
  const anyone = store.read.row(record({ id: integer() }), 'select "id" from "User" limit 1')
  if (anyone !== undefined) return undefined
  const { path } = await makeSetupLink(store, null)
  return path
}

/** Creates a one-time link to choose a password; the person's earlier unused links stop working. */
export async function makeSetupLink(
  store: Store,
  userId: number | null,
): Promise<{ path: string; expiresAt: string }> {
  const token = randomBytes(24).toString('base64url')
  const now = store.position.now()
  const expiresAt = later(now, validity)
  await store.transact(async (transaction) => {
    await transaction.$executeRaw`delete from "SetupToken" where "userId" is not distinct from ${userId} and "usedAt" is null`
    await transaction.$executeRaw`insert into "SetupToken" ("tokenHash", "userId", "createdAt", "expiresAt") values (${hashOf(token)}, ${userId}, ${now}, ${expiresAt})`
  })
  return { path: `/premier-compte?jeton=${token}`, expiresAt }
}

/**
 * Reads the account and the purpose of a link. @throws AppError `not_found` when it is unknown, used or
 * expired, or its account deactivated.
 */
export async function readSetupLink(store: Store, token: string) {
  const link = await store.read.setupToken.findUnique({
    where: { tokenHash: hashOf(token) },
    include: { user: { select: { id: true, email: true, name: true, isActive: true } } },
  })
  if (
    link === null ||
    link.usedAt !== null ||
    link.expiresAt <= store.position.now() ||
    link.user?.isActive === false
  )
    throw new AppError('not_found')
  return {
    user: link.user,
    purpose: link.userId === null ? ('first_administrator' as const) : ('choose_password' as const),
  }
}

interface Answers {
  email?: string
  name?: string
  password: string
  /** The language of the page: becomes that of the first administrator's account. */
  language: Language
}

/**
 * Uses a link, once; choosing a new password ends all the person's sessions.
 * @returns the person's id.
 * @throws AppError `not_found`, `invalid_input` or `rule_broken` for a first administrator without a name or
 * a real address.
 */
export async function useSetupLink(store: Store, token: string, answers: Answers): Promise<number> {
  const { user, purpose } = await readSetupLink(store, token)
  const passwordHash = await hashPassword(answers.password)
  const now = store.position.now()
  return store.transact(async (transaction) => {
    const { count } = await transaction.setupToken.updateMany({
      where: { tokenHash: hashOf(token), usedAt: null },
      data: { usedAt: now },
    })
    if (count !== 1) throw new AppError('not_found')
    if (purpose === 'choose_password' && user !== null) {
      await transaction.user.update({ where: { id: user.id }, data: { passwordHash } })
      await endSessions(transaction, user.id, now)
      return user.id
    }
    if ((await transaction.user.count()) > 0) throw new AppError('not_found')
    return addAdministrator(transaction, now, { ...answers, passwordHash })
  })
}

async function addAdministrator(
  transaction: Transaction,
  at: Instant,
  { email, name, language, passwordHash }: Answers & { passwordHash: string },
): Promise<number> {
  const missing = [
    ...(email === undefined ? [broken('email', 'email_needed')] : []),
    ...(name === undefined ? [broken('name', 'name_needed')] : []),
  ]
  if (email === undefined || name === undefined)
    throw new AppError('invalid_input', { fields: missing })
  if (isDemoAddress(email) && !(await isDemonstration(transaction)))
    throw refused('rule_broken', 'email', 'demo_email')
  const { id } = await transaction.user.create({
    data: {
      email: email.trim().toLowerCase(),
      name: name.trim(),
      role: Role.admin,
      language,
      passwordHash,
      createdAt: at,
    },
    select: { id: true },
  })
  return id
}
