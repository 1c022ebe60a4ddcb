import { permissions } from './abilities.ts'
import { endpoint } from './endpoint.ts'
import {
  array,
  boolean,
  code,
  literal,
  nullable,
  oneOf,
  optional,
  record,
  string,
  line,
  type Static,
} from './schema.ts'
import { Language, Role } from './vocabulary.ts'

export const email = string({ minLength: 3, maxLength: 200, pattern: '^\\S+@\\S+$' })
/** A password is protected by its length: there is no rule on its characters (NIST SP 800-63B). */
export const newPassword = string({ minLength: 12, maxLength: 200 })

export const sessionUser = record({
  email: string(),
  name: string(),
  role: oneOf(Object.values(Role)),
  language: oneOf(Object.values(Language)),
  institution: nullable(record({ code, acronym: nullable(string()), name: string() })),
  permissions: array(oneOf(permissions)),
})

export const sessionReply = record({
  /** Null when nobody is signed in. */
  user: nullable(sessionUser),
  /** The data is a demonstration: a banner says so, and the sign-in page lists the accounts. */
  isDemo: boolean(),
  demoAccounts: array(
    record({
      email: string(),
      password: string(),
      name: string(),
      role: oneOf(Object.values(Role)),
    }),
  ),
})
export type SessionReply = Static<typeof sessionReply>

export const readSession = endpoint({
  method: 'GET',
  path: '/api/session',
  summary: 'Says who is signed in.',
  access: 'anyone',
  reply: sessionReply,
})

export const signIn = endpoint({
  method: 'POST',
  path: '/api/session',
  summary: 'Signs in and sets an http-only cookie.',
  access: 'anyone',
  body: record({ email, password: string({ minLength: 1, maxLength: 200 }) }),
  reply: sessionReply,
})

export const signOut = endpoint({
  method: 'DELETE',
  path: '/api/session',
  summary: 'Signs out.',
  access: 'anyone',
  status: 204,
})

export const editProfile = endpoint({
  method: 'PATCH',
  path: '/api/session',
  summary: 'Changes the own name or language.',
  access: 'read',
  body: record({ name: optional(line(120)), language: optional(oneOf(Object.values(Language))) }),
  reply: sessionReply,
})

export const changePassword = endpoint({
  method: 'POST',
  path: '/api/session/password',
  summary: 'Changes the own password and signs out everywhere else.',
  access: 'read',
  body: record({ currentPassword: string({ minLength: 1, maxLength: 200 }), newPassword }),
  status: 204,
})

export const revokeOtherSessions = endpoint({
  method: 'DELETE',
  path: '/api/session/others',
  summary: 'Signs out everywhere else.',
  access: 'read',
  status: 204,
})

export const readSetup = endpoint({
  method: 'GET',
  path: '/api/setup/:token',
  summary: 'Says what a one-time link is for.',
  access: 'anyone',
  params: record({ token: string({ maxLength: 100 }) }),
  reply: record({
    purpose: oneOf(['first_administrator', 'choose_password']),
    email: nullable(string()),
    name: nullable(string()),
  }),
})

/** With `email` and `name` for the first administrator, without them for an invited person. */
export const finishSetup = endpoint({
  method: 'POST',
  path: '/api/setup/:token',
  summary:
    'Uses a one-time link: chooses a password, or creates the first administrator; signs in.',
  access: 'anyone',
  params: record({ token: string({ maxLength: 100 }) }),
  body: record({ email: optional(email), name: optional(line(120)), password: newPassword }),
  reply: sessionReply,
})

export const readHealth = endpoint({
  method: 'GET',
  path: '/api/health',
  summary: 'Says that the server answers and its database can be read.',
  access: 'anyone',
  reply: record({ status: literal('ok'), version: string() }),
})
