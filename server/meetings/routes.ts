import type { FastifyInstance } from 'fastify'

import { editAgenda, editAttendance } from '../contract/agenda.ts'
import { adoptRecommendations } from '../contract/formulations.ts'
import {
  createMeeting,
  editMeeting,
  listMeetings,
  type MeetingSheet,
  readMeeting,
} from '../contract/meetings.ts'
import {
  concludeRecommendations,
  type ConclusionsReply,
  readConclusions,
} from '../contract/conclusions.ts'
import { closeMeeting, previewClosing, reopenMeeting } from '../contract/closings.ts'
import { planSession } from '../contract/planning.ts'
import type { Language } from '../contract/vocabulary.ts'
import { type Context, serve, type Services } from '../http/serve.ts'
import { type RefusalCode, refusalSentence } from '../words/refusals.ts'
import { resolveViewpoint, type ViewpointRequest } from '../tracking/viewpoint-queries.ts'
import { replaceAgenda, replaceAttendance } from './agenda-queries.ts'
import { addClosing, addReopening, readClosingPreview } from './closing-queries.ts'
import { concludeAll } from './concluding-queries.ts'
import { readEarlier } from './earlier-queries.ts'
import { addMeeting, changeMeeting } from './edit-queries.ts'
import { adoptAll } from './formulation-queries.ts'
import { addPlan } from './planning-queries.ts'
import { readMeetings, readMeetingSheet } from './queries.ts'

export function meetingRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, listMeetings, async ({ query }, { store }) => {
    const viewpoint = await resolveViewpoint(store, query)
    const items = await readMeetings(store.read, viewpoint, query)
    return { items, total: items.length, viewpoint }
  })

  serve(app, services, readMeeting, ({ params, query }, context) =>
    sheetOf(params.code, query, context),
  )

  serve(app, services, createMeeting, async ({ body }, context) => {
    const code = await context.write({ action: 'createMeeting' }, (transaction, at) =>
      addMeeting(transaction, at, body),
    )
    return sheetOf(code, {}, context)
  })

  serve(app, services, planSession, async ({ body }, context) => {
    const { store } = context
    const code = await context.write({ action: 'planSession' }, (transaction, at) =>
      addPlan(transaction, at, body, store.position.today()),
    )
    return sheetOf(code, {}, context)
  })

  serve(app, services, editMeeting, async ({ params, body }, context) => {
    const { caller, store, version } = context
    await store.write(
      { authorId: caller.id, action: 'editMeeting', subject: params.code },
      (transaction) => changeMeeting(transaction, { code: params.code, version }, body),
    )
    return sheetOf(params.code, {}, context)
  })

  serve(app, services, editAgenda, async ({ params, body }, context) => {
    const { caller, store, version } = context
    await store.write(
      { authorId: caller.id, action: 'editAgenda', subject: params.code },
      (transaction) =>
        replaceAgenda(
          transaction,
          { code: params.code, version, action: 'editAgenda' },
          body.points,
        ),
    )
    return sheetOf(params.code, {}, context)
  })

  serve(app, services, editAttendance, async ({ params, body }, context) => {
    const { caller, store, version } = context
    await store.write(
      { authorId: caller.id, action: 'editAttendance', subject: params.code },
      (transaction) =>
        replaceAttendance(
          transaction,
          { code: params.code, version, action: 'editAttendance' },
          body.attendance,
          store.position.today(),
        ),
    )
    return sheetOf(params.code, {}, context)
  })

  serve(app, services, adoptRecommendations, async ({ params, body }, context) => {
    const { caller, store } = context
    await context.write(
      { action: 'adoptRecommendations', subject: params.code },
      (transaction, at) =>
        adoptAll(transaction, at, params.code, body.items, {
          authorId: caller.id,
          today: store.position.today(),
        }),
    )
    return sheetOf(params.code, {}, context)
  })

  serve(app, services, readConclusions, ({ params, query }, context) =>
    conclusionsOf(params.code, query, context),
  )

  serve(app, services, concludeRecommendations, async ({ params, body }, context) => {
    const { caller, store } = context
    await context.write(
      { action: 'concludeRecommendations', subject: params.code },
      (transaction, at) =>
        concludeAll(transaction, at, params.code, body.items, {
          caller,
          today: store.position.today(),
        }),
    )
    return conclusionsOf(params.code, {}, context)
  })

  serve(app, services, previewClosing, async ({ params }, { store, language }) =>
    sayObstacle(await readClosingPreview(store, params.code), language),
  )

  serve(app, services, closeMeeting, async ({ params, body }, context) => {
    const { caller, store } = context
    await context.write({ action: 'closeMeeting', subject: params.code }, (transaction, at) =>
      addClosing(transaction, at, {
        code: params.code,
        authorId: caller.id,
        note: body.note,
        today: store.position.today(),
      }),
    )
    return sheetOf(params.code, {}, context)
  })

  serve(app, services, reopenMeeting, async ({ params, body }, context) => {
    const { caller } = context
    await context.write({ action: 'reopenMeeting', subject: params.code }, (transaction, at) =>
      addReopening(transaction, at, {
        code: params.code,
        authorId: caller.id,
        reason: body.reason,
      }),
    )
    return sheetOf(params.code, {}, context)
  })
}

async function sheetOf(
  code: string,
  request: ViewpointRequest,
  { store, caller }: Pick<Context<typeof readMeeting>, 'store' | 'caller'>,
): Promise<MeetingSheet> {
  const viewpoint = await resolveViewpoint(store, request)
  return readMeetingSheet(store.read, viewpoint, code, {
    canEdit: caller.permissions.includes('edit'),
    canReopen: caller.permissions.includes('reopen'),
  })
}

async function conclusionsOf(
  code: string,
  request: ViewpointRequest,
  {
    store,
    caller,
    language,
  }: Pick<Context<typeof readConclusions>, 'store' | 'caller' | 'language'>,
): Promise<ConclusionsReply> {
  const viewpoint = await resolveViewpoint(store, request)
  const conclusions = await readEarlier(store, viewpoint, code, {
    canEdit: caller.permissions.includes('edit'),
  })
  return sayObstacle(conclusions, language)
}

/** Says why something cannot be done now, if it cannot. */
function sayObstacle<Reply extends { refusal: RefusalCode | null }>(
  reply: Reply,
  language: Language,
): Omit<Reply, 'refusal'> & { refusal: string | null } {
  const { refusal: code } = reply
  return { ...reply, refusal: code === null ? null : refusalSentence({ code }, language) }
}
