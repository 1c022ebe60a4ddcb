import { formatNumber } from '../../words/format.ts'
import type { StatusCounts } from '../../contract/tracking.ts'
import type { Language } from '../../contract/vocabulary.ts'
import { counted } from '../counted.ts'
import { assessedOf, sumOf } from '../tallies.ts'

/** How many indicators are « oui » of those assessed, and how many are not assessed. */
export function assessmentSentence(all: readonly StatusCounts[], language: Language): string {
  const assessed = all.reduce((sum, counts) => sum + assessedOf(counts), 0)
  const [yes, left] = [sumOf(all, ['yes']), sumOf(all, ['not_assessed'])]
  if (assessed + left === 0)
    return { fr: 'Aucun indicateur à ce point de vue', en: 'No indicator at this viewpoint' }[
      language
    ]
  if (assessed === 0) return noneAssessed(left, language)
  const base = formatNumber(assessed, language)
  const rest = {
    fr: `\u00A0; ${formatNumber(left, 'fr')} ${left === 1 ? 'reste' : 'restent'} à évaluer`,
    en: `; ${formatNumber(left, 'en')} ${left === 1 ? 'remains' : 'remain'} to be assessed`,
  }[language]
  const said = {
    fr: `${yes === 0 ? 'Aucun indicateur' : counted(yes, { one: 'indicateur', other: 'indicateurs' }, 'fr')} à «\u00A0oui\u00A0» sur ${base} évalué${assessed === 1 ? '' : 's'}`,
    en: `${yes === 0 ? 'No indicator' : counted(yes, { one: 'indicator', other: 'indicators' }, 'en')} at “yes” of ${base} assessed`,
  }[language]
  return left === 0 ? said : `${said}${rest}`
}

function noneAssessed(left: number, language: Language): string {
  if (left === 1)
    return {
      fr: 'Le seul indicateur n’est pas encore évalué',
      en: 'The only indicator is not yet assessed',
    }[language]
  return {
    fr: `Aucun des ${formatNumber(left, 'fr')} indicateurs n’est encore évalué`,
    en: `None of the ${formatNumber(left, 'en')} indicators is assessed yet`,
  }[language]
}
