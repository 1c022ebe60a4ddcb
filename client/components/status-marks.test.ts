import { expect, test } from 'vitest'

import { statusMeanings } from '../../server/contract/index.ts'
import bar from './StatusBar.vue?raw'
import mark from './StatusMark.vue?raw'

test.each([
  ['mark', mark],
  ['bar', bar],
])('every meaning of a status has its own look in the %s', (_, component) => {
  for (const meaning of statusMeanings)
    expect(component, `.${meaning}`).toMatch(new RegExp(`^\\.${meaning}(,$| \\{$)`, 'm'))
})
