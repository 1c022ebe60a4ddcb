import { expect, test } from 'vitest'

import type { Day, Instant } from '../../server/contract/vocabulary.ts'
import { stateAt, versionAt } from '../../server/domain/facts.ts'
import { factsOf } from './testing.ts'
import { demoRows } from './demo.ts'
import { readInstitutions } from '../seed/institutions.ts'

const rows = demoRows('2026-11-23', 'hash')
const codes = new Map(rows.items.map((item) => [item.id, item.code]))

function item(code: string) {
  const found = rows.items.find((row) => row.code === code)
  if (found === undefined) throw new Error(`no ${code}`)
  return found
}

function statusOf(code: string, asOf: Day, knownAt: Instant): string {
  return stateAt(item(code).kind, factsOf(rows, item(code).id), { asOf, knownAt }).status
}

function deadlineOf(code: string, knownAt: Instant): string | null {
  return (
    versionAt(
      rows.versions.filter((version) => version.itemId === item(code).id),
      knownAt,
    )?.deadline ?? null
  )
}

test('REC-05-03 was held completed from 4 to 18 December 2020, then corrected with its reason', () => {
  const status = (knownAt: Instant) => statusOf('REC-05-03', '2020-12-31', knownAt)
  expect(status('2020-12-03T23:00:00.000Z')).toBe('not_started')
  expect(status('2020-12-04T23:00:00.000Z')).toBe('completed')
  expect(status('2020-12-17T23:00:00.000Z')).toBe('completed')
  expect(status('2020-12-18T23:00:00.000Z')).toBe('in_progress')
  expect(rows.facts.find((fact) => typeof fact.replacesId === 'number')).toMatchObject({
    itemId: item('REC-05-03').id,
    reason: 'Le texte crée le fonds mais ne le rend pas opérationnel.',
  })
})

test('a completion of July 2021, declared after the session of August, is not in what it held', () => {
  const [closing] = rows.closings
  expect(statusOf('REC-04-04', '2021-08-06', closing?.knownAt ?? '')).toBe('in_progress')
  expect(statusOf('REC-04-04', '2021-08-06', '2021-12-31T00:00:00.000Z')).toBe('completed')
})

test('the recommendation on a repealed law is obsolete, by the text that repealed it', () => {
  expect(rows.facts.filter((fact) => fact.status === 'obsolete')).toMatchObject([
    {
      itemId: item('REC-03-05').id,
      effectiveOn: '2023-11-25',
      legalText: 'Ordonnance n°\u00A02023-16 du 25 novembre 2023',
    },
  ])
})

test('recommendations were merged, renewed and reworded', () => {
  const lineage = rows.links.filter(
    (link) => link.type !== 'answers' && link.type !== 'contributes_to',
  )
  const told = lineage.map((link) => [codes.get(link.fromId), link.type, codes.get(link.toId)])
  expect(told.sort()).toEqual([
    ['REC-03-06', 'merged', 'REC-08-08'],
    ['REC-08-04', 'renewed', 'REC-04-03'],
    ['REC-08-05', 'reworded', 'REC-07-06'],
  ])
})

test('the last two sessions concluded on earlier recommendations, with the fact or the link that each brought about', () => {
  const told = rows.conclusions.map(({ itemId, kind, factId }) => [
    codes.get(itemId),
    kind,
    rows.facts.find(({ id }) => id === factId)?.status,
  ])
  expect(told).toEqual([
    ['REC-04-06', 'not_completed', 'not_completed'],
    ['REC-03-04', 'noted', 'in_progress'],
    ['REC-06-09', 'not_completed', 'not_completed'],
    ['REC-03-06', 'merged', undefined],
    ['REC-07-06', 'reworded', undefined],
    ['REC-03-07', 'renewed', undefined],
    ['REC-06-08', 'renewed', undefined],
  ])
  const instants = new Set(rows.links.map(({ recordedAt }) => recordedAt))
  expect(
    rows.conclusions
      .filter(({ kind }) => kind === 'merged' || kind === 'reworded')
      .every(({ recordedAt }) => instants.has(recordedAt)),
  ).toBe(true)
})

test('a past reader still sees the deadline and the lead that stood then', () => {
  expect(deadlineOf('REC-03-04', '2019-12-31T00:00:00.000Z')).toBe('2018-12-31')
  expect(deadlineOf('REC-03-04', '2021-01-01T00:00:00.000Z')).toBe('2020-12-31')
  const leads = new Set(
    rows.versions
      .filter((version) => version.itemId === item('REC-08-03').id)
      .map((version) => version.leadId),
  )
  expect(leads.size).toBe(2)
})

test('what the European Union carried was suspended in the summer of 2023', () => {
  const suspended = rows.facts.filter(
    (fact) => fact.status === 'suspended' && fact.effectiveOn.startsWith('2023'),
  )
  expect(suspended.map((fact) => codes.get(fact.itemId))).toEqual(
    expect.arrayContaining(['REC-07-03', 'REC-07-08', 'PNM-3.2.04', 'PNM-3.3.01']),
  )
})

test('two declarations were rejected, with their reasons', () => {
  const rejected = rows.reviews.filter((review) => review.verdict === 'rejected')
  expect(rejected).toHaveLength(2)
  expect(rejected.every((review) => (review.reason ?? '') !== '')).toBe(true)
})

test('some money was never reported, and it is empty, not zero', () => {
  const last = new Map(
    rows.finance.map((line) => [`${line.itemId}/${line.year}/${line.funderId}`, line]),
  )
  const silent = [...last.values()].filter((line) => line.disbursedXof === undefined)
  expect(silent.length).toBeGreaterThan(20)
})

test('every action that answers or contributes is one of the plan', () => {
  const toFollow = rows.links.filter(
    (link) => link.type === 'answers' || link.type === 'contributes_to',
  )
  expect(toFollow.length).toBeGreaterThan(55)
  expect(toFollow.filter((link) => codes.get(link.fromId)?.startsWith('PNM-') !== true)).toEqual([])
  expect(toFollow.map((link) => [codes.get(link.fromId), codes.get(link.toId)])).toContainEqual([
    'PNM-2.3.02',
    'REC-05-03',
  ])
})

test('the last session has its agenda and its attendance, which say that they are made up', () => {
  const [session] = rows.meetings.filter(({ code }) => code === 'ccm-8')
  expect(rows.agendaPoints.map(({ meetingId, position }) => [meetingId, position])).toEqual(
    [1, 2, 3, 4, 5].map((position) => [session?.id, position]),
  )
  const states = rows.attendances.map(({ state }) => state)
  expect(
    ['present', 'excused', 'absent'].map((state) => states.filter((each) => each === state).length),
  ).toEqual([10, 2, 1])
  expect(
    [...rows.agendaPoints, ...rows.attendances].every(
      ({ provenance }) => provenance === 'illustrative',
    ),
  ).toBe(true)
  expect(
    rows.journal
      .filter(({ subject, action }) => subject === 'ccm-8' && action.startsWith('edit'))
      .map(({ action }) => action),
  ).toEqual(['editAgenda', 'editAttendance'])
  expect(session?.version).toBe(3)
})

test('the story is set as print does', () => {
  const texts = [
    ...rows.facts.flatMap((fact) => [
      fact.note,
      fact.difficulties,
      fact.nextSteps,
      fact.reason,
      fact.legalText,
    ]),
    ...rows.items.map((row) => row.title),
    ...rows.milestones.map((milestone) => milestone.label),
    ...rows.versions.map((version) => version.reason),
    ...rows.comments.map((comment) => comment.text),
    ...rows.links.map((link) => link.note),
    ...rows.conclusions.map((conclusion) => conclusion.note),
    ...rows.agendaPoints.map((point) => point.title),
    ...rows.attendances.map((attendance) => attendance.delegation),
    ...rows.reviews.map((review) => review.reason),
    ...rows.recommendations.map((recommendation) => recommendation.verification),
  ].filter((text) => typeof text === 'string')
  expect(texts.filter((text) => /'| [;:!?»%]|« /.test(text))).toEqual([])
})

test('every institution that tells something is one of the files', () => {
  const known = new Set(readInstitutions().map((institution) => institution.code))
  expect(rows.institutions.filter((institution) => !known.has(institution.code))).toEqual([])
})
