import { expect, it } from 'vitest'

import { chartNames } from '../chart-endpoints.ts'
import { charts } from './charts.ts'

it('has a definition for every name', () => {
  expect(Object.keys(charts).sort()).toEqual([...chartNames].sort())
})
