import {
  formatBase,
  formatDay,
  formatInstant,
  formatMeeting,
  formatNumber,
  formatRate,
  plural,
} from '../format.ts'
import type { BaseChange } from '../../contract/dashboard.ts'
import type { Rate } from '../../contract/schema.ts'
import type { ViewpointReply } from '../../contract/viewpoint.ts'

interface Count {
  count: number
}

export const reportNotes = {
  standing,
  nothing: () => 'Rien n’est à dire ici à ce point de vue.',
  illustrative: (part: Rate) => `Données illustratives : ${base(part)}.`,
  inferred: (part: Rate) =>
    `Données déduites d’une source qui ne nomme que le thème : ${base(part)}.`,
  provisional: (part: Rate) =>
    `Lecture provisoire de sources publiques, validée ni par le SP/CCM ni par l’OIM : ${base(part)}.`,
  permanent: (part: Rate) =>
    `Permanentes, jugées à chaque session et hors du taux de réalisation : ${base(part)}.`,
  superseded: (part: Rate) =>
    `Fusionnées, reformulées, scindées ou remplacées, et hors des taux : ${base(part)}.`,

  nothingDue: () => 'Aucune échéance n’est dépassée ni proche.',
  undated: ({ count }: Count) => `Ouvertes sans échéance, ni en retard ni à temps : ${count}.`,
  noneSilent: () => 'Aucune n’est sans nouvelles depuis six mois.',
  firstAssessment: () => 'Aucune évaluation antérieure : rien à comparer.',
  unmeasured: ({ count }: Count) => `Actions dont l’avancement est à compléter : ${count}.`,
  unbudgeted: ({ count }: Count) => `Actions sans budget connu, hors du TEF : ${count}.`,
  unreported: ({ count }: Count) => `Actions dont personne n’a dit le décaissement : ${count}.`,
  sharedRows: () =>
    'Une action peut compter dans plusieurs lignes : les lignes ne s’additionnent pas.',

  comparedWith: (viewpoint: ViewpointReply) => `Comparé à : ${standing(viewpoint)}`,
  noEarlierSession: () => 'Aucune session antérieure : rien à comparer.',
  unchanged: () => 'Rien n’a changé entre les deux points de vue.',
  added: ({ count }: Count) =>
    `Absentes du point de vue comparé, adoptées ou connues depuis : ${count}.`,
  completionMoved: ({ before, now, points }: Movement) => {
    const unit = plural(Math.abs(points ?? 0), { one: 'point', other: 'points' }, 'fr')
    return `Taux de réalisation : ${rate(before)} → ${rate(now)}, soit ${signed(points)} ${unit}.`
  },
  baseMoved: ({ opening, adopted, superseded, obsolete, corrections, closing }: BaseChange) => {
    const parts = [
      { count: adopted, word: 'adoptées' },
      { count: -superseded, word: 'remplacées' },
      { count: -obsolete, word: 'caduques' },
      { count: corrections, word: 'rectifications' },
    ].filter(({ count }) => count !== 0)
    if (parts.length === 0) return `Base du taux inchangée : ${closing}.`
    const said = parts.map(({ count, word }) => `${sign(count)} ${Math.abs(count)} ${word}`)
    return `Base du taux : ${opening} ${said.join(' ')} = ${closing}.`
  },

  settleLongOverdue: ({ count }: Count) =>
    `trancher le sort des recommandations en retard de plus d’un an (maintenir, reformuler, dire caduque) : ${count}.`,
  nameLeads: ({ count }: Count) =>
    `désigner un chef de file pour celles qui n’en ont pas : ${count}.`,
  setDeadlines: ({ count }: Count) => `fixer une échéance à celles qui n’en ont pas : ${count}.`,
  askAccounts: ({ count }: Count) =>
    `inviter les chefs de file à rendre compte de celles qui sont sans nouvelles depuis six mois : ${count}.`,
}

/** A decision, introduced as such when it is not under a heading « Décisions demandées ». */
export const decisionAsked = (decision: string): string => `Décision demandée : ${decision}`

interface Movement {
  before: Rate
  now: Rate
  /** The difference in percentage points; undefined when a rate's denominator is 0. */
  points: number | undefined
}

/** `Situation au 6 août 2021 (6e session, close), telle que connue le 6 août 2021, 16 h 40.` */
function standing({ asOf, knownAt, meeting, isClosed }: ViewpointReply): string {
  const place =
    meeting === null ? '' : ` (${formatMeeting(meeting, 'fr')}${isClosed ? ', close' : ''})`
  return `Situation au ${formatDay(asOf, 'fr')}${place}, telle que connue le ${formatInstant(knownAt, 'fr')}.`
}

const base = (part: Rate) => formatBase(part, 'fr')
const rate = (of: Rate) => `${formatRate(of, 'fr')} (${base(of)})`
const sign = (count: number) => (count < 0 ? '−' : '+')
const signed = (points: number | undefined) =>
  points === undefined ? '–' : `${points > 0 ? '+' : ''}${formatNumber(points, 'fr', 1)}`
export type ReportNotes = typeof reportNotes
