import { expect, it } from 'vitest'

import type { ChartTable } from './chart.ts'
import { saidFigures } from './said-figures.ts'

const table = (rows: ChartTable['rows']): ChartTable => ({
  columns: [
    { key: 'meeting', label: 'Réunion', format: 'text' },
    { key: 'heldOn', label: 'Tenue', format: 'text' },
    { key: 'completed', label: 'Réalisée', format: 'integer' },
  ],
  rows,
})

it('says figures and leaves out zeros, texts and unknowns', () => {
  expect(
    saidFigures(
      table([
        ['6e session', '2021', 2],
        ['5e session', '2019', 0],
        ['GTM', null, null],
      ]),
      'fr',
    ),
  ).toBe('6e session\u00A0: Réalisée 2.')
  expect(saidFigures(table([['6th session', '2021', 2.25]]), 'en')).toBe(
    '6th session: Réalisée 2.3.',
  )
})

it('says nothing of an empty table', () => {
  expect(saidFigures(table([]), 'fr')).toBe('')
})

it('stops after a dozen rows, and shows that it does', () => {
  const said = saidFigures(
    table(Array.from({ length: 20 }, (_, index) => [`Ligne ${index}`, '', 1])),
    'fr',
  )
  expect(said).toContain('Ligne 13')
  expect(said).not.toContain('Ligne 14')
  expect(said).toMatch(/…$/)
})
