import { describe, expect, test } from 'vitest'

import {
  DatabasePurpose,
  type Day,
  type Instant,
  type ItemKind,
} from '../../server/contract/vocabulary.ts'
import { addDays, dayInNiamey, daysBetween } from '../../server/domain/days.ts'
import { checkNewFact, flagsAt } from '../../server/domain/execution.ts'
import { countingFacts, stateAt } from '../../server/domain/facts.ts'
import { scratchStore } from '../../server/testing/scratch-store.ts'
import { factsOf } from './testing.ts'
import { demoRows, seedDemo } from './demo.ts'
import { readTable } from '../seed/table.ts'
import { seedReference } from '../seed/seed.ts'

const today: Day = '2026-11-23'
const days: Day[] = [today, '2026-12-31', '2027-03-01', '2031-07-06']
const rowsOf = (day: Day) => demoRows(day, 'hash')

test('the demonstration holds every row of the files', async () => {
  const store = await scratchStore()
  await seedDemo(store, today)
  const { read } = store
  const count = (kind: ItemKind) => read.trackedItem.count({ where: { kind } })
  expect(await count('recommendation')).toBe(readTable('seed/recommendations.csv', ['code']).length)
  expect(await count('plan_item')).toBe(readTable('seed/pnm-actions.csv', ['code']).length)
  expect(await count('indicator')).toBe(readTable('seed/igm-indicators.csv', ['code']).length)
  const meetings = ['seed/sessions.csv', 'seed/other-meetings.csv'].flatMap((file) =>
    readTable(file, ['number']),
  )
  expect(await read.meeting.count()).toBe(meetings.length)
  expect(await read.institution.count()).toBe(
    readTable('seed/institutions.csv', ['acronym']).length - 1,
  )
  expect(
    await read.trackedItem.groupBy({
      by: ['kind', 'provenance'],
      _count: true,
      orderBy: [{ kind: 'asc' }, { provenance: 'asc' }],
    }),
  ).toMatchObject([
    { kind: 'indicator', provenance: 'documented', _count: 28 },
    { kind: 'indicator', provenance: 'inferred', _count: 62 },
    { kind: 'plan_item', provenance: 'documented', _count: 14 },
    { kind: 'plan_item', provenance: 'illustrative', _count: 48 },
    { kind: 'recommendation', provenance: 'documented', _count: 16 },
    { kind: 'recommendation', provenance: 'illustrative', _count: 46 },
  ])
  expect(await read.databaseInfo.findFirst()).toMatchObject({
    purpose: 'demo',
    seededAt: '2026-11-23T00:00:00.000Z',
  })
  expect(await read.meeting.findUnique({ where: { code: 'ccm-8' } })).toMatchObject({
    kind: 'ccm_session',
    number: 8,
    provenance: 'illustrative',
  })
})

test('loading it twice loads it once, and a database in real use refuses it', async () => {
  const store = await scratchStore()
  await Promise.all([seedDemo(store, today), seedDemo(store, today)])
  expect(await store.read.trackedItem.count()).toBe(214)
  const real = await scratchStore({}, DatabasePurpose.production)
  await expect(seedDemo(real, today)).rejects.toThrow('usage réel')
  await seedReference(real)
  await expect(seedDemo(real, today)).rejects.toThrow('usage réel')
  expect(await real.read.trackedItem.count()).toBe(90)
})

test('only the four accounts of the demonstration can sign in', async () => {
  const store = await scratchStore()
  await seedDemo(store, today)
  const users = await store.read.user.findMany({ include: { institution: true } })
  const able = users.filter((user) => user.isActive || user.passwordHash !== null)
  expect(able.map((user) => [user.email, user.role, user.institution?.code])).toEqual([
    ['admin@demo.ne', 'admin', undefined],
    ['suivi@demo.ne', 'officer', undefined],
    ['pointfocal@demo.ne', 'focal_point', 'mah-gc'],
    ['ministre@demo.ne', 'viewer', undefined],
  ])
  expect(able.every((user) => user.passwordHash?.startsWith('$argon2id$'))).toBe(true)
})

test('the same day gives the same demonstration', () => {
  expect(rowsOf(today)).toEqual(rowsOf(today))
})

test('the plan is budgeted at 262 thousand million FCFA, unbudgeted items apart', () => {
  const rows = rowsOf(today)
  const planned = rows.finance.filter((line) => line.effectiveOn === '2020-10-19')
  expect(planned.reduce((sum, line) => sum + BigInt(line.plannedXof ?? 0), 0n)).toBe(
    262_000_000_000n,
  )
  expect(new Set(planned.map((line) => line.itemId)).size).toBe(48)
  expect(rows.finance.filter((line) => line.disbursedXof === 0n)).toHaveLength(1)
  expect(
    rows.finance.some((line) => BigInt(line.disbursedXof ?? 0) > BigInt(line.plannedXof ?? 0)),
  ).toBe(false)
})

test('milestones of an item add up to 100', () => {
  const rows = rowsOf(today)
  const total = new Map<number, number>()
  for (const { itemId, weight } of rows.milestones)
    total.set(itemId, (total.get(itemId) ?? 0) + weight)
  expect(total.size).toBe(45)
  expect([...total.values()].filter((weight) => weight !== 100)).toEqual([])
})

describe.each(days)('on %s', (day) => {
  const rows = rowsOf(day)

  test('every fact was allowed when it was recorded', () => {
    const refused = rows.items.flatMap((item) => {
      const facts = factsOf(rows, item.id)
      return rows.facts
        .filter((fact) => fact.itemId === item.id)
        .flatMap((fact) => {
          const {
            progress = null,
            replacesId = null,
            reason = null,
            legalText = null,
            recordedAt,
          } = fact
          const violations = checkNewFact({
            kind: item.kind,
            item,
            facts: facts.filter((other) => other.id < fact.id),
            today: dayInNiamey(recordedAt),
            now: recordedAt,
            draft: {
              status: fact.status,
              effectiveOn: fact.effectiveOn,
              progress,
              replacesId,
              reason,
              legalText,
            },
          })
          return violations.map((violation) => ({
            code: item.code,
            effectiveOn: fact.effectiveOn,
            violation,
          }))
        })
    })
    expect(refused).toEqual([])
  })

  test('the journal advances strictly and ends before the day begins', () => {
    const instants = rows.journal.map((entry) => entry.recordedAt)
    expect(instants).toEqual([...new Set(instants)].sort())
    expect(dayInNiamey(instants.at(-1) ?? '') < day).toBe(true)
    expect((instants[0] ?? '').startsWith('2018-01-08')).toBe(true)
    const known = new Set(instants)
    const recorded = [
      rows.facts,
      rows.items,
      rows.versions,
      rows.milestones,
      rows.finance,
      rows.links,
      rows.comments,
      rows.evidence,
      rows.rounds,
      rows.meetings,
      rows.institutionNames,
      rows.closings,
      rows.conclusions,
    ]
    expect(recorded.flat().filter((row) => !known.has(row.recordedAt))).toEqual([])
    expect(rows.reviews.filter((review) => !known.has(review.reviewedAt))).toEqual([])
  })

  test('the last weeks are alive', () => {
    const recent = rows.facts.filter((fact) => dayInNiamey(fact.recordedAt) >= addDays(day, -35))
    const reviewed = new Set(rows.reviews.map((review) => review.factId))
    const pending = rows.facts.filter((fact) => !reviewed.has(fact.id))
    expect(pending).toHaveLength(3)
    expect(pending.filter((fact) => recent.includes(fact))).toHaveLength(3)
    expect(recent.length - pending.length).toBeGreaterThanOrEqual(4)
    const now: Instant = `${day}T09:00:00.000Z`
    const flagged = rows.items.map((item) => {
      const counting = countingFacts(factsOf(rows, item.id), { asOf: day, knownAt: now })
      const lastNewsOn =
        counting
          .map((fact) => fact.effectiveOn)
          .sort()
          .at(-1) ?? null
      const { status } = stateAt(item.kind, factsOf(rows, item.id), { asOf: day, knownAt: now })
      const { kind, nature, adoptedOn, leadId, deadline = null } = item
      return {
        item,
        flags: flagsAt(
          { kind, nature, adoptedOn, deadline, hasLead: leadId !== null },
          { status, lastNewsOn },
          day,
        ),
      }
    })
    expect(
      flagged.filter(
        ({ item, flags }) => item.kind === 'recommendation' && flags.includes('due_soon'),
      ).length,
    ).toBeGreaterThanOrEqual(1)
    const lapsed = flagged.filter(
      ({ item, flags }) =>
        flags.includes('overdue') && daysBetween(item.deadline ?? day, day) <= 30,
    )
    expect(lapsed.map(({ item }) => item.kind)).toContain('recommendation')
  })
})

test('a closed session keeps its figures: what was declared late is not in them', () => {
  const rows = rowsOf(today)
  expect(rows.closings.map((closing) => closing.knownAt)).toEqual([
    '2021-08-06T15:40:00.000Z',
    '2022-08-05T16:05:00.000Z',
  ])
  const recommendations = rows.items.filter((item) => item.kind === 'recommendation')
  for (const { asOf, knownAt } of rows.closings) {
    const completedAt = (known: Instant) =>
      recommendations
        .filter(
          (item) =>
            stateAt(item.kind, factsOf(rows, item.id), { asOf, knownAt: known }).status ===
            'completed',
        )
        .map((item) => item.code)
    const held = completedAt(knownAt)
    expect(
      completedAt('2026-11-23T09:00:00.000Z').filter((code) => !held.includes(code)),
    ).not.toEqual([])
  }
})
