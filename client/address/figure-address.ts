import type { LocationQueryRaw, RouteLocationRaw } from 'vue-router'

import type { ChartTarget } from '../../server/charts/chart.ts'
import type { ViewpointReply } from '../../server/contract/index.ts'
import { routeNames, sheetRoute, writeFilter } from './item-address.ts'
import { type ViewpointChoice, writeViewpoint } from './viewpoint.ts'

/** The server's address of a drawing or an export at a settled viewpoint: a closed one is the same for ever. */
export function serverAddress(viewpoint: ViewpointReply, compared: ViewpointReply | null): string {
  const choice = Object.entries(choiceOf(viewpoint)).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return new URLSearchParams([
    ...choice,
    ['compared', compared?.meeting?.code ?? 'none'],
  ]).toString()
}

/** The list (or the one item) behind a number, at the viewpoint of the number: « pourquoi ce chiffre ? ». */
export function targetRoute(
  { kind, filter, code }: ChartTarget,
  viewpoint: ViewpointReply,
): RouteLocationRaw {
  // A number of an earlier moment names its own day.
  const { asOf, knownAt, at, known, ...filters } = filter
  const own: ViewpointChoice =
    asOf === undefined && at === undefined ? choiceOf(viewpoint) : { asOf, knownAt, at, known }
  // No figure counts what was superseded; a change since another moment says itself what it counts.
  const isCounted = filter.from === undefined && filter.change === undefined
  const superseded =
    kind === 'indicator' || filter.late === true || !isCounted ? {} : { superseded: false }
  const query: LocationQueryRaw = {
    ...writeViewpoint(own),
    ...writeFilter({ ...filters, ...superseded }),
  }
  return code === undefined ? { name: routeNames[kind].list, query } : sheetRoute(kind, code, query)
}

/** The present is said by saying nothing: a list opened from it stays the present's tomorrow. */
function choiceOf({ asOf, knownAt, known, meeting, isPresent }: ViewpointReply): ViewpointChoice {
  if (isPresent) return { at: 'today' }
  if (meeting !== null) return { at: meeting.code, known }
  return known === 'then' ? { asOf, knownAt } : { asOf }
}
