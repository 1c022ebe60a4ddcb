export * from './abilities.ts'
export * from './agenda.ts'
export * from './bulletin.ts'
export * from './calendar.ts'
export * from './categories.ts'
export * from './changes.ts'
export * from './chart-endpoints.ts'
export * from './closings.ts'
export * from './concluded.ts'
export * from './conclusions.ts'
export * from './comparison.ts'
export * from './dashboard.ts'
export * from './documents.ts'
export * from './endpoint.ts'
export * from './errors.ts'
export * from './format.ts'
export * from './formulations.ts'
export * from './institutions.ts'
export * from './items.ts'
export * from './labels.ts'
export * from './meetings.ts'
export * from './planning.ts'
export * from './reports.ts'
export * from './search.ts'
export * from './session.ts'
export * from './shares.ts'
export * from './sitting.ts'
export * from './tracking.ts'
export * from './users.ts'
export * from './viewpoint.ts'
export * from './vocabulary.ts'
export type {
  Chart,
  ChartContext,
  ChartPick,
  ChartTable,
  ChartTarget,
  ChartTheme,
  DrawingContext,
} from './charts/chart.ts'
export type { Rate } from './schema.ts'
