import type { LocationQueryRaw, RouteLocationRaw } from 'vue-router'

import type { ChartTarget, ItemKind, ViewpointReply } from '../../server/contract/index.ts'

/** The address of a drawing or an export at a settled viewpoint: a closed one is the same for ever. */
export function addressOf(viewpoint: ViewpointReply, compared: ViewpointReply | null): string {
  const query = new URLSearchParams(viewpointAddress(viewpoint))
  if (compared?.meeting != null) query.set('compared', compared.meeting.code)
  return query.toString()
}

/** The list (or the one item) behind a number, at the viewpoint of the number: « pourquoi ce chiffre ? ». */
export function targetRoute({ kind, filter, code }: ChartTarget, viewpoint: ViewpointReply): RouteLocationRaw {
  // A number of an earlier moment names its own day.
  const { asOf, knownAt, at, known, ...filters } = filter
  const own = asOf === undefined && at === undefined ? viewpointAddress(viewpoint) : { asOf, knownAt, at, known }
  const query: LocationQueryRaw = { ...own, ...(filters as LocationQueryRaw) }
  return code === undefined ? { name: lists[kind], query } : { name: sheets[kind], params: { code }, query }
}

function viewpointAddress({ asOf, knownAt, known, meeting, isPresent }: ViewpointReply): Record<string, string> {
  if (isPresent) return {}
  return meeting === null
    ? { asOf, ...(known === 'then' ? { knownAt } : {}) }
    : { at: meeting.code, known }
}

const lists = { recommendation: 'recommendations', plan_item: 'plan-items', indicator: 'indicators' } as const satisfies Record<ItemKind, string>
const sheets = { recommendation: 'recommendation', plan_item: 'plan-item', indicator: 'indicator' } as const satisfies Record<ItemKind, string>
