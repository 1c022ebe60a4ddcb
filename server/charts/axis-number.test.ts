import { expect, it } from 'vitest'

import { axisNumber } from './axis-number.ts'

const category = (code: string) => ({ code, labelFr: 'Climat', labelEn: 'Climate' })

it('numbers an axis by its code, else by its place', () => {
  expect(axisNumber(category('A2'), 0)).toBe('2')
  expect(axisNumber(category('protection'), 1)).toBe('2')
})
