import type { FastifyInstance } from 'fastify'

import {
  createCalendarFeed,
  endCalendarFeed,
  readCalendar,
  readCalendarFeed,
  serveCalendarFeed,
} from '../contract/calendar.ts'
import { dayOf } from '../contract/days.ts'
import { addDays, addMonths } from '../domain/days.ts'
import { AppError, refused } from '../http/errors.ts'
import { FileReply } from '../http/replies.ts'
import type { Services } from '../http/context.ts'
import { serve } from '../http/serve.ts'
import { checkGuesses, countGuess } from '../session/limit-queries.ts'
import { resolveViewpoint } from '../tracking/viewpoint-queries.ts'
import { addFeed, countReading, endFeed, findFeed, readFeed } from './feed-queries.ts'
import { writeCalendar } from './icalendar.ts'
import { readDeadlines, readMeetingsOf } from './queries.ts'

/** The most deadlines shown in a month; beyond, the screen gives the total. */
const mostShown = 300
/** The period of the calendar feed, in months before and after today. */
const feedMonths = { back: 6, on: 24 }
const mostServed = 1000

export function calendarRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, readCalendar, async ({ query }, { store }) => {
    const viewpoint = await resolveViewpoint(store, query)
    const month = query.month ?? viewpoint.asOf.slice(0, 7)
    const first = `${month}-01`
    const period = { from: first, to: addDays(addMonths(first, 1), -1) }
    const [meetings, { deadlines, count }] = await Promise.all([
      readMeetingsOf(store.read, period, viewpoint.asOf),
      readDeadlines(store.read, viewpoint, period, {
        institution: query.institution,
        limit: mostShown,
      }),
    ])
    return { month, meetings, deadlines, deadlineCount: count, viewpoint }
  })

  serve(app, services, readCalendarFeed, async (_, { caller, store }) => ({
    feed: await readFeed(store.read, caller.id),
  }))

  // The reply is not stored for idempotent retries, unlike other writes: it contains the secret.
  serve(
    app,
    services,
    createCalendarFeed,
    async ({ body: { isOwnOnly = false } }, { caller, store, writeEachTime }) => {
      if (isOwnOnly && caller.institution === null)
        throw refused('rule_broken', 'isOwnOnly', 'no_institution')
      const token = await writeEachTime({ action: 'createCalendarFeed' }, (writing) =>
        addFeed(writing, isOwnOnly),
      )
      const feed = await readFeed(store.read, caller.id)
      if (feed === null) throw new AppError('not_found')
      return { feed, path: `/api/calendar/feeds/${token}.ics` }
    },
  )

  serve(app, services, endCalendarFeed, async (_, { writeEachTime }) => {
    await writeEachTime({ action: 'endCalendarFeed' }, endFeed)
    return undefined
  })

  serve(
    app,
    services,
    serveCalendarFeed,
    async ({ params: { token } }, { store, request, reply }) => {
      void reply
        .header('x-robots-tag', 'noindex, nofollow')
        .header('cache-control', 'private, no-store')
        .header('referrer-policy', 'no-referrer')
      await checkGuesses(store, request.ip)
      const feed = await findFeed(store.read, token)
      if (feed === undefined) {
        await countGuess(store, request.ip)
        throw new AppError('not_found')
      }
      const at = store.position.now()
      const today = dayOf(at)
      const period = {
        from: addMonths(today, -feedMonths.back),
        to: addMonths(today, feedMonths.on),
      }
      const [meetings, { deadlines }] = await Promise.all([
        readMeetingsOf(store.read, period, today),
        readDeadlines(store.read, { asOf: today, knownAt: at, known: 'now' }, period, {
          institution: feed.institution,
          isOpenOnly: true,
          limit: mostServed,
        }),
      ])
      await countReading(store, feed.id)
      return new FileReply(
        writeCalendar({
          meetings,
          deadlines,
          language: feed.language,
          at,
          origin: `${request.protocol}://${request.host}`,
        }),
        'text/calendar; charset=utf-8',
      )
    },
  )
}
