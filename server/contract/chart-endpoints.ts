import { dashboardQuery, type DashboardReply } from './dashboard.ts'
import { endpoint } from './endpoint.ts'
import {
  array,
  boolean,
  integer,
  oneOf,
  optional,
  record,
  string,
  Unsafe,
  type Static,
} from './schema.ts'
import { ItemKind, Language } from './vocabulary.ts'

/** The charts of the dashboard, by name: available as SVG, as CSV, and as data in the dashboard's reply. */
export type ChartName = keyof DashboardReply['charts']
export const chartNames = [
  'recommendations-by-meeting',
  'statuses-by-month',
  'plan-execution',
  'indicators-by-domain',
  'indicator-cells',
  'open-by-institution',
  'status-transitions',
] as const satisfies readonly ChartName[]

const drawingQuery = {
  ...dashboardQuery.properties,
  /** The kind of items of `status-transitions`; the kind of the other charts is fixed. */
  kind: optional(oneOf(Object.values(ItemKind))),
  /** Draws fewer rows, for projection in a large hall. */
  brief: optional(boolean()),
  theme: optional(oneOf(['light', 'dark'])),
  language: optional(oneOf(Object.values(Language))),
}
export const chartQuery = record({
  ...drawingQuery,
  /** Pixels; the height follows from the chart. */
  width: optional(integer({ minimum: 240, maximum: 2000 })),
  dialect: optional(oneOf(['excel', 'rfc4180'])),
})
export type ChartQuery = Static<typeof chartQuery>

/** The router takes a parameter with an extension, such as `:name.svg`, for another path than `:name`. */
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

/** `name:width`: a chart and its width in pixels, 240 to 2000. */
const drawing = Unsafe<`${ChartName}:${number}`>({
  type: 'string',
  pattern: `^(${chartNames.join('|')}):(2[4-9]\\d|[3-9]\\d\\d|1\\d{3}|2000)$`,
})

export const drawCharts = endpoint({
  method: 'GET',
  path: '/api/charts',
  summary:
    'Draws several charts of the dashboard at once, each at its own width: `draw=plan-execution:640`.',
  access: 'read',
  query: record({ ...drawingQuery, draw: array(drawing, { minItems: 1, maxItems: 20 }) }),
  /** Widths and heights are in pixels. */
  reply: record({
    drawings: array(
      record({ name: oneOf(chartNames), width: integer(), height: integer(), svg: string() }),
    ),
  }),
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
