import type { Day } from '../../../contract/vocabulary.ts'
import { at, counted, day, number } from '../grammar.ts'

/** The subject of a sentence, one domain or several, and whether its verb is plural. */
type Subject = {
  subject: string
  isPlural: boolean
}

export const indicatorsByDomain = {
  subtitle: ({ asOf, baselineAsOf }: { asOf: Day; baselineAsOf: Day | null }) => {
    const said = `Indicateurs par domaine, en nombre, ${at(asOf)}`
    return baselineAsOf === null
      ? said
      : `${said}\u00A0; en dessous, l’évaluation du ${day(baselineAsOf)}`
  },
  note: 'Chaque compte porte sur les indicateurs évalués du domaine.',
  columns: { domain: 'Domaine', assessed: 'Évalués' },
  domains: ({ count }: { count: number }) => counted(count, 'domaine', 'domaines'),
  changed: ({ subject, isPlural, change, year }: Subject & { change: number; year: string }) => {
    const verb = isPlural ? 'comptent' : 'compte'
    const direction = change > 0 ? 'plus' : 'moins'
    return `${subject} ${verb} ${number(Math.abs(change))}\u00A0«\u00A0oui\u00A0» de ${direction} qu’en ${year}`
  },
  toAssess: ({ subject, isPlural, left, all }: Subject & { left: number; all: number }) =>
    `${subject} ${isPlural ? 'restent' : 'reste'} à évaluer (${number(left)} sur ${number(all)})`,
}
