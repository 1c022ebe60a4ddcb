import { createHash, randomBytes } from 'node:crypto'

import type { CalendarFeed } from '../contract/calendar.ts'
import type { Language } from '../contract/vocabulary.ts'
import type { Store, Reader } from '../store/store.ts'
import type { WriteContext } from '../http/writing.ts'

/** Reads a person's private calendar feed in service; null when she has none. */
export async function readFeed(reader: Reader, userId: number): Promise<CalendarFeed | null> {
  return reader.calendarFeed.findFirst({
    where: { userId, revokedAt: null },
    orderBy: { id: 'desc' },
    select: { createdAt: true, isOwnOnly: true, readCount: true, lastReadAt: true },
  })
}

/**
 * Creates a feed that replaces the person's previous one. @returns its secret, of which only the hash is
 * stored.
 */
export async function addFeed(context: WriteContext, isOwnOnly: boolean): Promise<string> {
  const { transaction, at, caller } = context
  const token = randomBytes(32).toString('base64url')
  await endFeed(context)
  await transaction.calendarFeed.create({
    data: { userId: caller.id, isOwnOnly, tokenHash: hashOf(token), createdAt: at },
  })
  return token
}

/** Ends a person's feed, if any. */
export async function endFeed({ transaction, at, caller }: WriteContext): Promise<void> {
  await transaction.calendarFeed.updateMany({
    where: { userId: caller.id, revokedAt: null },
    data: { revokedAt: at },
  })
}

/** A feed in service, with the data of its owner that it depends on. */
export interface ServedFeed {
  id: number
  language: Language
  /** Only the items that this institution leads. */
  institution: string | undefined
}

/**
 * Finds the feed of a secret; undefined when it is unknown or ended, or its owner's account deactivated,
 * without saying which.
 */
export async function findFeed(reader: Reader, token: string): Promise<ServedFeed | undefined> {
  const feed = await reader.calendarFeed.findUnique({
    where: { tokenHash: hashOf(token) },
    include: {
      user: { select: { isActive: true, language: true, institution: { select: { code: true } } } },
    },
  })
  if (feed === null || feed.revokedAt !== null || !feed.user.isActive) return undefined
  return {
    id: feed.id,
    language: feed.user.language,
    institution: feed.isOwnOnly ? feed.user.institution?.code : undefined,
  }
}

/** Counts a reading of a feed. Not written in the journal: a telephone reads it every few hours. */
export async function countReading(store: Store, id: number): Promise<void> {
  const lastReadAt = store.position.now()
  await store.transact((transaction) =>
    transaction.calendarFeed.update({
      where: { id },
      data: { readCount: { increment: 1 }, lastReadAt },
    }),
  )
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
