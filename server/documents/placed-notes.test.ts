import { expect, test } from 'vitest'

import { noteRoles } from '../contract/reports.ts'
import { placed } from './placed-notes.ts'

const notes = noteRoles.map((role) => ({ role }))

test('each note of a report reaches its place on paper by what it is for', () => {
  expect(placed(notes, ({ role }) => `note of a ${role}`)).toEqual({
    warnings: ['note of a warning'],
    decisions: ['Note of a decision'],
    changes: ['note of a change', 'note of a remark'],
  })
})

test('a note reaches its place whatever its words, also those of another', () => {
  const { warnings, decisions, changes } = placed(notes, () => 'Décision demandée : Données')
  expect([warnings, decisions, changes].map(({ length }) => length)).toEqual([1, 1, 2])
})
