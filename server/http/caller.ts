import type { Permission } from '../contract/abilities.ts'
import type { Language, Role } from '../contract/vocabulary.ts'

/** Who asks: what the product needs to know of her on every request. */
export interface Caller {
  id: number
  email: string
  name: string
  role: Role
  language: Language
  /** Of a focal point, and of nobody else. */
  institution: { id: number; code: string; acronym: string | null; name: string } | null
  permissions: readonly Permission[]
  /** SHA-256 of the cookie's token. */
  sessionHash: string
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Null when nobody is signed in. Set by the session plugin before any handler. */
    caller: Caller | null
  }
}
