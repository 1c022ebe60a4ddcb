import { createHash, randomBytes } from 'node:crypto'

import { record } from '../contract/schema.ts'
import { type Share, share } from '../contract/shares.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import type { Day, Instant } from '../contract/vocabulary.ts'
import { rowsOf } from '../store/rows.ts'
import type { Store, Reader } from '../store/store.ts'
import type { ComparedViewpoints } from '../dashboard/compared-viewpoints.ts'
import { AppError } from '../http/errors.ts'
import type { WriteContext } from '../http/writing.ts'
import {
  meetingIfAny,
  type MeetingWithClosing,
  refOrNull,
  viewpointAt,
} from '../tracking/viewpoint-queries.ts'

/**
 * Creates a link to two viewpoints as computed now. @returns its id and its secret, of which only the hash is
 * stored.
 */
export async function addShare(
  { transaction, at, caller }: WriteContext,
  { viewpoint, compared }: ComparedViewpoints,
  expiresOn: Day,
): Promise<{ id: number; token: string }> {
  const token = randomBytes(32).toString('base64url')
  const { id } = await transaction.shareLink.create({
    data: {
      tokenHash: hashOf(token),
      asOf: viewpoint.asOf,
      knownAt: viewpoint.knownAt,
      meetingCode: viewpoint.meeting?.code ?? null,
      comparedAsOf: compared?.asOf ?? null,
      comparedKnownAt: compared?.knownAt ?? null,
      comparedMeeting: compared?.meeting?.code ?? null,
      createdById: caller.id,
      createdAt: at,
      expiresOn,
    },
    select: { id: true },
  })
  return { id, token }
}

/** Reads the links, newest first: all, or only that of an id. */
export async function readShares(reader: Reader, id: number | null = null): Promise<Share[]> {
  const rows = await rowsOf(reader, shareRow)`
    select s."id", s."asOf", s."knownAt", u."name" as "createdBy", s."createdAt", s."expiresOn", s."revokedAt", s."openCount", s."lastOpenedAt",
      m."code", m."kind", m."number", m."title", m."heldOn"
    from "ShareLink" s join "User" u on u."id" = s."createdById"
    left join "Meeting" m on m."code" = s."meetingCode"
    where ${id} is null or s."id" = ${id} order by s."id" desc limit 200`
  return rows.map(({ code, kind, number, title, heldOn, id: own, asOf, knownAt, ...made }) => ({
    id: own,
    asOf,
    knownAt,
    meeting: refOrNull({ code, kind, number, title, heldOn }),
    ...made,
  }))
}

const { meeting: _, ...ownOfShare } = share.properties
const shareRow = record({ ...ownOfShare, ...meetingIfAny })

/** Revokes a link; one already revoked keeps its first date. @throws AppError `not_found`. */
export async function endShare({ transaction, at }: WriteContext, id: number): Promise<void> {
  const known = await transaction.shareLink.count({ where: { id } })
  if (known === 0) throw new AppError('not_found')
  await transaction.shareLink.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: at },
  })
}

/** A link that is valid today. */
export interface OpenShare {
  id: number
  expiresOn: Day
  /** Computes the viewpoints of the link, given the existing sessions. */
  settle: (sessions: readonly MeetingWithClosing[], now: Instant) => ComparedViewpoints
}

/** Finds the link of a secret; undefined when it is unknown, expired or revoked, without saying which. */
export async function findShare(store: Store, token: string): Promise<OpenShare | undefined> {
  const link = await store.read.shareLink.findUnique({ where: { tokenHash: hashOf(token) } })
  if (link === null || link.revokedAt !== null || link.expiresOn < store.position.today())
    return undefined
  const {
    id,
    expiresOn,
    asOf,
    knownAt,
    meetingCode,
    comparedAsOf,
    comparedKnownAt,
    comparedMeeting,
  } = link
  const frozen = (
    sessions: readonly MeetingWithClosing[],
    now: Instant,
    of: { asOf: Day; knownAt: Instant },
    code: string | null,
  ): ViewpointReply =>
    viewpointAt(
      { asOf: of.asOf, knownAt: of.knownAt },
      sessions.find((session) => session.code === code) ?? null,
      now,
    )
  return {
    id,
    expiresOn,
    settle: (sessions, now) => ({
      viewpoint: frozen(sessions, now, { asOf, knownAt }, meetingCode),
      compared:
        comparedAsOf === null || comparedKnownAt === null
          ? null
          : frozen(
              sessions,
              now,
              { asOf: comparedAsOf, knownAt: comparedKnownAt },
              comparedMeeting,
            ),
    }),
  }
}

/** Counts an opening of a link. Not written in the journal: no figure depends on it. */
export async function countOpening(store: Store, id: number): Promise<void> {
  const lastOpenedAt = store.position.now()
  await store.transact((transaction) =>
    transaction.shareLink.update({
      where: { id },
      data: { openCount: { increment: 1 }, lastOpenedAt },
    }),
  )
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
