import { expect, test } from 'vitest'

import { typeset } from './typeset.ts'

test.each([
  ['Où en est-on ?', 'Où en est-on\u202F?'],
  ['Deux choses ; une troisième !', 'Deux choses\u202F; une troisième\u202F!'],
  ['Échéance : 30 juin', 'Échéance\u00A0: 30 juin'],
  ['« Voir le tableau »', '«\u00A0Voir le tableau\u00A0»'],
  ['«Voir»', '«\u00A0Voir\u00A0»'],
  ["L'avancement, 46 %", 'L’avancement, 46\u00A0%'],
  ['Chargement...', 'Chargement…'],
  ['14 000 FCFA', '14\u202F000 FCFA'],
])('%s is set as French is', (typed, set) => {
  expect(typeset(typed)).toBe(set)
})

test('what is already set stays as it is', () => {
  const set = 'Où\u202F? «\u00A0Là\u00A0»\u00A0: 16\u00A0h\u00A030'
  expect(typeset(set)).toBe(set)
})
