import type { InstitutionsData } from '../../contract/dashboard.ts'
import { formatNumber } from '../../words/format.ts'
import type { Language } from '../../contract/vocabulary.ts'
import { counted } from '../counted.ts'

type Row = InstitutionsData['rows'][number]

/** From which share an institution is named or a missing lead is said, and over how many. */
const concentrated = 0.4
const leaderless = 0.25
const enough = 4

/** What stands out of the open and overdue recommendations by lead institution: of those shown, when some are not. */
export function byInstitutionSentence(data: InstitutionsData, language: Language): string {
  const open = data.rows.reduce((sum, row) => sum + row.open, 0)
  if (open === 0)
    return {
      fr: 'Aucune recommandation ouverte à ce point de vue',
      en: 'No open recommendation at this viewpoint',
    }[language]
  const overdue = data.rows.reduce((sum, row) => sum + row.overdue, 0)
  const shown = shownOnly(data, language)
  const said =
    oneInstitution(data.rows, overdue, language) ??
    withoutLead(data.rows, open, language) ??
    soberly(open, overdue, language)
  return `${said}${shown}`
}

function oneInstitution(
  rows: readonly Row[],
  overdue: number,
  language: Language,
): string | undefined {
  const [first, second] = rows.toSorted((one, other) => other.overdue - one.overdue)
  if (first === undefined || first.institution === null || overdue < enough) return undefined
  if (first.overdue / overdue < concentrated || first.overdue === second?.overdue) return undefined
  const name = first.institution.acronym ?? first.institution.name
  if (first.overdue === overdue) {
    return {
      fr: `Les ${overdue} recommandations en retard relèvent d’une même institution\u00A0: ${name}`,
      en: `All ${overdue} overdue recommendations are led by one institution: ${name}`,
    }[language]
  }
  return {
    fr: `${first.overdue} des ${overdue} recommandations en retard relèvent d’une même institution\u00A0: ${name}`,
    en: `${first.overdue} of the ${overdue} overdue recommendations are led by one institution: ${name}`,
  }[language]
}

function withoutLead(rows: readonly Row[], open: number, language: Language): string | undefined {
  const orphans = rows.find((row) => row.institution === null)?.open ?? 0
  if (orphans < enough || orphans / open < leaderless) return undefined
  const base = formatNumber(open, language)
  return {
    fr: `${formatNumber(orphans, 'fr')} recommandations ouvertes sur ${base} n’ont pas de chef de file`,
    en: `${formatNumber(orphans, 'en')} open recommendations of ${base} have no lead institution`,
  }[language]
}

function soberly(open: number, overdue: number, language: Language): string {
  const openOnes = counted(
    open,
    { fr: { one: 'ouverte', other: 'ouvertes' }, en: { one: 'open', other: 'open' } }[language],
    language,
  )
  if (overdue === 0) {
    const forms = {
      fr: {
        one: 'recommandation ouverte, aucune en retard',
        other: 'recommandations ouvertes, aucune en retard',
      },
      en: { one: 'open recommendation, none overdue', other: 'open recommendations, none overdue' },
    }[language]
    return counted(open, forms, language)
  }
  const forms = {
    fr: { one: 'recommandation en retard', other: 'recommandations en retard' },
    en: { one: 'overdue recommendation', other: 'overdue recommendations' },
  }[language]
  return `${counted(overdue, forms, language)} ${language === 'fr' ? 'sur' : 'of'} ${openOnes}`
}

function shownOnly({ rows, hiddenCount }: InstitutionsData, language: Language): string {
  if (hiddenCount === 0) return ''
  const shown = rows.filter((row) => row.institution !== null).length
  const forms = {
    fr: { one: 'institution affichée', other: 'institutions affichées' },
    en: { one: 'institution shown', other: 'institutions shown' },
  }[language]
  return ` (${counted(shown, forms, language)})`
}
