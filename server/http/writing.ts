import { createHash } from 'node:crypto'

import type { FastifyRequest } from 'fastify'

import { dayOf } from '../contract/days.ts'
import type { Day, Instant } from '../contract/vocabulary.ts'
import type { Caller } from './caller.ts'
import type { Authorship, Store, Transaction } from '../store/store.ts'
import { AppError } from './errors.ts'

/** What every write gets: the transaction, its instant and day, and the caller. */
export interface WriteContext {
  transaction: Transaction
  at: Instant
  /** The day of `at` in Niamey. */
  today: Day
  caller: Caller
}

/** What the journal records about a write, besides its author and instant. */
export type Written = Omit<Authorship, 'authorId'>

export type Work<Result> = (context: WriteContext) => Promise<Result>

/** A result that can be stored with an Idempotency-Key, and sent again. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** Runs a write of the request's caller at each call, without looking at the Idempotency-Key. */
export function writeEachTime<Result>(
  request: FastifyRequest,
  store: Store,
  written: Written,
  work: Work<Result>,
): Promise<Result> {
  const { caller } = request
  if (caller === null) throw new AppError('not_signed_in')
  return store.write({ ...written, authorId: caller.id }, (transaction, at) =>
    work({ transaction, at, today: dayOf(at), caller }),
  )
}

/**
 * Runs a write once per caller and Idempotency-Key. The key is stored in the write's own transaction: neither
 * can exist without the other.
 */
export async function writeOnce<Result extends Json>(
  request: FastifyRequest,
  store: Store,
  written: Written,
  work: Work<Result>,
): Promise<Result> {
  const header = request.headers['idempotency-key']
  if (typeof header !== 'string' || header === '' || request.caller === null)
    return writeEachTime(request, store, written, work)

  const userId_key = { userId: request.caller.id, key: header.slice(0, 200) }
  const requestHash = hashOf(request)
  const resultOf = (kept: { requestHash: string; result: string }) => {
    if (kept.requestHash !== requestHash) throw new AppError('key_reused')
    return JSON.parse(kept.result) as Result
  }
  const known = await store.read.idempotentWrite.findUnique({ where: { userId_key } })
  if (known !== null) return resultOf(known)
  return writeEachTime(request, store, written, async (context) => {
    const { transaction, at } = context
    const meanwhile = await transaction.idempotentWrite.findUnique({ where: { userId_key } })
    if (meanwhile !== null) return resultOf(meanwhile)
    const result = await work(context)
    await transaction.idempotentWrite.create({
      data: { ...userId_key, requestHash, result: JSON.stringify(result), createdAt: at },
    })
    return result
  })
}

function hashOf({ method, url, body }: FastifyRequest): string {
  return createHash('sha256')
    .update(`${method} ${url}\n${JSON.stringify(body ?? null)}`)
    .digest('hex')
}
