import { DatabasePurpose, type Language, type Role } from '../contract/vocabulary.ts'
import { join } from '../store/sql.ts'
import type { Store, Reader, Transaction } from '../store/store.ts'
import type { WriteContext } from '../http/writing.ts'
import type { Caller } from '../http/caller.ts'

export function findAccount(reader: Reader, email: string) {
  return reader.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, isActive: true },
  })
}

/** Whether the database is a demonstration. */
export async function isDemonstration(reader: Pick<Transaction, '$queryRaw'>): Promise<boolean> {
  const [info] = await reader.$queryRaw<
    { purpose: DatabasePurpose }[]
  >`select "purpose" from "DatabaseInfo"`
  return info?.purpose === DatabasePurpose.demo
}

/** The demonstration's accounts by name; undefined in a real database. */
export async function readDemoAccounts(reader: Reader, addresses: readonly string[]) {
  if (!(await isDemonstration(reader))) return undefined
  const users = await reader.$queryRaw<{ email: string; name: string; role: Role }[]>`
    select "email", "name", "role" from "User" where "isActive" and "email" in (${join([...addresses])})`
  return addresses.flatMap((address) => users.find(({ email }) => email === address) ?? [])
}

export async function saveProfile(
  { transaction, caller }: WriteContext,
  change: { name?: string; language?: Language },
): Promise<Caller> {
  const { name, language } = await transaction.user.update({
    where: { id: caller.id },
    data: change,
    select: { name: true, language: true },
  })
  return { ...caller, name, language }
}

export async function savePassword(
  store: Store,
  userId: number,
  passwordHash: string,
): Promise<void> {
  await store.transact((transaction) =>
    transaction.user.update({ where: { id: userId }, data: { passwordHash } }),
  )
}
