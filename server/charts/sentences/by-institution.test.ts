import { describe, expect, test } from 'vitest'

import type { InstitutionsData } from '../../contract/dashboard.ts'
import { byInstitutionSentence } from './by-institution.ts'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')
type Row = InstitutionsData['rows'][number]
const row = (acronym: string | null, open: number, overdue: number): Row => ({
  institution: { code: 'x', acronym, name: 'Conseil régional d’Agadez' },
  open,
  overdue,
})
const orphans = (open: number, overdue = 0): Row => ({ institution: null, open, overdue })

describe('the sentence about open recommendations by institution', () => {
  test.each<[string, Row[], number, string, string]>([
    [
      'nothing',
      [],
      0,
      'Aucune recommandation ouverte à ce point de vue',
      'No open recommendation at this viewpoint',
    ],
    [
      'none open',
      [row('INS', 0, 0)],
      0,
      'Aucune recommandation ouverte à ce point de vue',
      'No open recommendation at this viewpoint',
    ],
    [
      'one open, none overdue',
      [row('INS', 1, 0)],
      0,
      '1 recommandation ouverte, aucune en retard',
      '1 open recommendation, none overdue',
    ],
    [
      'none overdue',
      [row('INS', 3, 0)],
      0,
      '3 recommandations ouvertes, aucune en retard',
      '3 open recommendations, none overdue',
    ],
    [
      'one overdue of one',
      [row('INS', 1, 1)],
      0,
      '1 recommandation en retard sur 1 ouverte',
      '1 overdue recommendation of 1 open',
    ],
    [
      'spread',
      [row('INS', 4, 2), row('MI', 4, 2), row('MJ', 2, 1)],
      0,
      '5 recommandations en retard sur 10 ouvertes',
      '5 overdue recommendations of 10 open',
    ],
    [
      'spread over those shown',
      [row('INS', 4, 2), orphans(1)],
      3,
      '2 recommandations en retard sur 5 ouvertes (1 institution affichée)',
      '2 overdue recommendations of 5 open (1 institution shown)',
    ],
    [
      'one has most',
      [row('INS', 4, 1), row('MI/D', 7, 3)],
      0,
      '3 des 4 recommandations en retard relèvent d’une même institution : MI/D',
      '3 of the 4 overdue recommendations are led by one institution: MI/D',
    ],
    [
      'one has all, named in full without an acronym',
      [row(null, 7, 4), row('INS', 1, 0)],
      2,
      'Les 4 recommandations en retard relèvent d’une même institution : Conseil régional d’Agadez (2 institutions affichées)',
      'All 4 overdue recommendations are led by one institution: Conseil régional d’Agadez (2 institutions shown)',
    ],
    [
      'one institution, with all that is overdue',
      [row('INS', 5, 4)],
      0,
      'Les 4 recommandations en retard relèvent d’une même institution : INS',
      'All 4 overdue recommendations are led by one institution: INS',
    ],
    [
      'many without a lead',
      [orphans(6), row('INS', 10, 2)],
      0,
      '6 recommandations ouvertes sur 16 n’ont pas de chef de file',
      '6 open recommendations of 16 have no lead institution',
    ],
    [
      'those without a lead are no institution',
      [orphans(4, 4), row('INS', 20, 0)],
      0,
      '4 recommandations en retard sur 24 ouvertes',
      '4 overdue recommendations of 24 open',
    ],
  ])('%s', (_, rows, hiddenCount, french, english) => {
    expect(plain(byInstitutionSentence({ rows, hiddenCount }, 'fr'))).toBe(french)
    expect(plain(byInstitutionSentence({ rows, hiddenCount }, 'en'))).toBe(english)
  })
})
