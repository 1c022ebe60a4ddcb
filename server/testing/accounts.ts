import type { Role } from '../contract/vocabulary.ts'
import type { Store } from '../store/store.ts'
import { hashPassword } from '../session/passwords.ts'
import type { Answer } from './app.ts'
import { giveUser } from './factories.ts'

/** The password of every account that `giveAccount` gives. */
export const password = 'une phrase de passe assez longue'

/** A person who has chosen her password. */
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

/** The cookie that an answer sets, as a browser sends it back. */
export function cookieOf({ headers }: Answer): { cookie: string } {
  return { cookie: String(headers['set-cookie']).split(';')[0] ?? '' }
}
