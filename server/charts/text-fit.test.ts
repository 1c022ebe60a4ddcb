import { expect, it } from 'vitest'

import { textWidth, wrapText } from './text-fit.ts'

it('estimates a text by its letters, more when bold', () => {
  expect(textWidth('')).toBe(0)
  expect(textWidth('lll')).toBeLessThan(textWidth('mmm'))
  expect(textWidth('aaa')).toBeLessThan(textWidth('AAA'))
  expect(textWidth('Réalisée', true)).toBeGreaterThan(textWidth('Réalisée'))
})

it('leaves a short text on its line', () => {
  expect(wrapText('6e session · 2021', 200, 2)).toEqual(['6e session · 2021'])
})

it('breaks between words, never at a no-break space', () => {
  expect(wrapText('Migrations sûres et régulières', 130, 2)).toEqual([
    'Migrations sûres et',
    'régulières',
  ])
  expect(wrapText('Axe\u00A01 · Exploitation', 60, 2)[0]).toContain('Axe\u00A01')
})

it('cuts what does not fit in the lines given', () => {
  const lines = wrapText(
    'Exploitation des potentialités et des opportunités économiques liées à la migration',
    120,
    2,
  )
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/…$/)
  for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(120)
})

it('cuts a word longer than its line', () => {
  expect(wrapText('pangouvernementalement', 60, 2)[0]).toMatch(/^pang\w*…$/)
  expect(wrapText('mm', 1, 1)).toEqual(['m…'])
})
