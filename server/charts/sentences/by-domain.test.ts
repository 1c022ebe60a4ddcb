import { describe, expect, it, test } from 'vitest'

import type { DomainsData } from '../../contract/dashboard.ts'
import { counts } from '../examples/context.ts'
import { byDomainSentence } from './by-domain.ts'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')
type Row = DomainsData['rows'][number]

/** A row of a domain: the numbers of « oui » before and now, of « partiel » and of not assessed. */
function row(code: string, before: number | null, yes: number, partial = 3, left = 0): Row {
  return {
    category: { code, labelFr: `Domaine ${code}`, labelEn: `Domain ${code}` },
    counts: counts({ yes, partial, not_assessed: left }),
    baseline: before === null ? null : counts({ yes: before, partial, not_assessed: left }),
  }
}

describe('the sentence about indicators by domain', () => {
  test.each<[string, Row[], string, string]>([
    ['no domain', [], 'Aucun indicateur à ce point de vue', 'No indicator at this viewpoint'],
    [
      'nothing assessed',
      [row('1', 0, 0, 0, 9)],
      'Aucun des 9 indicateurs n’est encore évalué',
      'None of the 9 indicators is assessed yet',
    ],
    [
      'a plural domain gains, a singular one is to be assessed',
      [row('1', 7, 11), row('4', 0, 0, 6, 9)],
      'Les droits comptent 4 « oui » de plus qu’en 2021 ; le bien-être reste à évaluer (9 sur 15)',
      'Migrants’ rights have 4 more “yes” than in 2021; well-being remains to be assessed (9 of 15)',
    ],
    [
      'a singular domain gains one',
      [row('2', 6, 7), row('3', 2, 2)],
      'L’approche pangouvernementale compte 1 « oui » de plus qu’en 2021',
      'The whole-of-government approach has 1 more “yes” than in 2021',
    ],
    [
      'two domains gain, one loses',
      [row('4', 0, 2), row('2', 6, 7), row('3', 6, 5)],
      'Le bien-être et l’approche pangouvernementale comptent 3 « oui » de plus qu’en 2021 ; les partenariats comptent 1 « oui » de moins qu’en 2021',
      'Well-being and the whole-of-government approach have 3 more “yes” than in 2021; partnerships have 1 fewer “yes” than in 2021',
    ],
    [
      'many gain: counted, not ranked',
      [row('1', 0, 1), row('2', 0, 2), row('5', 0, 1)],
      '3 domaines comptent 4 « oui » de plus qu’en 2021',
      '3 domains have 4 more “yes” than in 2021',
    ],
    [
      'only a loss, and plural ones to be assessed',
      [row('3', 6, 5), row('6', 0, 0, 1, 3)],
      'Les partenariats comptent 1 « oui » de moins qu’en 2021 ; les migrations sûres et régulières restent à évaluer (3 sur 4)',
      'Partnerships have 1 fewer “yes” than in 2021; safe and regular migration remains to be assessed (3 of 4)',
    ],
    [
      'two to be assessed',
      [row('3', 6, 7), row('4', 0, 0, 1, 3), row('2', 0, 0, 1, 3)],
      'Les partenariats comptent 1 « oui » de plus qu’en 2021 ; le bien-être et l’approche pangouvernementale restent à évaluer (6 sur 8)',
      'Partnerships have 1 more “yes” than in 2021; well-being and the whole-of-government approach remain to be assessed (6 of 8)',
    ],
    [
      'a domain added since',
      [row('7', 1, 3)],
      'Le domaine « Domaine 7 » compte 2 « oui » de plus qu’en 2021',
      'The domain “Domain 7” has 2 more “yes” than in 2021',
    ],
    [
      'nothing moved',
      [row('1', 7, 7), row('2', 6, 6, 3, 2)],
      '13 indicateurs à « oui » sur 19 évalués ; 2 restent à évaluer',
      '13 indicators at “yes” of 19 assessed; 2 remain to be assessed',
    ],
    [
      'a first round has nothing to be compared with',
      [row('1', null, 7)],
      '7 indicateurs à « oui » sur 10 évalués',
      '7 indicators at “yes” of 10 assessed',
    ],
  ])('%s', (_, rows, french, english) => {
    expect(plain(byDomainSentence({ rows, baselineAsOf: '2021-08-05' }, 'fr'))).toBe(french)
    expect(plain(byDomainSentence({ rows, baselineAsOf: '2021-08-05' }, 'en'))).toBe(english)
  })

  it('quotes with no-break spaces', () => {
    expect(
      byDomainSentence({ rows: [row('1', 7, 11)], baselineAsOf: '2021-08-05' }, 'fr'),
    ).toContain('«\u00A0oui\u00A0»')
  })
})
