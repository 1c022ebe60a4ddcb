import { describe, expect, test } from 'vitest'

import type { PlanData } from '../../contract/dashboard.ts'
import { planSentence } from './plan.ts'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')
type Axis = PlanData['axes'][number]

/** An axis with these percentages; null when not measurable. */
function axis(
  code: string,
  physical: number | null,
  financial: number | null,
  itemCount = 5,
): Axis {
  const rate = (percent: number | null) => ({
    numerator: percent ?? 0,
    denominator: percent === null ? 0 : 100,
  })
  return {
    category: { code, labelFr: code, labelEn: code },
    itemCount,
    physical: { ...rate(physical), unmeasured: 0 },
    financial: { ...rate(financial), unbudgeted: 0, unreported: 0 },
    programmes: [],
  }
}

describe('the sentence about the plan', () => {
  test.each<[string, Axis[], number | null, string, string]>([
    [
      'no axis',
      [],
      17,
      'Aucune action du plan à ce point de vue',
      'No plan item at this viewpoint',
    ],
    [
      'no item',
      [axis('A1', null, null, 0)],
      17,
      'Aucune action du plan à ce point de vue',
      'No plan item at this viewpoint',
    ],
    [
      'nothing measured',
      [axis('A1', null, 20)],
      17,
      'L’exécution du plan n’est pas encore mesurée',
      'The execution of the plan is not yet measured',
    ],
    [
      'one axis spends faster',
      [axis('A1', 24, 16), axis('A2', 27, 31), axis('A3', 34, 12)],
      17,
      'L’axe 2 dépense plus vite qu’il n’exécute (31 % contre 27 %)',
      'Axis 2 spends faster than it delivers (31% against 27%)',
    ],
    [
      'two axes spend faster, before all else',
      [axis('A1', 10, 16), axis('A2', 27, 31), axis('A3', 34, 12)],
      90,
      'Les axes 1 et 2 dépensent plus vite qu’ils n’exécutent (16 % contre 10 % ; 31 % contre 27 %)',
      'Axes 1 and 2 spend faster than they deliver (16% against 10%; 31% against 27%)',
    ],
    [
      'a point more is not faster',
      [axis('A1', 27, 28)],
      17,
      'Exécution physique : 27 %, pour 17 % du temps écoulé',
      'Physical execution: 27%, with 17% of the time elapsed',
    ],
    [
      'no budget is not a spending of zero',
      [axis('A1', 0, null)],
      null,
      'Exécution physique : 0 %',
      'Physical execution: 0%',
    ],
    [
      'one axis is behind time, one not measured',
      [axis('A1', 10, 8), axis('A2', null, null), axis('A3', 20, 12)],
      17,
      'L’axe 1 avance moins vite que le temps (10 % contre 17 %)',
      'Axis 1 advances more slowly than time (10% against 17%)',
    ],
    [
      'all are behind time',
      [axis('A1', 10, 8), axis('A2', 27, 12), axis('A3', 34, 12)],
      60,
      'Les axes 1, 2 et 3 avancent moins vite que le temps (10 %, 27 % et 34 % contre 60 %)',
      'Axes 1, 2 and 3 advance more slowly than time (10%, 27% and 34% against 60%)',
    ],
    [
      'nothing stands out',
      [axis('A1', 18, 17), axis('A2', 17, 17)],
      17,
      'Exécution physique par axe : 18 % et 17 %, pour 17 % du temps écoulé',
      'Physical execution by axis: 18% and 17%, with 17% of the time elapsed',
    ],
    [
      'no time frame',
      [axis('A1', 18, 17), axis('A2', 17, 17)],
      null,
      'Exécution physique par axe : 18 % et 17 %',
      'Physical execution by axis: 18% and 17%',
    ],
  ])('%s', (_, axes, elapsed, french, english) => {
    const data = {
      axes,
      elapsed: { numerator: elapsed ?? 0, denominator: elapsed === null ? 0 : 100 },
    }
    expect(plain(planSentence(data, 'fr'))).toBe(french)
    expect(plain(planSentence(data, 'en'))).toBe(english)
  })
})
