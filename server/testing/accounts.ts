import type { Role } from '../contract/vocabulary.ts'
import type { Store } from '../store/store.ts'
import { hashPassword } from '../session/passwords.ts'
import type { Answer } from './app.ts'
import { giveUser } from './factories.ts'

/** The password of every account made by `giveAccount`. */
export const password = 'une phrase de passe assez longue'

/** Creates a user who has already chosen a password. */
export async function giveAccount(
  store: Store,
  { email, role = 'viewer' }: { email: string; role?: Role },
) {
  const user = await giveUser(store, { email, role })
  const passwordHash = await hashPassword(password)
  await store.transact((transaction) =>
    transaction.user.update({ where: { id: user.id }, data: { passwordHash } }),
  )
  return user
}

/** The cookie set by a reply, as a browser sends it back. */
export function cookieOf({ headers }: Answer): { cookie: string } {
  return { cookie: String(headers['set-cookie']).split(';')[0] ?? '' }
}
