import { describe, expect, test } from 'vitest'

import type { MonthlyData } from '../../contract/dashboard.ts'
import { counts } from '../examples/context.ts'
import { byMonthSentence } from './by-month.ts'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')

/** Months from January 2018 on, with their numbers of completed recommendations out of `total`. */
function months(completed: number[], total: number, obsolete = 0): MonthlyData['months'] {
  return completed.map((count, index) => ({
    asOf: new Date(Date.UTC(2018, index + 1, 0)).toISOString().slice(0, 10),
    counts: counts({ completed: count, in_progress: total - count, obsolete }),
  }))
}
const still = (count: number, length: number) => Array<number>(length).fill(count)

describe('the sentence about statuses by month', () => {
  test.each<[string, MonthlyData['months'], string, string]>([
    [
      'no month',
      [],
      'Aucune recommandation à ce point de vue',
      'No recommendation at this viewpoint',
    ],
    [
      'no recommendation',
      months([0, 0], 0),
      'Aucune recommandation à ce point de vue',
      'No recommendation at this viewpoint',
    ],
    [
      'only obsolete ones',
      months([0], 0, 2),
      'Aucune recommandation à ce point de vue',
      'No recommendation at this viewpoint',
    ],
    [
      'none completed',
      months([0, 0], 8),
      'Depuis 2018, aucune recommandation réalisée sur 8',
      'Since 2018, no recommendation completed of 8',
    ],
    [
      'one completed',
      months([0, 1], 8),
      'Depuis 2018, 1 recommandation réalisée sur 8',
      'Since 2018, 1 recommendation completed of 8',
    ],
    [
      'a first month is no standstill',
      months([5], 8),
      'Depuis 2018, 5 recommandations réalisées sur 8',
      'Since 2018, 5 recommendations completed of 8',
    ],
    [
      'obsolete ones are not in the base',
      months([1, 4], 9, 3),
      'Depuis 2018, 4 recommandations réalisées sur 9',
      'Since 2018, 4 recommendations completed of 9',
    ],
    [
      'doubled',
      months([3, 6], 9),
      'Depuis 2018, le nombre de réalisations a doublé : de 3 à 6',
      'Since 2018, completions have doubled: from 3 to 6',
    ],
    [
      'more than doubled',
      months([3, 8], 9),
      'Depuis 2018, le nombre de réalisations a plus que doublé : de 3 à 8',
      'Since 2018, completions have more than doubled: from 3 to 8',
    ],
    [
      'tripled',
      months([4, 12], 19),
      'Depuis 2018, le nombre de réalisations a triplé : de 4 à 12',
      'Since 2018, completions have tripled: from 4 to 12',
    ],
    [
      'far more',
      months([3, 40], 49),
      'Depuis 2018, le nombre de réalisations a plus que quadruplé : de 3 à 40',
      'Since 2018, completions have more than quadrupled: from 3 to 40',
    ],
    [
      'from too few to speak of a multiple',
      months([2, 6], 9),
      'Depuis 2018, 6 recommandations réalisées sur 9',
      'Since 2018, 6 recommendations completed of 9',
    ],
    [
      'no new completion for a year',
      months([0, 0, ...still(4, 13)], 9),
      'Aucune nouvelle réalisation depuis mars 2018 : 4 recommandations réalisées sur 9',
      'No new completion since March 2018: 4 recommendations completed of 9',
    ],
    [
      'eleven months are not yet a standstill',
      months([0, 0, ...still(4, 12)], 9),
      'Depuis 2018, 4 recommandations réalisées sur 9',
      'Since 2018, 4 recommendations completed of 9',
    ],
    [
      'no standstill when nothing is open',
      months([0, 0, ...still(4, 13)], 4),
      'Depuis 2018, 4 recommandations réalisées sur 4',
      'Since 2018, 4 recommendations completed of 4',
    ],
    [
      'a number that never rose is no standstill',
      months(still(2, 20), 9),
      'Depuis 2018, 2 recommandations réalisées sur 9',
      'Since 2018, 2 recommendations completed of 9',
    ],
  ])('%s', (_, some, french, english) => {
    expect(plain(byMonthSentence({ months: some, meetings: [] }, 'fr'))).toBe(french)
    expect(plain(byMonthSentence({ months: some, meetings: [] }, 'en'))).toBe(english)
  })
})
