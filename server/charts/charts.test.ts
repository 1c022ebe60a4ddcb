import { expect, it } from 'vitest'

import { chartNames } from '../contract/chart-endpoints.ts'
import { charts } from './charts.ts'

it('has a definition for every name', () => {
  expect(Object.keys(charts).sort()).toEqual([...chartNames].sort())
})
