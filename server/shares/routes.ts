import type { FastifyInstance } from 'fastify'

import {
  createShare,
  drawSharedChart,
  listShares,
  openShare,
  revokeShare,
} from '../contract/shares.ts'
import type { Day } from '../contract/vocabulary.ts'
import { drawNamed } from '../drawings/named.ts'
import { addMonths } from '../domain/days.ts'
import { AppError, refused } from '../http/errors.ts'
import type { Context, Services } from '../http/context.ts'
import { serve } from '../http/serve.ts'
import type { Dashboards } from '../dashboard/recent.ts'
import { checkGuesses, countGuess } from '../session/limit-queries.ts'
import {
  addShare,
  countOpening,
  endShare,
  findShare,
  type OpenShare,
  readShares,
} from './queries.ts'

/** The longest validity of a link, in months: until after the next session. */
const longestMonths = 12

export function shareRoutes(app: FastifyInstance, services: Services & Dashboards): void {
  serve(app, services, listShares, async (_, { store }) => ({
    items: await readShares(store.read),
  }))

  // The reply is not stored for idempotent retries, unlike other writes: it contains the secret.
  serve(
    app,
    services,
    createShare,
    async ({ body: { expiresOn, ...asked } }, { store, dashboards, writeEachTime }) => {
      checkExpiry(expiresOn, store.position.today())
      const viewpoints = await dashboards(asked)
      const { id, token } = await writeEachTime({ action: 'createShare' }, (writing) =>
        addShare(writing, viewpoints, expiresOn),
      )
      const [share] = await readShares(store.read, id)
      if (share === undefined) throw new AppError('not_found')
      return { share, path: `/partage/${token}` }
    },
  )

  serve(app, services, revokeShare, async ({ params: { id } }, { writeEachTime }) => {
    await writeEachTime({ action: 'revokeShare', subject: String(id) }, (writing) =>
      endShare(writing, id),
    )
    return undefined
  })

  serve(app, services, openShare, async ({ params }, context) => {
    const share = await admitted(params.token, context)
    const { viewpoint, compared, current, before, base, charts, overdue } =
      await context.dashboards(share.settle)
    await countOpening(context.store, share.id)
    return {
      dashboard: { viewpoint, compared, current, before, base, charts, overdue },
      expiresOn: share.expiresOn,
    }
  })

  serve(
    app,
    services,
    drawSharedChart,
    async ({ params: { token, name }, query: { width, brief, language } }, context) => {
      const share = await admitted(token, context)
      return drawNamed(name, await context.dashboards(share.settle), {
        width,
        brief,
        language: language ?? context.language,
      })
    },
  )
}

/** Finds the share of a secret; any invalid secret gets the same `not_found`, which reveals nothing. */
async function admitted(
  token: string,
  { store, request, reply }: Context<typeof openShare> | Context<typeof drawSharedChart>,
): Promise<OpenShare> {
  void reply
    .header('x-robots-tag', 'noindex, nofollow')
    .header('cache-control', 'private, no-store')
    .header('referrer-policy', 'no-referrer')
  await checkGuesses(store, request.ip)
  const share = await findShare(store, token)
  if (share !== undefined) return share
  await countGuess(store, request.ip)
  throw new AppError('not_found')
}

function checkExpiry(expiresOn: Day, today: Day): void {
  if (expiresOn >= today && expiresOn <= addMonths(today, longestMonths)) return
  throw refused('rule_broken', 'expiresOn', 'share_too_long')
}
