import type { Permission } from '../contract/abilities.ts'
import type { Language, Role } from '../contract/vocabulary.ts'

/** The person who makes the request, with what the product needs to know about her on every request. */
export interface Caller {
  id: number
  email: string
  name: string
  role: Role
  language: Language
  /** The institution of a focal point; null for the other roles. */
  institution: { id: number; code: string; acronym: string | null; name: string } | null
  permissions: readonly Permission[]
  /** SHA-256 of the session cookie's token. */
  sessionHash: string
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Null when nobody is signed in. Set by the session plugin before any handler. */
    caller: Caller | null
  }
}
