import { expect, test } from 'vitest'

import { exportFileName } from './file-name.ts'

const exported = {
  what: 'recommandations',
  viewpoint: { asOf: '2021-08-06', knownAt: '2021-08-06T15:40:00.000Z' },
  editedAt: '2026-11-23T08:00:00.000Z',
  extension: 'csv',
}

test('a file says what it holds, at which viewpoint, and when it was made', () => {
  expect(exportFileName(exported)).toBe(
    'recommandations_au-2021-08-06_connu-2021-08-06-1640_edite-2026-11-23.csv',
  )
})

test('a file says it in English too', () => {
  expect(exportFileName({ ...exported, what: 'recommendations', language: 'en' })).toBe(
    'recommendations_on-2021-08-06_known-2021-08-06-1640_issued-2026-11-23.csv',
  )
})

test('a name has only letters that every system takes', () => {
  expect(exportFileName({ ...exported, what: 'Actions : l’état d’exécution' })).toMatch(
    /^actions-l-etat-d-execution_/,
  )
})
