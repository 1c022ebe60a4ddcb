import type { DomainsData, IndicatorCellsData } from '../../contract/dashboard.ts'
import type { AssessmentStatus } from '../../contract/vocabulary.ts'
import { byStatus } from '../by-status.ts'

/** A number of indicators that went from one assessment to another. */
type Move = [before: AssessmentStatus, now: AssessmentStatus, count: number]

const domains: { code: string; labelFr: string; labelEn: string; moves: Move[] }[] = [
  {
    code: '1',
    labelFr: 'Droits des migrants',
    labelEn: 'Migrants’ rights',
    moves: [
      ['yes', 'yes', 7],
      ['partial', 'yes', 4],
      ['partial', 'partial', 5],
      ['not_assessed', 'partial', 1],
      ['not_assessed', 'not_assessed', 2],
    ],
  },
  {
    code: '2',
    labelFr: 'Approche pangouvernementale',
    labelEn: 'Whole-of-government approach',
    moves: [
      ['yes', 'yes', 6],
      ['partial', 'partial', 10],
      ['not_assessed', 'not_assessed', 2],
    ],
  },
  {
    code: '3',
    labelFr: 'Partenariats',
    labelEn: 'Partnerships',
    moves: [
      ['yes', 'yes', 6],
      ['partial', 'partial', 3],
      ['no', 'no', 1],
      ['not_assessed', 'not_assessed', 2],
    ],
  },
  {
    code: '4',
    labelFr: 'Bien-être des migrants',
    labelEn: 'Well-being of migrants',
    moves: [
      ['partial', 'partial', 6],
      ['not_assessed', 'not_assessed', 9],
    ],
  },
  {
    code: '5',
    labelFr: 'Mobilité et crises',
    labelEn: 'Mobility dimensions of crises',
    moves: [
      ['yes', 'yes', 4],
      ['partial', 'partial', 6],
      ['not_assessed', 'not_assessed', 2],
    ],
  },
  {
    code: '6',
    labelFr: 'Migrations sûres et régulières',
    labelEn: 'Safe, orderly and regular migration',
    moves: [
      ['yes', 'yes', 2],
      ['partial', 'partial', 10],
      ['partial', 'no', 1],
      ['not_assessed', 'not_assessed', 1],
    ],
  },
]

const spread = (moves: readonly Move[]) =>
  moves.flatMap(([before, status, count]) =>
    Array.from({ length: count }, () => ({ before, status })),
  )
const countOf = (moves: readonly Move[], when: 'before' | 'status') =>
  byStatus((status) => spread(moves).filter((cell) => cell[when] === status).length)

export const byDomainExample: DomainsData = {
  baselineAsOf: '2021-08-05',
  rows: domains.map(({ moves, ...category }) => ({
    category,
    counts: countOf(moves, 'status'),
    baseline: countOf(moves, 'before'),
  })),
}

export const cellsExample: IndicatorCellsData = {
  isProvisional: true,
  rows: domains.map(({ moves, ...category }) => ({
    category,
    cells: spread(moves).map((cell, index) => ({
      ...cell,
      code: `${category.code}.${index + 1}`,
      title: `Indicateur ${category.code}.${index + 1}`,
      titleEn: `Indicator ${category.code}.${index + 1}`,
    })),
  })),
}
