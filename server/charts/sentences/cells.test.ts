import { describe, expect, test } from 'vitest'

import type { IndicatorCell } from '../cell-change.ts'
import { cellsSentence } from './cells.ts'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')
const cell = (before: IndicatorCell['before'], status: IndicatorCell['status']): IndicatorCell => ({
  code: '1.1.1',
  title: 'Titre',
  titleEn: null,
  status,
  before,
})

describe('the sentence about the grid of indicators', () => {
  test.each<[string, IndicatorCell[], string, string]>([
    ['nothing', [], 'Aucun indicateur à ce point de vue', 'No indicator at this viewpoint'],
    [
      'no earlier round',
      [cell(null, 'yes'), cell(null, 'not_assessed')],
      '1 indicateur à « oui » sur 1 évalué ; 1 reste à évaluer',
      '1 indicator at “yes” of 1 assessed; 1 remains to be assessed',
    ],
    [
      'no change',
      [cell('yes', 'yes')],
      '1 indicateur à « oui » sur 1 évalué',
      '1 indicator at “yes” of 1 assessed',
    ],
    [
      'one to yes',
      [cell('partial', 'yes')],
      '1 indicateur est passé à « oui »',
      '1 indicator has moved to “yes”',
    ],
    [
      'all to yes',
      [cell('partial', 'yes'), cell('no', 'yes')],
      '2 indicateurs sont passés à « oui »',
      '2 indicators have moved to “yes”',
    ],
    [
      'some to yes',
      [cell('partial', 'yes'), cell('yes', 'no')],
      '2 indicateurs ont changé d’appréciation, dont 1 vers « oui »',
      '2 indicators have changed, 1 of them to “yes”',
    ],
    [
      'one, not to yes',
      [cell('partial', 'no')],
      '1 indicateur a changé d’appréciation, dont aucun vers « oui »',
      '1 indicator has changed, none of them to “yes”',
    ],
    [
      'changes, none to yes',
      [cell('partial', 'no'), cell('yes', 'partial')],
      '2 indicateurs ont changé d’appréciation, dont aucun vers « oui »',
      '2 indicators have changed, none of them to “yes”',
    ],
    [
      'a first assessment is not a change',
      [cell('not_assessed', 'yes')],
      '1 indicateur est évalué pour la première fois',
      '1 indicator is assessed for the first time',
    ],
    [
      'both, apart',
      [
        cell('partial', 'yes'),
        cell('yes', 'no'),
        cell('not_assessed', 'no'),
        cell('not_assessed', 'yes'),
        cell('yes', 'not_assessed'),
      ],
      '2 indicateurs ont changé d’appréciation, dont 1 vers « oui » ; 2 indicateurs sont évalués pour la première fois',
      '2 indicators have changed, 1 of them to “yes”; 2 indicators are assessed for the first time',
    ],
  ])('%s', (_, cells, french, english) => {
    const data = {
      isProvisional: true,
      rows: [{ category: { code: '1', labelFr: 'Droits', labelEn: 'Rights' }, cells }],
    }
    expect(plain(cellsSentence(data, 'fr'))).toBe(french)
    expect(plain(cellsSentence(data, 'en'))).toBe(english)
  })
})
