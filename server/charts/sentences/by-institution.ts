import type { InstitutionsData } from '../../contract/dashboard.ts'
import type { Language } from '../../contract/vocabulary.ts'
import { type ChartWords, chartWords } from '../../words/charts.ts'

type Row = InstitutionsData['rows'][number]
type Words = ChartWords['openByInstitution']

/**
 * An institution is named from a share of 0.4 of the overdue ones, a missing lead is mentioned from 0.25 of
 * the open ones; both only from 4 recommendations on.
 */
const concentrated = 0.4
const leaderless = 0.25
const enough = 4

/**
 * The main point of the open and overdue recommendations by lead institution. Only the rows shown are
 * counted; the sentence says so when some are hidden.
 */
export function byInstitutionSentence(data: InstitutionsData, language: Language): string {
  const say = chartWords[language].openByInstitution
  const open = data.rows.reduce((sum, row) => sum + row.open, 0)
  if (open === 0) return say.noneOpen
  const overdue = data.rows.reduce((sum, row) => sum + row.overdue, 0)
  const said =
    oneInstitution(data.rows, overdue, say) ??
    withoutLead(data.rows, open, say) ??
    (overdue === 0 ? say.noneLate({ open }) : say.late({ overdue, open }))
  return `${said}${shownOnly(data, say)}`
}

function oneInstitution(rows: readonly Row[], overdue: number, say: Words): string | undefined {
  const [first, second] = rows.toSorted((one, other) => other.overdue - one.overdue)
  if (first === undefined || first.institution === null || overdue < enough) return undefined
  const most = first.overdue
  if (most / overdue < concentrated || most === second?.overdue) return undefined
  const name = first.institution.acronym ?? first.institution.name
  return most === overdue ? say.allLate({ overdue, name }) : say.mostLate({ most, overdue, name })
}

function withoutLead(rows: readonly Row[], open: number, say: Words): string | undefined {
  const orphans = rows.find((row) => row.institution === null)?.open ?? 0
  if (orphans < enough || orphans / open < leaderless) return undefined
  return say.withoutLead({ orphans, open })
}

function shownOnly({ rows, hiddenCount }: InstitutionsData, say: Words): string {
  if (hiddenCount === 0) return ''
  return say.shownOnly({ shown: rows.filter((row) => row.institution !== null).length })
}
