import { type Day, MeetingKind, Provenance } from '../../server/contract/vocabulary.ts'
import { slug } from './institutions.ts'
import { codeFor, orUnknown, readTable } from './table.ts'
import { french } from './typography.ts'

export interface SeedMeeting {
  /** Its key in the recommendations' files: `6`, `GTM-AZ-2021-10-28`. */
  key: string
  code: string
  kind: MeetingKind
  number: number | null
  title: string
  heldOn: string | null
  place: string | null
  chairRole: string | null
  /** For a preparatory meeting: the key of the session that it prepares. */
  sessionKey: string | null
  provenance: Provenance
  source: string
}

const columns = [
  'number',
  'kind',
  'title_fr',
  'date',
  'place',
  'presided_by_role',
  'source',
] as const
const kinds = {
  ccm: MeetingKind.ccm_session,
  preparatoire: MeetingKind.preparatory,
  technique: MeetingKind.technical,
  gtm: MeetingKind.gtm,
  crcm: MeetingKind.crcm,
  copil: MeetingKind.copil,
  autre: MeetingKind.other,
} as const

/** The meeting of January 2024, to which no source gives a number. */
const unnumbered = {
  code: 'rencontre-2024-01-25',
  kind: MeetingKind.other,
  number: null,
  title: 'Rencontre de concertation organisée par le SP/CCM',
} as const
const numberedForDemo = {
  code: 'ccm-8',
  kind: MeetingKind.ccm_session,
  number: 8,
  title:
    '8e session du Cadre de Concertation sur la Migration (numérotation illustrative, non attestée)',
  provenance: Provenance.illustrative,
} as const

/**
 * Reads the meetings named by the sources.
 * @param isDemo gives the meeting of January 2024 the number 8, since illustrative recommendations belong to
 * session 8.
 */
export function readMeetings(isDemo: boolean): SeedMeeting[] {
  return [
    ...readTable('seed/sessions.csv', columns),
    ...readTable('seed/other-meetings.csv', columns),
  ].map((row) => {
    const [number = '', preparation] =
      row.number.match(/^\d+(-[PT])?$/) === null ? [row.number] : row.number.split('-')
    const isSession = row.kind === 'ccm'
    return {
      key: row.number,
      code: codeOf(row.number, number, preparation),
      kind: codeFor(kinds, row.kind),
      number: isSession ? Number(number) : null,
      title: french(row.title_fr),
      heldOn: orUnknown(row.date),
      place: orUnknown(row.place) === null ? null : french(row.place),
      chairRole: orUnknown(row.presided_by_role) === null ? null : french(row.presided_by_role),
      sessionKey: preparation === undefined ? null : number,
      provenance: row.source.startsWith('aucune source')
        ? Provenance.inferred
        : Provenance.documented,
      source: french(row.source),
      ...(isSession && number === '8' ? (isDemo ? numberedForDemo : unnumbered) : {}),
    }
  })
}

/** The last day covered by a date that may be only a month or a year. */
export function lastDayOf(heldOn: string): Day {
  const end = heldOn.split('/').at(-1) ?? heldOn
  if (end.length === 10) return end
  const [year = '', month] = end.split('-')
  return new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0))
    .toISOString()
    .slice(0, 10)
}

function codeOf(key: string, number: string, preparation: string | undefined): string {
  if (key === '0') return 'table-ronde-2016'
  if (!/^\d+$/.test(number)) return slug(key)
  return { P: `prep-${number}`, T: `tech-${number}` }[preparation ?? ''] ?? `ccm-${number}`
}
