import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'

import { seedDemo } from '../../prisma/demo/demo.ts'
import type { Chart, ChartContext, ChartTarget } from '../charts/chart.ts'
import { charts } from '../charts/charts.ts'
import { countedItems, figureTargets } from '../charts/figure-targets.ts'
import type { ChartName } from '../contract/chart-endpoints.ts'
import type { DashboardReply } from '../contract/dashboard.ts'
import { ItemKind } from '../contract/vocabulary.ts'
import { scratchApp } from '../testing/app.ts'

// « Pourquoi ce chiffre ? »: the list linked to a figure must have as many rows as the figure says. Checked on the
// demonstration, which has merged, replaced and archived items.

const today = '2026-11-23'
const lists = {
  [ItemKind.recommendation]: 'recommendations',
  [ItemKind.plan_item]: 'plan-items',
  [ItemKind.indicator]: 'indicators',
}

async function demonstration() {
  const scratch = await scratchApp({ clock: () => new Date(`${today}T12:00:00.000Z`) })
  await seedDemo(scratch.store, today)
  const viewer = await scratch.app.as('viewer')
  return {
    dashboardAt: async (at: string): Promise<DashboardReply> =>
      (await viewer.get(`/api/dashboard?at=${at}`)).json,
    async countListed(target: ChartTarget, at: string): Promise<number> {
      const query = `${queryOf(target, at)}&pageSize=1`
      return (await viewer.get(`/api/${lists[target.kind]}?${query}`)).json.total
    },
    countLate: async (at: string): Promise<number> =>
      (await viewer.get(`/api/recommendations?at=${at}&flag=overdue&pageSize=1`)).json.total,
    async countExported(target: ChartTarget, at: string): Promise<number> {
      const query = `kind=${target.kind}&format=csv&${queryOf(target, at)}`
      const { text } = await viewer.get(`/api/reports/matrix?${query}`)
      return parse(text, { bom: true, delimiter: ';', from: 2 }).length
    },
  }
}

function queryOf(target: ChartTarget, at: string): string {
  const filter = countedItems(target)
  const own = filter.asOf === undefined && filter.at === undefined ? { at } : {}
  return new URLSearchParams(
    Object.entries({ ...own, ...filter }).flatMap(([name, value]) =>
      [value].flat().map((each): [string, string] => [name, String(each)]),
    ),
  ).toString()
}

/**
 * Charts whose numbers count items. Not the plan's (rates and money) nor the indicator cells (one indicator
 * each); `status-transitions` has its own tests.
 */
const counting = [
  'recommendations-by-meeting',
  'statuses-by-month',
  'open-by-institution',
  'indicators-by-domain',
] as const satisfies ChartName[]

/** The numbers in a chart's last rows that link to a list. */
function numbersOf(
  name: (typeof counting)[number],
  dashboard: DashboardReply,
  context: ChartContext,
) {
  const chart: Chart<DashboardReply['charts'][typeof name]> = charts[name]
  const data = dashboard.charts[name]
  const { columns, rows } = chart.table(data, context)
  return columns.flatMap(({ key, format }, column) =>
    rows.flatMap((row, dataIndex) => {
      const target = chart.target(data, { seriesId: key, dataIndex }, context)
      return target === undefined || format !== 'integer' || dataIndex < rows.length - 4
        ? []
        : [{ number: row[column], target, said: `${key} of ${row.join(' ')}` }]
    }),
  )
}

test('the list and the CSV of a figure hold as many rows as it says', async () => {
  const { dashboardAt, countListed, countExported, countLate } = await demonstration()
  const superseded: number[] = []
  for (const at of ['ccm-6', 'today']) {
    const { current, lateCount } = await dashboardAt(at)
    const said = {
      completed: current.recommendations.completion.numerator,
      overdue: current.recommendations.overdueRate.numerator,
      stale: current.recommendations.staleRate.numerator,
      declaredLate: lateCount,
      indicatorsWithYes: current.indicators.counts.yes,
    }
    superseded.push((await countLate(at)) - said.overdue)
    for (const [name, count] of Object.entries(said) as [keyof typeof said, number][]) {
      expect([name, await countListed(figureTargets[name], at)]).toEqual([name, count])
      expect([name, await countExported(figureTargets[name], at)]).toEqual([name, count])
    }
  }
  // Guards the test: without an overdue superseded item, lists that wrongly include superseded items would also
  // agree.
  expect(Math.max(...superseded)).toBeGreaterThan(0)
}, 60_000)

test('the list behind a number of a chart holds as many rows as it says', async () => {
  const { dashboardAt, countListed } = await demonstration()
  const dashboard = await dashboardAt('today')
  const context: ChartContext = {
    language: 'fr',
    viewpoint: dashboard.viewpoint,
    compared: dashboard.compared,
  }
  const wrong: string[] = []
  for (const name of counting)
    for (const { number, target, said } of numbersOf(name, dashboard, context)) {
      const listed = await countListed(target, 'today')
      if (listed !== number) wrong.push(`${name}: ${said}: ${listed}`)
    }
  expect(wrong).toEqual([])
}, 60_000)
