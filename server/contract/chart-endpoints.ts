import { dashboardQuery, type DashboardReply } from './dashboard.ts'
import { endpoint } from './endpoint.ts'
import { integer, oneOf, optional, record, type Static } from './schema.ts'
import { Language } from './vocabulary.ts'

/** The charts of the dashboard, by name: as SVG, as CSV, and in the dashboard's own answer. */
export type ChartName = keyof DashboardReply['charts']
export const chartNames = [
  'recommendations-by-meeting',
  'statuses-by-month',
  'plan-execution',
  'indicators-by-domain',
  'indicator-cells',
  'open-by-institution',
] as const satisfies readonly ChartName[]

export const chartQuery = record({
  ...dashboardQuery.properties,
  /** Pixels; the height follows from the chart. */
  width: optional(integer({ minimum: 240, maximum: 2000 })),
  theme: optional(oneOf(['light', 'dark'])),
  language: optional(oneOf(Object.values(Language))),
  dialect: optional(oneOf(['excel', 'rfc4180'])),
})
export type ChartQuery = Static<typeof chartQuery>

/** A parameter with an extension is a path of its own for the router. */
const params = record({ name: oneOf(chartNames) })

export const drawChart = endpoint({
  method: 'GET',
  path: '/api/charts/:name.svg',
  summary: 'Draws a chart of the dashboard on the server.',
  access: 'read',
  params,
  query: chartQuery,
  media: ['image/svg+xml'],
  changesWith: 'history',
})

export const exportChart = endpoint({
  method: 'GET',
  path: '/api/charts/:name.csv',
  summary: 'Exports the numbers of a chart of the dashboard.',
  access: 'read',
  params,
  query: chartQuery,
  media: ['text/csv'],
})

export const paintChart = endpoint({
  method: 'GET',
  path: '/api/charts/:name.png',
  summary: 'Paints a chart of the dashboard on the server, for what takes no SVG.',
  access: 'read',
  params,
  query: chartQuery,
  media: ['image/png'],
  changesWith: 'history',
})
