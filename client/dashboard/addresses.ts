import type { LocationQueryRaw, RouteLocationRaw } from 'vue-router'

import type { ChartTarget, ItemKind, ViewpointReply } from '../../server/contract/index.ts'
import { type ViewpointChoice, writeViewpoint } from '../viewpoint.ts'

/** The server's address of a drawing or an export at a settled viewpoint: a closed one is the same for ever. */
export function serverAddress(viewpoint: ViewpointReply, compared: ViewpointReply | null): string {
  return new URLSearchParams({ ...choiceOf(viewpoint), compared: compared?.meeting?.code ?? 'none' }).toString()
}

/** The list (or the one item) behind a number, at the viewpoint of the number: « pourquoi ce chiffre ? ». */
export function targetRoute({ kind, filter, code }: ChartTarget, viewpoint: ViewpointReply): RouteLocationRaw {
  // A number of an earlier moment names its own day.
  const { asOf, knownAt, at, known, ...filters } = filter
  const own: ViewpointChoice = asOf === undefined && at === undefined ? choiceOf(viewpoint) : { asOf, knownAt, at, known }
  const query: LocationQueryRaw = { ...writeViewpoint(own), ...(filters as LocationQueryRaw) }
  return code === undefined ? { name: lists[kind], query } : { name: sheets[kind], params: { code }, query }
}

/** The present is said by saying nothing: a list opened from it stays the present's tomorrow. */
function choiceOf({ asOf, knownAt, known, meeting, isPresent }: ViewpointReply) {
  if (isPresent) return { at: 'today' }
  if (meeting !== null) return { at: meeting.code, known }
  return known === 'then' ? { asOf, knownAt } : { asOf }
}

const lists = { recommendation: 'recommendations', plan_item: 'plan-items', indicator: 'indicators' } as const satisfies Record<ItemKind, string>
const sheets = { recommendation: 'recommendation', plan_item: 'plan-item', indicator: 'indicator' } as const satisfies Record<ItemKind, string>
