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
import type { Context, Services } from '../http/context.ts'
import { serve } from '../http/serve.ts'
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
    const code = await context.write({ action: 'createMeeting' }, (writing) =>
      addMeeting(writing, body),
    )
    return sheetOf(code, {}, context)
  })

  serve(app, services, planSession, async ({ body }, context) => {
    const code = await context.write({ action: 'planSession' }, (writing) => addPlan(writing, body))
    return sheetOf(code, {}, context)
  })

  serve(app, services, editMeeting, async ({ params: { code }, body }, context) => {
    const { version } = context
    await context.writeEachTime({ action: 'editMeeting', subject: code }, (writing) =>
      changeMeeting(writing, { code, version }, body),
    )
    return sheetOf(code, {}, context)
  })

  serve(app, services, editAgenda, async ({ params: { code }, body }, context) => {
    const seen = { code, version: context.version, action: 'editAgenda' as const }
    await context.writeEachTime({ action: 'editAgenda', subject: code }, (writing) =>
      replaceAgenda(writing, seen, body.points),
    )
    return sheetOf(code, {}, context)
  })

  serve(app, services, editAttendance, async ({ params: { code }, body }, context) => {
    const seen = { code, version: context.version, action: 'editAttendance' as const }
    await context.writeEachTime({ action: 'editAttendance', subject: code }, (writing) =>
      replaceAttendance(writing, seen, body.attendance),
    )
    return sheetOf(code, {}, context)
  })

  serve(app, services, adoptRecommendations, async ({ params: { code }, body }, context) => {
    await context.write({ action: 'adoptRecommendations', subject: code }, (writing) =>
      adoptAll(writing, code, body.items),
    )
    return sheetOf(code, {}, context)
  })

  serve(app, services, readConclusions, ({ params, query }, context) =>
    conclusionsOf(params.code, query, context),
  )

  serve(app, services, concludeRecommendations, async ({ params: { code }, body }, context) => {
    await context.write({ action: 'concludeRecommendations', subject: code }, (writing) =>
      concludeAll(writing, code, body.items),
    )
    return conclusionsOf(code, {}, context)
  })

  serve(app, services, previewClosing, async ({ params }, { store, language }) =>
    obstacleSentence(await readClosingPreview(store, params.code), language),
  )

  serve(app, services, closeMeeting, async ({ params: { code }, body }, context) => {
    await context.write({ action: 'closeMeeting', subject: code }, (writing) =>
      addClosing(writing, code, body.note),
    )
    return sheetOf(code, {}, context)
  })

  serve(app, services, reopenMeeting, async ({ params: { code }, body }, context) => {
    await context.write({ action: 'reopenMeeting', subject: code }, (writing) =>
      addReopening(writing, code, body.reason),
    )
    return sheetOf(code, {}, context)
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
  return obstacleSentence(conclusions, language)
}

/** Replaces the refusal code of a reply, if any, by its sentence in the reader's language. */
function obstacleSentence<Reply extends { refusal: RefusalCode | null }>(
  reply: Reply,
  language: Language,
): Omit<Reply, 'refusal'> & { refusal: string | null } {
  const { refusal: code } = reply
  return { ...reply, refusal: code === null ? null : refusalSentence({ code }, language) }
}
