import { endpoint } from './endpoint.ts'
import {
  array,
  boolean,
  code,
  instant,
  integer,
  line,
  nullable,
  oneOf,
  optional,
  record,
  rowId,
  string,
  type Static,
} from './schema.ts'
import { email } from './session.ts'
import { institutionRef } from './tracking.ts'
import { Language, Role } from './vocabulary.ts'

export const user = record({
  id: integer(),
  email: string(),
  name: string(),
  role: oneOf(Object.values(Role)),
  language: oneOf(Object.values(Language)),
  institution: nullable(institutionRef),
  isActive: boolean(),
  /** Has chosen a password: the account can be used. */
  isReady: boolean(),
  lastSeenAt: nullable(instant),
})
export type User = Static<typeof user>

const attributes = {
  name: line(120),
  role: oneOf(Object.values(Role)),
  /** The institution of a focal point; absent or null for the other roles. */
  institution: optional(nullable(code)),
  language: optional(oneOf(Object.values(Language))),
}

/**
 * A one-time link, shown once to the administrator, who gives it to the person: the product sends no mail.
 */
const invitation = { invitation: nullable(record({ path: string(), expiresAt: instant })) }

export const listUsers = endpoint({
  method: 'GET',
  path: '/api/users',
  summary: 'Lists the accounts.',
  access: 'manage_users',
  reply: record({ items: array(user) }),
})

export const createUser = endpoint({
  method: 'POST',
  path: '/api/users',
  summary: 'Adds an account and gives the one-time link by which its person chooses a password.',
  access: 'manage_users',
  body: record({ ...attributes, email }),
  reply: record({ user, ...invitation }),
  status: 201,
})

export const editUser = endpoint({
  method: 'PATCH',
  path: '/api/users/:id',
  summary: 'Edits an account, deactivates it (which signs it out), or gives a new one-time link.',
  access: 'manage_users',
  params: record({ id: rowId }),
  body: record({
    name: optional(attributes.name),
    role: optional(attributes.role),
    institution: attributes.institution,
    language: attributes.language,
    isActive: optional(boolean()),
    renewInvitation: optional(boolean()),
  }),
  reply: record({ user, ...invitation }),
})
