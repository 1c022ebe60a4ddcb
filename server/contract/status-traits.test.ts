import { expect, it, test } from 'vitest'

import { Status } from '../generated/prisma/enums.ts'
import { statusTraits } from './status-traits.ts'
import {
  assessmentStatuses,
  closedStatuses,
  executionStatuses,
  openStatuses,
} from './vocabulary.ts'

test('the lists hold every status of their scale, once', () => {
  expect([...executionStatuses, ...assessmentStatuses].toSorted()).toEqual(
    Object.values(Status).toSorted(),
  )
})

it('is open, closed or neither, never both', () => {
  for (const status of Object.values(Status)) {
    const { isOpen, isClosed } = statusTraits[status]
    expect(
      openStatuses.some((open) => open === status),
      status,
    ).toBe(isOpen)
    expect(
      closedStatuses.some((closed) => closed === status),
      status,
    ).toBe(isClosed)
    expect(isOpen && isClosed, status).toBe(false)
  }
})
