import { code, nullable, record, string } from '../contract/schema.ts'
import { type User, user } from '../contract/users.ts'
import { rowsOf } from '../store/rows.ts'
import { sql, type Sql } from '../store/sql.ts'
import type { Reader } from '../store/store.ts'
import { AppError } from '../http/errors.ts'

/** Reads every account by name, with its institution's present name, in one statement. */
export async function readUsers(reader: Reader): Promise<User[]> {
  const users = await readRows(reader, sql`1 = 1`)
  return users.sort((a, b) => french.compare(a.name, b.name) || a.id - b.id)
}

/** @throws AppError `not_found`. */
export async function readUser(reader: Reader, id: number): Promise<User> {
  const [found] = await readRows(reader, sql`u."id" = ${id}`)
  if (found === undefined) throw new AppError('not_found')
  return found
}

const french = new Intl.Collator('fr')

const { institution: _, ...own } = user.properties
const userRow = record({
  ...own,
  institution: nullable(code),
  acronym: nullable(string()),
  institutionName: nullable(string()),
})

/** Reads the accounts `u` that a condition selects. */
async function readRows(reader: Reader, condition: Sql): Promise<User[]> {
  const rows = await rowsOf(reader, userRow)`
    select u."id", u."email", u."name", u."role", u."language", u."isActive", u."passwordHash" is not null as "isReady",
      o."code" as "institution", n."acronym", n."name" as "institutionName",
      (select max(s."lastSeenAt") from "LoginSession" s where s."userId" = u."id") as "lastSeenAt"
    from "User" u
    left join "Institution" o on o."id" = u."institutionId"
    left join "InstitutionName" n on n."id" = (
      select z."id" from "InstitutionName" z where z."institutionId" = o."id"
      order by z."since" desc, z."recordedAt" desc, z."id" desc limit 1)
    where ${condition}`
  return rows.map(({ institution, acronym, institutionName, isReady, lastSeenAt, ...named }) => ({
    ...named,
    institution:
      institution === null
        ? null
        : { code: institution, acronym, name: institutionName ?? institution },
    isReady,
    lastSeenAt,
  }))
}
