import type { ByMeetingData } from '../../contract/dashboard.ts'
import type { Language } from '../../contract/vocabulary.ts'
import { type ChartWords, chartWords } from '../../words/charts.ts'
import { meetingLabel } from '../meeting-label.ts'
import { baseOf, openOf, sumOf } from '../tallies.ts'

type Row = ByMeetingData['rows'][number]
type Words = ChartWords['recommendationsByMeeting']

/**
 * The old and the recent sessions are compared when their shares of open recommendations differ by at least
 * 0.15, and each group has at least 5 recommendations.
 */
const clearDifference = 0.15
const enough = 5
/** A meeting is named when it has at least this share of the open recommendations. */
const concentrated = 0.3

/** The main point of the recommendations by meeting of origin. */
export function byMeetingSentence(data: ByMeetingData, language: Language): string {
  const say = chartWords[language].recommendationsByMeeting
  const rows = data.rows.filter((row) => row.total > 0)
  if (rows.length === 0) return say.none
  const { open, base } = openIn(rows)
  if (base === 0) return say.allObsolete
  if (open === 0) return say.noneOpen({ completed: sumOf(countsOf(rows), ['completed']), base })
  return (
    recentSessionsLag(rows, say) ??
    oneMeetingConcentrates(rows, open, language) ??
    say.spread({ open, base, meetings: rows.filter((row) => openOf(row.counts) > 0).length })
  )
}

function recentSessionsLag(rows: readonly Row[], say: Words): string | undefined {
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
  const [old, recent] = [openIn(sessions.slice(0, half)), openIn(sessions.slice(-half))]
  if (old.base < enough || recent.base < enough) return undefined
  if (recent.open / recent.base - old.open / old.base < clearDifference) return undefined
  return say.recentLag({ half, recent, old })
}

function oneMeetingConcentrates(
  rows: readonly Row[],
  open: number,
  language: Language,
): string | undefined {
  const say = chartWords[language].recommendationsByMeeting
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
  const session = first.meeting
  if (session.kind !== 'ccm_session' || session.number === null)
    return say.mostOfMeeting({ most, open, name: meetingLabel(session, language) })
  return most === open
    ? say.allOfSession({ open, session })
    : say.mostOfSession({ most, open, session })
}

/** The number of open recommendations, and of those that are not obsolete (the base). */
function openIn(rows: readonly Row[]): { open: number; base: number } {
  const counts = countsOf(rows)
  return {
    open: counts.reduce((sum, each) => sum + openOf(each), 0),
    base: counts.reduce((sum, each) => sum + baseOf(each), 0),
  }
}

const countsOf = (rows: readonly Row[]) => rows.map((row) => row.counts)
