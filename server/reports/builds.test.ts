import { describe, expect, test } from 'vitest'

import type { ViewpointReply } from '../contract/viewpoint.ts'
import type { Status } from '../contract/vocabulary.ts'
import type { ItemGroup } from '../domain/figures/counts.ts'
import { medianLateness } from '../domain/figures/delays.ts'
import {
  buildChanges,
  type Cause,
  type ChangedItem,
  type ItemAttributes,
  typeOf,
} from './changes.ts'
import {
  buildIndicatorProfile,
  changeOf,
  type ProfiledIndicator,
  profileOf,
} from './indicator-profile.ts'
import { buildInstitutions } from './institutions.ts'
import { note, sentenceOf } from './notes.ts'
import { buildPlanExecution } from './plan-execution.ts'
import { type PlanItem, planRates } from './plan-items.ts'
import type { ReportRequest } from './source.ts'
import { buildSummary } from './summary.ts'

const viewpoint: ViewpointReply = {
  asOf: '2021-08-06',
  knownAt: '2021-08-06T15:40:00.000Z',
  meeting: null,
  known: 'then',
  isClosed: false,
  isPresent: false,
}
const request = (query: ReportRequest['query'] = {}): ReportRequest => ({
  query,
  viewpoint,
  language: 'fr',
  dialect: 'excel',
})

const group = (given: Partial<ItemGroup> = {}): ItemGroup => ({
  kind: 'recommendation',
  nature: 'one_off',
  status: 'in_progress',
  deadline: null,
  weight: 1,
  progress: null,
  completedOn: null,
  count: 1,
  isSuperseded: false,
  provenance: 'documented',
  ...given,
})

describe('the median delay of an institution', () => {
  test.each([
    ['nothing was due', [group()], undefined],
    ['due on the very day', [group({ deadline: '2021-08-06' })], undefined],
    ['a day late and open', [group({ deadline: '2021-08-05' })], 1],
    [
      'completed in time is 0, which is a value',
      [group({ status: 'completed', deadline: '2021-01-31', completedOn: '2021-01-01' })],
      0,
    ],
    [
      'completed ten days late',
      [group({ status: 'completed', deadline: '2021-01-01', completedOn: '2021-01-11' })],
      10,
    ],
    [
      '0 is not dropped',
      [
        group({ status: 'completed', deadline: '2021-01-31', completedOn: '2021-01-01' }),
        group({ deadline: '2021-08-01' }),
      ],
      2.5,
    ],
    [
      'alike items each count',
      [group({ deadline: '2021-08-05', count: 3 }), group({ deadline: '2020-08-06' })],
      1,
    ],
    [
      'suspended, obsolete and permanent ones are apart',
      [
        group({ status: 'suspended', deadline: '2020-01-01' }),
        group({ status: 'obsolete', deadline: '2020-01-01' }),
        group({ nature: 'permanent', deadline: '2020-01-01' }),
      ],
      undefined,
    ],
  ] as const)('%s', (_, groups, median) =>
    expect(medianLateness(groups, '2021-08-06')).toBe(median),
  )
})

test('institutions: most open first, what nobody leads last; no median is an empty cell', () => {
  const institution = (code: string) => ({ code, acronym: code.toUpperCase(), name: code })
  const { rows } = buildInstitutions(
    [
      { institution: null, groups: [group({ count: 9 })] },
      { institution: institution('a'), groups: [group({ status: 'completed' })] },
      { institution: institution('b'), groups: [group({ deadline: '2021-08-01' })] },
    ],
    request(),
  )
  expect(rows).toEqual([
    ['B', 1, 1, 1, 0, 1, 0, 5],
    ['A', 1, 0, 0, 1, 1, 100, null],
    ['Sans chef de file', 9, 9, 0, 0, 9, 0, null],
  ])
})

test('a summary of permanent items has no completion rate: 0 ÷ 0 is an empty cell', () => {
  const { columns, rows, totals } = buildSummary(
    [{ label: '5e session', groups: [group({ nature: 'permanent', count: 2 })], plan: [] }],
    request(),
  )
  const at = (key: string) => columns.findIndex((column) => column.key === key)
  expect(
    rows.map((row) => [row[0], row[at('total')], row[at('base')], row[at('completion')]]),
  ).toEqual([
    ['5e session', 2, 0, null],
    ['Total', 2, 0, null],
  ])
  expect(totals).toEqual([{ label: 'Taux de réalisation', numerator: 0, denominator: 0 }])
})

describe('an indicator', () => {
  test.each([
    ['no', 'partial', 'better'],
    ['yes', 'partial', 'worse'],
    ['partial', 'partial', 'same'],
    ['not_assessed', 'no', 'first'],
    [null, 'yes', 'first'],
    ['yes', 'not_assessed', undefined],
    ['not_applicable', 'yes', 'first'],
  ] as const)('that was %s and is %s is %s', (baseline, status, change) =>
    expect(changeOf({ baseline, status })).toBe(change),
  )

  test.each([
    ['yes', 'strength'],
    ['partial', 'to_strengthen'],
    ['no', 'to_strengthen'],
    ['not_assessed', 'not_assessed'],
    ['not_applicable', 'not_applicable'],
  ] as const)('assessed %s is %s', (status, profile) => expect(profileOf(status)).toBe(profile))
})

test('each domain has its own denominator, of those assessed; there is no score of all', () => {
  const indicator = (domain: string, status: Status): ProfiledIndicator => ({
    code: '1.1.1',
    title: 'x',
    titleEn: 'x',
    domain,
    status,
    baseline: null,
    isProvisional: false,
    provenance: 'documented',
  })
  const { totals, notes } = buildIndicatorProfile(
    [indicator('A', 'yes'), indicator('A', 'not_assessed'), indicator('B', 'not_assessed')],
    request(),
  )
  expect(totals).toEqual([
    { label: 'A, points forts', numerator: 1, denominator: 1 },
    { label: 'B, points forts', numerator: 0, denominator: 0 },
  ])
  expect(notes.map((each) => sentenceOf(each, 'fr'))).toContain(
    'Aucune évaluation antérieure : rien à comparer.',
  )
})

const planItem = (given: Partial<PlanItem> = {}): PlanItem => ({
  categoryId: 1,
  topCategoryId: 1,
  status: 'in_progress',
  weight: 1,
  progress: 50,
  provenance: 'documented',
  lines: [],
  ...given,
})
const money = (
  plannedXof: number | null,
  committedXof: number | null,
  disbursedXof: number | null,
  year = 2021,
) => ({ year, funderId: null, plannedXof, committedXof, disbursedXof })

describe('the rates of plan items', () => {
  test.each([
    [
      'nothing',
      [],
      {
        gapXof: null,
        plannedXof: null,
        financial: { numerator: 0, denominator: 0, unbudgeted: 0, unreported: 0 },
      },
    ],
    [
      'no budget is unknown, not zero',
      [planItem()],
      { plannedXof: null, financial: { denominator: 0, unbudgeted: 1 } },
    ],
    [
      'a true zero is spent',
      [planItem({ lines: [money(100, 40, 0)] })],
      { disbursedXof: 0, gapXof: 60, financial: { numerator: 0, denominator: 100, unreported: 0 } },
    ],
    [
      'spending that nobody says is unknown',
      [planItem({ lines: [money(100, null, null)] })],
      { disbursedXof: null, gapXof: null, financial: { denominator: 0, unreported: 1 } },
    ],
    [
      'an obsolete item is in nothing but the count',
      [planItem({ status: 'obsolete', lines: [money(100, 100, 100)] })],
      { itemCount: 1, plannedXof: null, physical: { denominator: 0 } },
    ],
    [
      'weights weigh',
      [planItem({ weight: 3 }), planItem({ progress: 100, status: 'completed' })],
      { physical: { numerator: 2.5, denominator: 4, unmeasured: 0 } },
    ],
    [
      'unmeasured progress is in neither number',
      [planItem({ progress: null })],
      { physical: { numerator: 0, denominator: 0, unmeasured: 1 } },
    ],
  ] as const)('%s', (_, items, rates) => expect(planRates(items)).toMatchObject(rates))
})

test('a year has its own money and its own time, clipped to the plan', () => {
  const items = [planItem({ lines: [money(100, 50, 25, 2020), money(300, 300, 300, 2021)] })]
  const { columns, rows } = buildPlanExecution(
    { items, names: { categories: [], funders: new Map() } },
    request({ by: 'year' }),
  )
  const at = (key: string) =>
    rows.map((row) => row[columns.findIndex((column) => column.key === key)])
  expect([at('year'), at('planned'), at('gap'), at('financial')]).toEqual([
    ['2020', '2021'],
    [100, 300],
    [50, 0],
    [25, 100],
  ])
  expect(at('elapsed')[0]).toBe(100)
  expect(Number(at('elapsed')[1])).toBeCloseTo((100 * 218) / 365, 1)
})

test.each([
  [
    { opening: 24, adopted: 8, superseded: 0, obsolete: 0, corrections: 0, closing: 32 },
    'Base du taux : 24 + 8 adoptées = 32.',
  ],
  [
    { opening: 32, adopted: 1, superseded: 2, obsolete: 1, corrections: -1, closing: 29 },
    'Base du taux : 32 + 1 adoptées − 2 remplacées − 1 caduques − 1 rectifications = 29.',
  ],
  [
    { opening: 53, adopted: 0, superseded: 0, obsolete: 0, corrections: 0, closing: 53 },
    'Base du taux inchangée : 53.',
  ],
])('the base of the rate is explained: %j', (base, sentence) =>
  expect(sentenceOf(note('change', 'baseMoved', base), 'fr')).toBe(sentence),
)

describe('a change', () => {
  const cause = (given: Partial<Cause> = {}): Cause => ({
    effectiveOn: '2021-09-01',
    knownSince: '2021-09-02T08:00:00.000Z',
    author: null,
    reason: null,
    isCorrection: false,
    ...given,
  })
  test.each([
    ['after the session', cause(), 'status', 'fact'],
    [
      'true at the session, and unknown to it',
      cause({ effectiveOn: '2021-08-06' }),
      'status',
      'late',
    ],
    [
      'of a fact that was wrong',
      cause({ effectiveOn: '2021-08-06', isCorrection: true }),
      'progress',
      'correction',
    ],
    ['of progress without a fact', undefined, 'progress', 'milestone'],
    ['of the sheet', cause({ effectiveOn: null }), 'deadline', 'edit'],
  ] as const)('%s is a %s', (_, because, field, type) =>
    expect(typeOf(because, field, viewpoint)).toBe(type),
  )

  test('one row a field that changed, in words; nothing is said of what did not', () => {
    const state: ItemAttributes = {
      status: 'in_progress',
      progress: 12.5,
      deadline: '2021-01-01',
      lead: 'MJ',
      title: 'Former',
    }
    const item: ChangedItem = {
      kind: 'recommendation',
      code: 'REC-1',
      before: state,
      after: { ...state, progress: null, lead: null },
      causes: { progress: cause() },
    }
    const { columns, rows, totals } = buildChanges(
      { compared: viewpoint, total: 4, added: 0, changed: [item] },
      request(),
    )
    const at = (key: string) =>
      rows.map((row) => row[columns.findIndex((column) => column.key === key)])
    expect([at('field'), at('before'), at('after'), at('type')]).toEqual([
      ['Avancement (%)', 'Chef de file'],
      ['12,5', 'MJ'],
      [null, null],
      ['Fait nouveau', 'Modification de la fiche'],
    ])
    expect(totals[0]).toEqual({
      label: 'Objets suivis qui ont changé',
      numerator: 1,
      denominator: 4,
    })
  })
})
