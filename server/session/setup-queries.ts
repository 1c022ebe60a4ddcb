import { randomBytes } from 'node:crypto'

import { Role } from '../contract/vocabulary.ts'
import type { Database } from '../database.ts'
import { AppError } from '../errors.ts'
import { hashPassword } from './passwords.ts'
import { hashOf, later } from './session-queries.ts'

const validity = 24 * 3_600_000

/** Makes the one-time link of the first administrator, when there is no user yet. @returns its path. */
export async function ensureFirstAdministratorLink(database: Database): Promise<string | undefined> {
  if ((await database.read.user.count()) > 0) return undefined
  const { path } = await makeSetupLink(database, null)
  return path
}

/** Makes a one-time link by which a person chooses her password; earlier unused ones stop working. */
export async function makeSetupLink(database: Database, userId: number | null): Promise<{ path: string; expiresAt: string }> {
  const token = randomBytes(24).toString('base64url')
  const now = database.now()
  const expiresAt = later(now, validity)
  await database.transact(async (transaction) => {
    await transaction.setupToken.deleteMany({ where: { userId, usedAt: null } })
    await transaction.setupToken.create({ data: { tokenHash: hashOf(token), userId, createdAt: now, expiresAt } })
  })
  return { path: `/premier-compte?jeton=${token}`, expiresAt }
}

/** What a link is for. @throws AppError `not_found` when it is unknown, used or expired. */
export async function readSetupLink(database: Database, token: string) {
  const link = await database.read.setupToken.findUnique({
    where: { tokenHash: hashOf(token) },
    include: { user: { select: { id: true, email: true, name: true } } },
  })
  if (link === null || link.usedAt !== null || link.expiresAt <= database.now()) throw new AppError('not_found')
  return { user: link.user, purpose: link.userId === null ? ('first_administrator' as const) : ('choose_password' as const) }
}

/** Uses a link, once. @returns the person's id. */
export async function useSetupLink(
  database: Database,
  token: string,
  { email, name, password }: { email?: string; name?: string; password: string },
): Promise<number> {
  const { user, purpose } = await readSetupLink(database, token)
  const passwordHash = await hashPassword(password)
  const now = database.now()
  return database.transact(async (transaction) => {
    const { count } = await transaction.setupToken.updateMany({ where: { tokenHash: hashOf(token), usedAt: null }, data: { usedAt: now } })
    if (count !== 1) throw new AppError('not_found')
    if (purpose === 'choose_password' && user !== null) {
      await transaction.user.update({ where: { id: user.id }, data: { passwordHash } })
      return user.id
    }
    if ((await transaction.user.count()) > 0) throw new AppError('not_found')
    if (email === undefined || name === undefined) throw new AppError('invalid_input', { fields: [{ field: email === undefined ? 'email' : 'name', message: '…' }] })
    const created = await transaction.user.create({
      data: { email: email.trim().toLowerCase(), name: name.trim(), role: Role.admin, passwordHash, createdAt: now },
    })
    return created.id
  })
}
