import { expect, test } from 'vitest'

import { columnsNamed, columnsOf, type Dialect } from './columns.ts'
import type { Cell } from '../contract/reports.ts'
import type { ItemSummary } from '../contract/tracking.ts'
import type { ItemKind, Language } from '../contract/vocabulary.ts'

const axis = { code: 'A1', labelFr: 'Axe', labelEn: 'Axis' }
const programme = { code: '1.1', labelFr: 'Sous-programme', labelEn: 'Sub-programme' }

const known: ItemSummary = {
  kind: 'recommendation',
  code: 'REC-05-03',
  title: 'Créer le fonds',
  titleEn: 'Create the fund',
  category: programme,
  topCategory: axis,
  lead: { code: 'mj-gs', acronym: 'MJ/GS', name: 'Ministère de la Justice' },
  meeting: {
    code: 'ccm-5',
    kind: 'ccm_session',
    number: 5,
    title: '5e session du CCM',
    heldOn: '2019-06-12',
  },
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
  titleEn: null,
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

function rowOf(
  kind: ItemKind,
  item: ItemSummary,
  language: Language,
  dialect: Dialect,
): Record<string, Cell> {
  return Object.fromEntries(
    columnsOf(kind).map(({ key, cell }) => [key, cell(item, language, dialect)]),
  )
}

test('a recommendation’s row says words to people', () => {
  expect(rowOf('recommendation', known, 'fr', 'excel')).toMatchObject({
    code: 'REC-05-03',
    meeting: '5e session',
    title: 'Créer le fonds',
    theme: 'Sous-programme',
    nature: 'Ponctuelle',
    lead: 'MJ/GS',
    status: 'En cours',
    progress: 33.33,
    outlook: 'En bonne voie',
    flags: 'En retard, Sans nouvelles, Fusionnée',
    provenance: 'Documentée',
  })
})

test('a recommendation’s row says codes to programs', () => {
  expect(rowOf('recommendation', known, 'en', 'rfc4180')).toMatchObject({
    meeting: 'ccm-5',
    title: 'Create the fund',
    theme: '1.1',
    nature: 'one_off',
    lead: 'mj-gs',
    status: 'in_progress',
    outlook: 'on_track',
    flags: 'overdue, stale, merged',
    provenance: 'documented',
  })
})

test('what is unknown is an empty cell, and a true zero stays zero', () => {
  const row = rowOf('plan_item', unknown, 'en', 'excel')
  for (const key of [
    'programme',
    'lead',
    'deadline',
    'startYear',
    'endYear',
    'progress',
    'statusSince',
    'statusKnownSince',
    'outlook',
    'flags',
    'plannedXof',
    'disbursedXof',
  ])
    expect(row[key]).toBeNull()
  expect(row).toMatchObject({ axis: 'Axis', title: 'Créer le fonds' })
  expect(rowOf('plan_item', known, 'fr', 'excel')).toMatchObject({
    disbursedXof: 0,
    programme: 'Sous-programme',
    axis: 'Axe',
  })
  expect(rowOf('recommendation', unknown, 'fr', 'excel').meeting).toBeNull()
})

test('a lead without an acronym is told by its name; an indicator has its domain and no progress', () => {
  const item: ItemSummary = {
    ...known,
    kind: 'indicator',
    lead: { code: 'craz', acronym: null, name: 'Conseil régional d’Agadez' },
  }
  const row = rowOf('indicator', item, 'en', 'excel')
  expect(row).toMatchObject({
    lead: 'Conseil régional d’Agadez',
    domain: 'Axis',
    subdomain: 'Sub-programme',
  })
  expect(row).not.toHaveProperty('progress')
})

test('a column has its heading in both languages', () => {
  for (const kind of ['recommendation', 'plan_item', 'indicator'] as const)
    for (const { label } of columnsOf(kind))
      expect([label.fr, label.en].every((heading) => heading.length > 0)).toBe(true)
})

test('columns are had by name, in the order asked for, and what has no such name is none', () => {
  expect(columnsNamed(['title', 'nobody', 'code']).map(({ key }) => key)).toEqual(['title', 'code'])
})
