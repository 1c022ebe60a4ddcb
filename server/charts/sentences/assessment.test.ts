import { describe, expect, test } from 'vitest'

import { counts } from '../examples/context.ts'
import { assessmentSentence } from './assessment.ts'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')

describe('the sentence about assessments', () => {
  test.each<[string, Parameters<typeof counts>[0], string, string]>([
    ['none', {}, 'Aucun indicateur à ce point de vue', 'No indicator at this viewpoint'],
    [
      'none that applies',
      { not_applicable: 2 },
      'Aucun indicateur à ce point de vue',
      'No indicator at this viewpoint',
    ],
    [
      'the only one, not assessed',
      { not_assessed: 1 },
      'Le seul indicateur n’est pas encore évalué',
      'The only indicator is not yet assessed',
    ],
    [
      'none assessed is not none at yes',
      { not_assessed: 90 },
      'Aucun des 90 indicateurs n’est encore évalué',
      'None of the 90 indicators is assessed yet',
    ],
    [
      'a true zero',
      { no: 1, not_assessed: 1 },
      'Aucun indicateur à « oui » sur 1 évalué ; 1 reste à évaluer',
      'No indicator at “yes” of 1 assessed; 1 remains to be assessed',
    ],
    [
      'one',
      { yes: 1, partial: 1 },
      '1 indicateur à « oui » sur 2 évalués',
      '1 indicator at “yes” of 2 assessed',
    ],
    [
      'many',
      { yes: 25, partial: 45, no: 1, not_assessed: 19 },
      '25 indicateurs à « oui » sur 71 évalués ; 19 restent à évaluer',
      '25 indicators at “yes” of 71 assessed; 19 remain to be assessed',
    ],
  ])('%s', (_, some, french, english) => {
    expect(plain(assessmentSentence([counts(some)], 'fr'))).toBe(french)
    expect(plain(assessmentSentence([counts(some)], 'en'))).toBe(english)
  })
})
