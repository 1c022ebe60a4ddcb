import type { TransitionsData } from '../../contract/changes.ts'
import { plural } from '../../words/format.ts'
import type { Language } from '../../contract/vocabulary.ts'
import type { ChartContext } from '../chart.ts'
import { counted } from '../counted.ts'
import { itemWords, momentWords } from '../flow-words.ts'

/** Gains and setbacks since the compared session, told in a sentence. */
export function transitionsSentence(
  { kind, flows, totals }: TransitionsData,
  { language, compared }: Pick<ChartContext, 'language' | 'compared'>,
): string {
  if (flows === null || compared === null)
    return { fr: 'Rien à quoi comparer', en: 'Nothing to compare with' }[language]
  const since = {
    fr: `Depuis ${momentWords(compared, 'fr')}`,
    en: `Since ${momentWords(compared, 'en')}`,
  }[language]
  return `${since}, ${moves(kind, totals, language)}`
}

function moves(
  kind: TransitionsData['kind'],
  { gain, setback }: TransitionsData['totals'],
  language: Language,
): string {
  const words = itemWords[language][kind]
  const nobody = language === 'fr' ? `${words.none} ${words.one}` : `no ${words.one}`
  if (gain === 0 && setback === 0)
    return { fr: `${nobody} n’a avancé ni reculé`, en: `${nobody} has moved forward or back` }[
      language
    ]
  if (gain === 0)
    return `${{ fr: `${nobody} n’a avancé et`, en: `${nobody} has moved forward and` }[language]} ${back(setback, language)}`
  const forward = {
    fr: { one: 'a avancé', other: 'ont avancé' },
    en: { one: 'has moved forward', other: 'have moved forward' },
  }[language]
  const behind =
    setback === 0
      ? { fr: `${words.none} n’a reculé`, en: 'none has slipped back' }[language]
      : back(setback, language)
  return `${counted(gain, words, language)} ${plural(gain, forward, language)}, ${behind}`
}

function back(count: number, language: Language): string {
  return {
    fr: `${count} ${plural(count, { one: 'a reculé', other: 'ont reculé' }, 'fr')}`,
    en: `${count} ${plural(count, { one: 'has slipped back', other: 'have slipped back' }, 'en')}`,
  }[language]
}
