import { createHash, randomBytes } from 'node:crypto'

import { permissionsOf } from '../contract/abilities.ts'
import { instant, integer, nullable, oneOf, record, string } from '../contract/schema.ts'
import { type Instant, Language, Role } from '../contract/vocabulary.ts'
import type { Store, Transaction } from '../store/store.ts'
import type { Caller } from '../http/caller.ts'

const hour = 3_600_000
/** A session ends after twelve idle hours, and after thirty days whatever happens. */
const idleLimit = 12 * hour
const absoluteLimit = 30 * 24 * hour
/** `lastSeenAt` is updated at most every 5 minutes: one write per request would cost more than the request. */
const seenEvery = hour / 12

/** Opens a session. @returns the token for the cookie; the database keeps only its SHA-256. */
export async function openSession(store: Store, userId: number): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const now = store.position.now()
  await store.transact((transaction) =>
    transaction.loginSession.create({
      data: {
        tokenHash: hashOf(token),
        userId,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: later(now, absoluteLimit),
      },
    }),
  )
  return token
}

/**
 * Finds the caller of a token; null when its session expired or was revoked, or its account was deactivated.
 */
export async function findCaller(store: Store, token: string): Promise<Caller | null> {
  const sessionHash = hashOf(token)
  const row = store.read.row(sessionRow, callerSql, sessionHash)
  const now = store.position.now()
  if (row === undefined || row.expiresAt <= now || later(row.lastSeenAt, idleLimit) <= now)
    return null
  if (later(row.lastSeenAt, seenEvery) <= now)
    await store.transact((transaction) =>
      transaction.loginSession.update({
        where: { tokenHash: sessionHash },
        data: { lastSeenAt: now },
      }),
    )
  const {
    id,
    email,
    name,
    role,
    language,
    institutionId,
    institutionCode,
    acronym,
    institutionName,
  } = row
  return {
    id,
    email,
    name,
    role,
    language,
    institution:
      institutionId === null || institutionCode === null
        ? null
        : {
            id: institutionId,
            code: institutionCode,
            acronym,
            name: institutionName ?? institutionCode,
          },
    permissions: permissionsOf[role],
    sessionHash,
  }
}

/**
 * Runs on every request, hence a prepared SQL statement: through the ORM it cost more than the rest of an
 * unchanged dashboard.
 */
const callerSql = `
  select s."expiresAt", s."lastSeenAt", u."id", u."email", u."name", u."role", u."language",
    o."id" as "institutionId", o."code" as "institutionCode", n."acronym", n."name" as "institutionName"
  from "LoginSession" s
  join "User" u on u."id" = s."userId" and u."isActive"
  left join "Institution" o on o."id" = u."institutionId"
  left join "InstitutionName" n on n."id" = (select z."id" from "InstitutionName" z where z."institutionId" = o."id"
    order by z."since" desc, z."recordedAt" desc, z."id" desc limit 1)
  where s."tokenHash" = ? and s."revokedAt" is null`

const sessionRow = record({
  expiresAt: instant,
  lastSeenAt: instant,
  id: integer(),
  email: string(),
  name: string(),
  role: oneOf(Object.values(Role)),
  language: oneOf(Object.values(Language)),
  institutionId: nullable(integer()),
  institutionCode: nullable(string()),
  acronym: nullable(string()),
  institutionName: nullable(string()),
})

interface Some {
  only?: string
  except?: string
}

/** Ends the sessions of a person: one, all but one, or all. */
export async function revokeSessions(store: Store, userId: number, some: Some = {}): Promise<void> {
  const now = store.position.now()
  await store.transact((transaction) => endSessions(transaction, userId, now, some))
}

/** Ends the sessions of a person, within a transaction. */
export async function endSessions(
  transaction: Transaction,
  userId: number,
  at: Instant,
  { only, except }: Some = {},
): Promise<void> {
  await transaction.loginSession.updateMany({
    where: {
      userId,
      revokedAt: null,
      tokenHash: {
        ...(only === undefined ? {} : { equals: only }),
        ...(except === undefined ? {} : { not: except }),
      },
    },
    data: { revokedAt: at },
  })
}

/** The SHA-256 of a token, the only form in which the database stores it. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** The instant that is some milliseconds after another (before it, when negative). */
export function later(than: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(than) + milliseconds).toISOString()
}
