import { oneOf, record, string } from '../contract/schema.ts'
import { DatabasePurpose, type Language, Role } from '../contract/vocabulary.ts'
import { join } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
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
  const [info] = await rowsOf(reader, purposeRow)`select "purpose" from "DatabaseInfo"`
  return info?.purpose === DatabasePurpose.demo
}

/** The demonstration's accounts by name; undefined in a real database. */
export async function readDemoAccounts(reader: Reader, addresses: readonly string[]) {
  if (!(await isDemonstration(reader))) return undefined
  const users = await rowsOf(reader, accountRow)`
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

const purposeRow = record({ purpose: oneOf(Object.values(DatabasePurpose)) })
const accountRow = record({ email: string(), name: string(), role: oneOf(Object.values(Role)) })
