import type { User } from '../contract/users.ts'
import type { Prisma, Reader } from '../store/store.ts'
import { AppError } from '../http/errors.ts'

/** Reads every account by name, with its institution's present name: a fixed number of statements. */
export async function readUsers(reader: Reader): Promise<User[]> {
  const rows = await reader.user.findMany({ select: selection })
  return rows.map(userOf).sort((a, b) => french.compare(a.name, b.name) || a.id - b.id)
}

/** @throws AppError `not_found`. */
export async function readUser(reader: Reader, id: number): Promise<User> {
  const row = await reader.user.findUnique({ where: { id }, select: selection })
  if (row === null) throw new AppError('not_found')
  return userOf(row)
}

const french = new Intl.Collator('fr')

const selection = {
  id: true,
  email: true,
  name: true,
  role: true,
  language: true,
  isActive: true,
  passwordHash: true,
  institution: {
    select: {
      code: true,
      names: {
        orderBy: [{ since: 'desc' }, { recordedAt: 'desc' }, { id: 'desc' }],
        take: 1,
        select: { acronym: true, name: true },
      },
    },
  },
  sessions: { orderBy: { lastSeenAt: 'desc' }, take: 1, select: { lastSeenAt: true } },
} satisfies Prisma.UserSelect

type Row = Prisma.UserGetPayload<{ select: typeof selection }>

function userOf({ passwordHash, institution, sessions, ...user }: Row): User {
  const [named] = institution?.names ?? []
  return {
    ...user,
    institution:
      institution === null
        ? null
        : {
            code: institution.code,
            acronym: named?.acronym ?? null,
            name: named?.name ?? institution.code,
          },
    isReady: passwordHash !== null,
    lastSeenAt: sessions[0]?.lastSeenAt ?? null,
  }
}
