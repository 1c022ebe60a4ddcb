import { expect, test } from 'vitest'

import { fold } from './fold.ts'

test.each([
  ['Économie, œuvre, ÇA', 'economie, oeuvre, ca'],
  ['l’État', "l'etat"],
  ['262\u00A0000', '262 000'],
  ['MI/SP/AT', 'mi/sp/at'],
  ['', ''],
])('%s is searched as %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})
