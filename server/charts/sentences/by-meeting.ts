import type { ByMeetingData } from '../../contract/dashboard.ts'
import { formatMeeting, formatNumber } from '../../words/format.ts'
import type { Language } from '../../contract/vocabulary.ts'
import { counted } from '../counted.ts'
import { meetingLabel } from '../meeting-label.ts'
import { baseOf, openOf, sumOf } from '../tallies.ts'

type Row = ByMeetingData['rows'][number]

/** From which difference of shares, and over how many recommendations, two groups of sessions are told apart. */
const clearDifference = 0.15
const enough = 5
/** From which share of the open ones a meeting is named. */
const concentrated = 0.3

/** What stands out of the recommendations by meeting of origin. */
export function byMeetingSentence(data: ByMeetingData, language: Language): string {
  const rows = data.rows.filter((row) => row.total > 0)
  if (rows.length === 0)
    return {
      fr: 'Aucune recommandation à ce point de vue',
      en: 'No recommendation at this viewpoint',
    }[language]
  const open = openIn(rows)
  if (open === 0) return noneOpen(rows, language)
  return (
    recentSessionsLag(rows, language) ??
    oneMeetingConcentrates(rows, open, language) ??
    spread(rows, open, language)
  )
}

function noneOpen(rows: readonly Row[], language: Language): string {
  const [completed, base] = [sumOf(countsOf(rows), ['completed']), baseIn(rows)]
  if (base === 0)
    return {
      fr: 'Toutes les recommandations sont caduques',
      en: 'All recommendations are obsolete',
    }[language]
  return {
    fr: `Plus aucune recommandation n’est ouverte\u00A0: ${counted(completed, { one: 'réalisée', other: 'réalisées' }, 'fr')} sur ${formatNumber(base, 'fr')}`,
    en: `No recommendation is open any more: ${formatNumber(completed, 'en')} completed of ${formatNumber(base, 'en')}`,
  }[language]
}

function recentSessionsLag(rows: readonly Row[], language: Language): string | undefined {
  const sessions = rows
    .flatMap((row) =>
      row.meeting?.kind === 'ccm_session' && row.meeting.number !== null
        ? [{ row, rank: row.meeting.number }]
        : [],
    )
    .sort((one, other) => one.rank - other.rank)
    .map(({ row }) => row)
  const half = Math.floor(sessions.length / 2)
  if (half < 2) return undefined
  const [old, recent] = [sessions.slice(0, half), sessions.slice(-half)]
  const [oldOpen, oldBase, recentOpen, recentBase] = [
    openIn(old),
    baseIn(old),
    openIn(recent),
    baseIn(recent),
  ]
  if (oldBase < enough || recentBase < enough) return undefined
  if (recentOpen / recentBase - oldOpen / oldBase < clearDifference) return undefined
  return {
    fr: `Les ${half} dernières sessions laissent plus de recommandations ouvertes que les ${half} premières\u00A0: ${recentOpen} sur ${recentBase} contre ${oldOpen} sur ${oldBase}`,
    en: `The last ${half} sessions leave more recommendations open than the first ${half}: ${recentOpen} of ${recentBase} against ${oldOpen} of ${oldBase}`,
  }[language]
}

function oneMeetingConcentrates(
  rows: readonly Row[],
  open: number,
  language: Language,
): string | undefined {
  const most = Math.max(...rows.map((row) => openOf(row.counts)))
  const [first, ...equals] = rows.filter((row) => openOf(row.counts) === most)
  if (
    first === undefined ||
    first.meeting === null ||
    equals.length > 0 ||
    open < enough ||
    most / open < concentrated
  )
    return undefined
  const isSession = first.meeting.kind === 'ccm_session' && first.meeting.number !== null
  const name = isSession
    ? formatMeeting(first.meeting, language)
    : meetingLabel(first.meeting, language)
  if (isSession) {
    return {
      fr:
        most === open
          ? `Les ${open} recommandations ouvertes viennent toutes de la ${name}`
          : `La ${name} concentre ${most} des ${open} recommandations ouvertes`,
      en:
        most === open
          ? `All ${open} open recommendations come from the ${name}`
          : `The ${name} holds ${most} of the ${open} open recommendations`,
    }[language]
  }
  return {
    fr: `Une réunion concentre ${most} des ${open} recommandations ouvertes\u00A0: ${name}`,
    en: `One meeting holds ${most} of the ${open} open recommendations: ${name}`,
  }[language]
}

function spread(rows: readonly Row[], open: number, language: Language): string {
  const from = rows.filter((row) => openOf(row.counts) > 0).length
  const base = formatNumber(baseIn(rows), language)
  return {
    fr: `${counted(open, { one: 'recommandation ouverte', other: 'recommandations ouvertes' }, 'fr')} sur ${base}, ${from === 1 ? 'd’une même réunion' : `de ${from} réunions`}`,
    en: `${counted(open, { one: 'open recommendation', other: 'open recommendations' }, 'en')} of ${base}, from ${from === 1 ? 'a single meeting' : `${from} meetings`}`,
  }[language]
}

const countsOf = (rows: readonly Row[]) => rows.map((row) => row.counts)
const openIn = (rows: readonly Row[]) =>
  countsOf(rows).reduce((sum, counts) => sum + openOf(counts), 0)
const baseIn = (rows: readonly Row[]) =>
  countsOf(rows).reduce((sum, counts) => sum + baseOf(counts), 0)
