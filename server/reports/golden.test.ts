import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'

import { seedDemo } from '../../prisma/demo/demo.ts'
import { reportNames, type ReportReply } from '../contract/reports.ts'
import { scratchApp } from '../testing/app.ts'
import { giveFact } from '../testing/factories.ts'

// Checks the reports of the demonstration against figures counted independently: plain SQL over the facts with a
// window function, both as known at the closing of the sixth session and today.

const today = '2026-11-23'

async function demonstration() {
  const scratch = await scratchApp({ clock: () => new Date(`${today}T12:00:00.000Z`) })
  await seedDemo(scratch.store, today)
  const viewer = await scratch.app.as('viewer')
  return {
    ...scratch,
    read: async (path: string): Promise<ReportReply> =>
      (await viewer.get(`/api/reports/${path}`)).json,
    viewer,
  }
}

/** The state of all items at a viewpoint, computed differently from the product: one window function over all facts. */
function statesSql({ asOf, knownAt }: { asOf: string; knownAt: string }) {
  return `with fact as (
    select f.*, row_number() over (partition by f.itemId order by f.effectiveOn desc, f.recordedAt desc, f.id desc) as place
    from StatusFact f join Review r on r.factId = f.id and r.verdict = 'accepted' and r.reviewedAt <= '${knownAt}'
    where f.effectiveOn <= '${asOf}' and f.recordedAt <= '${knownAt}' and f.id not in (
      select c.replacesId from StatusFact c join Review cr on cr.factId = c.id and cr.verdict = 'accepted' and cr.reviewedAt <= '${knownAt}'
      where c.replacesId is not null and c.recordedAt <= '${knownAt}')
  ), version as (
    select v.*, row_number() over (partition by v.itemId order by v.recordedAt desc, v.id desc) as place from ItemVersion v where v.recordedAt <= '${knownAt}'
  ), state as (
    select i.id, i.kind, i.code, i.meetingId, i.adoptedOn, v.nature, v.deadline, v.leadId, v.categoryId, fact.effectiveOn as since,
      coalesce(fact.status, case i.kind when 'indicator' then 'not_assessed' else 'not_started' end) as status
    from TrackedItem i join version v on v.itemId = i.id and v.place = 1 left join fact on fact.itemId = i.id and fact.place = 1
    where i.adoptedOn <= '${asOf}' and i.recordedAt <= '${knownAt}' and not v.isArchived
      and i.id not in (select case type when 'merged' then fromId else toId end from ItemLink where type in ('merged', 'reworded', 'split', 'replaced') and effectiveOn <= '${asOf}' and recordedAt <= '${knownAt}')
  ) `
}

const totalOf = ({ totals }: ReportReply, label: string) =>
  totals.find((total) => total.label === label)
const cellsOf = ({ columns, rows }: ReportReply, key: string) =>
  rows.map((row) => row[columns.findIndex((column) => column.key === key)])

test('the totals of every report are those of plain SQL', async () => {
  const { store, read } = await demonstration()
  const viewpoints = [
    ['at=ccm-6', { asOf: '2021-08-06', knownAt: '2021-08-06T15:40:00.000Z' }],
    ['at=today', { asOf: today, knownAt: `${today}T12:00:00.000Z` }],
  ] as const
  for (const [at, viewpoint] of viewpoints) {
    const { asOf } = viewpoint
    const count = async (condition: string, from = 'state') => {
      const [row] = await store.read.$queryRawUnsafe<{ n: bigint }[]>(
        `${statesSql(viewpoint)} select count(*) as n from ${from} where ${condition}`,
      )
      return Number(row?.n)
    }
    const [rated, executed] = ["nature = 'one_off' and status <> 'obsolete'", "kind <> 'indicator'"]
    const open = "status in ('not_started', 'in_progress')"
    const overdue = `${rated} and ${open} and deadline < '${asOf}'`

    const summary = await read(`summary?${at}`)
    expect(totalOf(summary, 'Taux de réalisation'), at).toMatchObject({
      numerator: await count(`kind = 'recommendation' and ${rated} and status = 'completed'`),
      denominator: await count(`kind = 'recommendation' and ${rated}`),
    })
    expect(cellsOf(summary, 'total').at(-1), at).toBe(await count("kind = 'recommendation'"))
    const parts = cellsOf(summary, 'total').slice(0, -1)
    expect(
      parts.reduce<number>((sum, part) => sum + Number(part), 0),
      at,
    ).toBe(await count("kind = 'recommendation'"))

    const deadlines = await read(`deadlines?${at}`)
    expect(totalOf(deadlines, 'Taux de retard'), at).toMatchObject({
      numerator: await count(`${executed} and ${overdue}`),
      denominator: await count(`${executed} and ${rated} and deadline is not null`),
    })
    const late = cellsOf(deadlines, 'daysLate')
      .filter((days) => days !== null)
      .map(Number)
    expect(late, at).toEqual(late.toSorted((a, b) => b - a))
    expect(late, at).toHaveLength(await count(`${executed} and ${overdue}`))

    const institutions = await read(`institutions?${at}`)
    const sum = (key: string) =>
      cellsOf(institutions, key).reduce<number>((total, cell) => total + Number(cell), 0)
    expect([sum('items'), sum('open'), sum('overdue')], at).toEqual([
      await count(executed),
      await count(`${executed} and ${open}`),
      await count(`${executed} and ${overdue}`),
    ])

    const silent = await read(`without-news?${at}`)
    const months = `date('${asOf}', '-6 months')`
    expect(totalOf(silent, 'Ouvertes sans nouvelles'), at).toMatchObject({
      numerator: await count(`${executed} and ${open} and coalesce(since, adoptedOn) < ${months}`),
      denominator: await count(`${executed} and ${open}`),
    })

    const profile = await read(`indicator-profile?${at}`)
    const summed = (key: 'numerator' | 'denominator') =>
      profile.totals.reduce((total, each) => total + (each[key] ?? 0), 0)
    const strengths = [summed('numerator'), summed('denominator')]
    expect(strengths, at).toEqual([
      await count("kind = 'indicator' and status = 'yes'"),
      await count("kind = 'indicator' and status in ('yes', 'partial', 'no')"),
    ])

    const note = await read(`chair-note?${at}`)
    expect(totalOf(note, 'Taux de retard'), at).toMatchObject({
      numerator: await count(`kind = 'recommendation' and ${overdue}`),
    })
    expect(note.rows.length, at).toBe(
      Math.min(5, await count(`kind = 'recommendation' and ${overdue}`)),
    )
  }
})

test('the money of the plan is the sum of the newest lines, and every way to cut it gives the same', async () => {
  const { store, read } = await demonstration()
  const [money] = await store.read.$queryRawUnsafe<
    Record<'planned' | 'committed' | 'disbursed', bigint>[]
  >(
    `select sum(plannedXof) as planned, sum(committedXof) as committed, sum(disbursedXof) as disbursed from FinanceLine q where q.id in (
      select max(id) from FinanceLine w where effectiveOn = (select max(effectiveOn) from FinanceLine z where z.itemId = w.itemId and z.year = w.year and z.funderId is w.funderId and z.effectiveOn <= '${today}')
      group by itemId, year, funderId)`,
  )
  for (const by of ['axis', 'programme', 'year', 'funder']) {
    const report = await read(`plan-execution?by=${by}`)
    const sum = (key: string) =>
      cellsOf(report, key).reduce<number>((total, cell) => total + Number(cell), 0)
    expect([sum('planned'), sum('committed'), sum('disbursed')], by).toEqual([
      Number(money?.planned),
      Number(money?.committed),
      Number(money?.disbursed),
    ])
    expect(totalOf(report, 'TEF'), by).toMatchObject({
      numerator: Number(money?.disbursed),
      denominator: Number(money?.planned),
    })
  }
})

test('what changed between two sessions is what the two matrices do not have in common', async () => {
  const { read } = await demonstration()
  const statuses = async (at: string) => {
    const matrix = await read(`matrix?${at}&superseded=false`)
    return new Map(
      cellsOf(matrix, 'code').map((code, index) => [code, cellsOf(matrix, 'status')[index]]),
    )
  }
  const [before, after] = [await statuses('at=ccm-6'), await statuses('at=today')]
  const expected = [...after]
    .filter(([code, status]) => before.has(code) && before.get(code) !== status)
    .map(([code, status]) => [code, before.get(code), status])
  const changes = await read('changes?at=today&compared=ccm-6&kind=recommendation')
  const fields = cellsOf(changes, 'field')
  const told = cellsOf(changes, 'code').map((code, index) => [
    code,
    cellsOf(changes, 'before')[index],
    cellsOf(changes, 'after')[index],
  ])
  expect(told.filter((_, index) => fields[index] === 'État').sort()).toEqual(expected.sort())
  expect(cellsOf(changes, 'type')).toContain('Déclaration tardive')
})

test('a closed session gives the same bytes whatever is recorded since', async () => {
  const { store, viewer } = await demonstration()
  const files = () =>
    Promise.all(
      reportNames.map(
        async (name) => (await viewer.get(`/api/reports/${name}?at=ccm-6&format=csv`)).text,
      ),
    )
  const before = await files()
  expect(before.every((text) => parse(text, { delimiter: ';', bom: true }).length > 1)).toBe(true)
  const item = await store.read.trackedItem.findUniqueOrThrow({ where: { code: 'REC-05-03' } })
  await giveFact(store, {
    item,
    status: 'completed',
    effectiveOn: '2021-08-05',
    recordedAt: `${today}T11:00:00.000Z`,
  })
  expect(await files()).toEqual(before)
  expect(
    (await viewer.get('/api/reports/changes?at=ccm-6&known=now&compared=ccm-6&format=csv')).text,
  ).toContain(';Déclaration tardive;2021-08-05;2026-11-23 12:00:00;')
})
