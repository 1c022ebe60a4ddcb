import { expect, test } from 'vitest'

import { columnKeys, describedColumn, listKeys, matrixKeys } from './columns.ts'
import type { ItemSummary } from './tracking.ts'

const axis = { code: 'A1', labelFr: 'Axe', labelEn: 'Axis' }
const programme = { code: '1.1', labelFr: 'Sous-programme', labelEn: 'Sub-programme' }

const known: ItemSummary = {
  kind: 'plan_item',
  code: 'PNM-1.1-02',
  title: 'Former les agents',
  titleEn: null,
  category: programme,
  topCategory: axis,
  lead: { code: 'mj-gs', acronym: 'MJ/GS', name: 'Ministère de la Justice' },
  meeting: { code: 'ccm-5', kind: 'ccm_session', number: 5, title: '5e session', heldOn: '2019' },
  adoptedOn: '2019-06-12',
  deadline: '2020-06-30',
  nature: 'one_off',
  weight: 2,
  status: 'in_progress',
  progress: 100 / 3,
  statusSince: '2020-01-01',
  statusKnownSince: '2020-01-05T10:00:00.000Z',
  outlook: 'on_track',
  flags: ['overdue', 'stale'],
  supersession: 'merged',
  isArchived: false,
  provenance: 'documented',
  pendingCount: 0,
  startYear: 2021,
  endYear: 2025,
  plannedXof: 120_000_000,
  disbursedXof: 0,
}

const unknown: ItemSummary = {
  ...known,
  category: axis,
  lead: null,
  meeting: null,
  deadline: null,
  progress: null,
  statusSince: null,
  statusKnownSince: null,
  outlook: null,
  flags: [],
  supersession: null,
  startYear: null,
  endYear: null,
  plannedXof: null,
  disbursedXof: null,
}

/** What every column holds of an item. */
function valuesOf(item: ItemSummary) {
  return Object.fromEntries(columnKeys.map((key) => [key, describedColumn(key).value(item)]))
}

test('a column holds codes, days and numbers as programs read them', () => {
  expect(valuesOf(known)).toEqual({
    code: 'PNM-1.1-02',
    meeting: 'ccm-5',
    adoptedOn: '2019-06-12',
    title: 'Former les agents',
    theme: '1.1',
    axis: 'A1',
    programme: '1.1',
    domain: 'A1',
    subdomain: '1.1',
    nature: 'one_off',
    lead: 'mj-gs',
    deadline: '2020-06-30',
    startYear: 2021,
    endYear: 2025,
    period: '2021–2025',
    money: 0,
    weight: 2,
    status: 'in_progress',
    progress: 33.33,
    statusSince: '2020-01-01',
    statusKnownSince: '2020-01-05T10:00:00.000Z',
    outlook: 'on_track',
    flags: 'overdue, stale, merged',
    plannedXof: 120_000_000,
    disbursedXof: 0,
    provenance: 'documented',
  })
})

test('what is unknown is null in every column, never zero and never a word', () => {
  const values = Object.entries(valuesOf(unknown))
  expect(values.filter(([, value]) => value === null).map(([key]) => key)).toEqual([
    'meeting',
    'programme',
    'subdomain',
    'lead',
    'deadline',
    'startYear',
    'endYear',
    'period',
    'money',
    'progress',
    'statusSince',
    'statusKnownSince',
    'outlook',
    'flags',
    'plannedXof',
    'disbursedXof',
  ])
})

test.each([
  [2021, 2021, '2021'],
  [2021, null, '2021–…'],
  [null, 2025, '…–2025'],
])('a plan item from %s to %s is of « %s »', (startYear, endYear, period) => {
  expect(describedColumn('period').value({ ...known, startYear, endYear })).toBe(period)
})

test('lists and matrices of each kind begin with the code, and have columns of their own', () => {
  for (const kind of ['recommendation', 'plan_item', 'indicator'] as const) {
    expect(listKeys(kind)[0]).toBe('code')
    expect(matrixKeys(kind)[0]).toBe('code')
  }
  expect(listKeys('plan_item')).toContain('period')
  expect(listKeys('recommendation')).toContain('deadline')
  expect(listKeys('indicator')).toContain('subdomain')
})
