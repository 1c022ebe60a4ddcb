import { expect, test } from 'vitest'

import { moveOf } from '../contract/changes.ts'
import { executionStatuses, type Status } from '../contract/vocabulary.ts'
import { isClosing, pairsOf } from './changes.ts'

test.each<[Status, Status, 'gain' | 'setback' | undefined]>([
  ['not_started', 'in_progress', 'gain'],
  ['in_progress', 'completed', 'gain'],
  ['suspended', 'in_progress', 'gain'],
  ['not_completed', 'completed', 'gain'],
  ['completed', 'in_progress', 'setback'],
  ['in_progress', 'suspended', 'setback'],
  ['not_started', 'not_completed', 'setback'],
  ['no', 'partial', 'gain'],
  ['yes', 'no', 'setback'],
  ['in_progress', 'in_progress', undefined],
  ['in_progress', 'obsolete', undefined],
  ['obsolete', 'completed', undefined],
  ['not_assessed', 'yes', undefined],
  ['yes', 'not_applicable', undefined],
])('from %s to %s: %s', (from, to, expected) => {
  expect(moveOf(from, to)).toBe(expected)
})

test('what is over was not over before', () => {
  expect(isClosing('in_progress', 'completed')).toBe(true)
  expect(isClosing('suspended', 'obsolete')).toBe(true)
  expect(isClosing('not_completed', 'completed')).toBe(false)
  expect(isClosing('completed', 'in_progress')).toBe(false)
})

test('a gain read backwards is a setback', () => {
  const backwards = pairsOf('setback').map(([from, to]) => [to, from])
  expect(new Set(pairsOf('gain').map(String))).toEqual(new Set(backwards.map(String)))
  expect(pairsOf('gain')).toHaveLength(10 + 3)
})

test('no pair of statuses is both closed and left open', () => {
  for (const [, to] of pairsOf('closed'))
    expect(['completed', 'not_completed', 'obsolete']).toContain(to)
  expect(pairsOf('closed')).toHaveLength((executionStatuses.length - 3) * 3)
})
