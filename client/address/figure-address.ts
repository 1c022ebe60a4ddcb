import type { LocationQueryRaw, RouteLocationRaw } from 'vue-router'

import type { ChartTarget } from '../../server/charts/chart.ts'
import { countedItems } from '../../server/charts/figure-targets.ts'
import {
  type ChartName,
  type ChartQuery,
  drawChart,
  exportChart,
  type Language,
  paintChart,
  readReport,
  type ViewpointReply,
} from '../../server/contract/index.ts'
import { addressOf } from '../api.ts'
import { type ListFilter, routeNames, sheetRoute, writeFilter } from './item-address.ts'
import { type ViewpointChoice, writeViewpoint } from './viewpoint.ts'

/** What identifies a chart's file: the query of its viewpoint and, where a chart has several, its kind. */
export type SettledQuery = Pick<
  ChartQuery,
  'asOf' | 'knownAt' | 'at' | 'known' | 'compared' | 'kind'
>

const chartFiles = { svg: drawChart, png: paintChart, csv: exportChart }

/**
 * The query of a viewpoint as the server resolved it: requested later, a drawing still shows the same
 * figures.
 */
export function settledQuery(
  viewpoint: ViewpointReply,
  compared: ViewpointReply | null,
): SettledQuery {
  return { ...choiceOf(viewpoint), compared: compared?.meeting?.code ?? 'none' }
}

/** The server's address of a chart as a file. */
export function chartAddress(
  name: ChartName,
  format: keyof typeof chartFiles,
  query: ChartQuery,
): string {
  return addressOf(chartFiles[format], { params: { name }, query })
}

/** The list (or the one item) behind a number, at the viewpoint of the number: « pourquoi ce chiffre ? ». */
export function targetRoute(target: ChartTarget, viewpoint: ViewpointReply): RouteLocationRaw {
  const { at, filter } = counted(target, viewpoint)
  return routeWith(target, writeViewpoint(at), filter)
}

/** Like `targetRoute` before the server has resolved the viewpoint: keeps the query of the page's address. */
export function targetRouteAlong(
  target: ChartTarget,
  viewpointQuery: LocationQueryRaw,
): RouteLocationRaw {
  return routeWith(target, viewpointQuery, countedItems(target))
}

/** The server's address of the CSV file of the list behind a number. */
export function targetCsv(
  target: ChartTarget,
  viewpoint: ViewpointReply,
  language: Language,
): string {
  const { at, filter } = counted(target, viewpoint)
  return addressOf(readReport, {
    params: { name: 'matrix' },
    query: { kind: target.kind, ...filter, format: 'csv', language, ...at },
  })
}

function routeWith(
  { kind, code }: ChartTarget,
  viewpointQuery: LocationQueryRaw,
  filter: ListFilter,
): RouteLocationRaw {
  const query = { ...viewpointQuery, ...writeFilter(filter) }
  return code === undefined ? { name: routeNames[kind].list, query } : sheetRoute(kind, code, query)
}

/** The items that a number counts, and at which viewpoint: a number of an earlier date has its own. */
function counted(
  target: ChartTarget,
  viewpoint: ViewpointReply,
): { at: ViewpointChoice; filter: ListFilter } {
  const { asOf, knownAt, at, known, ...filter } = countedItems(target)
  const isElsewhere = asOf !== undefined || at !== undefined
  return { at: isElsewhere ? { asOf, knownAt, at, known } : choiceOf(viewpoint), filter }
}

/** The present is written `today` and not as a date: the link still shows the present when opened tomorrow. */
function choiceOf({ asOf, knownAt, known, meeting, isPresent }: ViewpointReply): ViewpointChoice {
  if (isPresent) return { at: 'today' }
  if (meeting !== null) return { at: meeting.code, known }
  return known === 'then' ? { asOf, knownAt } : { asOf }
}
