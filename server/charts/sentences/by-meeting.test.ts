import { describe, expect, it, test } from 'vitest'

import type { ByMeetingData } from '../../contract/dashboard.ts'
import type { MeetingRef } from '../../contract/viewpoint.ts'
import { counts, session } from '../examples/context.ts'
import { byMeetingSentence } from './by-meeting.ts'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')
const row = (
  meeting: MeetingRef | null,
  completed: number,
  open: number,
  obsolete = 0,
): ByMeetingData['rows'][number] => ({
  meeting,
  counts: counts({ completed, not_started: open, obsolete }),
  total: completed + open + obsolete,
})
const gtm: MeetingRef = {
  code: 'gtm-az',
  kind: 'gtm',
  number: null,
  title: 'GTM d’Agadez – suite',
  heldOn: '2022-02-03',
}

describe('the sentence about recommendations by meeting', () => {
  test.each<[string, ByMeetingData['rows'], string, string]>([
    [
      'nothing at all',
      [],
      'Aucune recommandation à ce point de vue',
      'No recommendation at this viewpoint',
    ],
    [
      'a meeting without recommendations',
      [row(session(1, null), 0, 0)],
      'Aucune recommandation à ce point de vue',
      'No recommendation at this viewpoint',
    ],
    [
      'none open',
      [row(session(1, null), 3, 0)],
      'Plus aucune recommandation n’est ouverte : 3 réalisées sur 3',
      'No recommendation is open any more: 3 completed of 3',
    ],
    [
      'one completed, none open',
      [row(session(1, null), 1, 0, 1)],
      'Plus aucune recommandation n’est ouverte : 1 réalisée sur 1',
      'No recommendation is open any more: 1 completed of 1',
    ],
    [
      'only obsolete ones',
      [row(session(1, null), 0, 0, 2)],
      'Toutes les recommandations sont caduques',
      'All recommendations are obsolete',
    ],
    [
      'none completed, none open',
      [{ meeting: session(1, null), counts: counts({ not_completed: 2 }), total: 2 }],
      'Plus aucune recommandation n’est ouverte : 0 réalisée sur 2',
      'No recommendation is open any more: 0 completed of 2',
    ],
    [
      'recent sessions lag, whatever the order of the rows',
      [
        row(session(8, '2024'), 0, 8),
        row(session(4, null), 4, 1),
        row(session(5, '2019'), 4, 0),
        row(session(6, '2021'), 3, 3),
      ],
      'Les 2 dernières sessions laissent plus de recommandations ouvertes que les 2 premières : 11 sur 14 contre 1 sur 9',
      'The last 2 sessions leave more recommendations open than the first 2: 11 of 14 against 1 of 9',
    ],
    [
      'recent sessions lag, but over too few to say so',
      [
        row(session(1, null), 1, 0),
        row(session(2, null), 1, 0),
        row(session(3, null), 3, 3),
        row(session(4, null), 2, 2),
      ],
      'La 3e session concentre 3 des 5 recommandations ouvertes',
      'The 3rd session holds 3 of the 5 open recommendations',
    ],
    [
      'sessions alike',
      [
        row(session(1, null), 3, 3),
        row(session(2, null), 3, 3),
        row(session(3, null), 3, 3),
        row(session(4, null), 3, 3),
      ],
      '12 recommandations ouvertes sur 24, de 4 réunions',
      '12 open recommendations of 24, from 4 meetings',
    ],
    [
      'the first session holds most',
      [row(session(1, null), 2, 6), row(gtm, 2, 2)],
      'La 1re session concentre 6 des 8 recommandations ouvertes',
      'The 1st session holds 6 of the 8 open recommendations',
    ],
    [
      'all from one session',
      [row(session(6, '2021'), 2, 6), row(gtm, 2, 0)],
      'Les 6 recommandations ouvertes viennent toutes de la 6e session',
      'All 6 open recommendations come from the 6th session',
    ],
    [
      'a GTM holds most',
      [row(session(6, '2021'), 2, 1), row(gtm, 0, 5)],
      'Une réunion concentre 5 des 6 recommandations ouvertes : GTM d’Agadez · 2022',
      'One meeting holds 5 of the 6 open recommendations: GTM d’Agadez · 2022',
    ],
    [
      'two hold as many',
      [row(session(6, '2021'), 2, 3), row(gtm, 0, 3)],
      '6 recommandations ouvertes sur 8, de 2 réunions',
      '6 open recommendations of 8, from 2 meetings',
    ],
    [
      'an unknown meeting is never named',
      [row(null, 0, 6), row(gtm, 0, 1)],
      '7 recommandations ouvertes sur 7, de 2 réunions',
      '7 open recommendations of 7, from 2 meetings',
    ],
    [
      'a single one, of one meeting',
      [row(gtm, 3, 1)],
      '1 recommandation ouverte sur 4, d’une même réunion',
      '1 open recommendation of 4, from a single meeting',
    ],
  ])('%s', (_, rows, french, english) => {
    expect(plain(byMeetingSentence({ rows }, 'fr'))).toBe(french)
    expect(plain(byMeetingSentence({ rows }, 'en'))).toBe(english)
  })

  it('keeps a number and its noun, and a colon and its word, on one line', () => {
    expect(byMeetingSentence({ rows: [row(session(1, null), 3, 0)] }, 'fr')).toContain(
      'ouverte\u00A0: 3\u00A0réalisées',
    )
  })
})
