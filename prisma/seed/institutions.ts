import { fold } from '../../server/contract/fold.ts'
import { type Day, InstitutionKind, Provenance } from '../../server/contract/vocabulary.ts'
import { sinceAlways } from '../../server/domain/days.ts'
import { codeFor, readTable } from './table.ts'
import { french } from './typography.ts'

export interface SeedInstitution {
  code: string
  kind: InstitutionKind
  provenance: Provenance
  source: string
  /** Dated names, oldest first. */
  names: { acronym: string; name: string; since: Day }[]
  /** Every spelling by which it can be found, acronyms first. */
  aliases: string[]
}

const kinds = {
  ministere: InstitutionKind.ministry,
  direction: InstitutionKind.directorate,
  autorite: InstitutionKind.authority,
  region: InstitutionKind.region,
  ptf: InstitutionKind.partner,
  osc: InstitutionKind.civil_society,
  autre: InstitutionKind.other,
} as const

/**
 * Successive names of an institution, by acronym. The Ministry of the Interior is one institution under three
 * names. The sources use MI/D from 2021 to 2023 and MI/SP/AT in 2025 without the day of the change, so each name
 * starts on a 1 January.
 */
const otherNames: Record<string, { acronym: string; name: string; since: Day }[]> = {
  'MI/D': [
    {
      acronym: 'MI/SP/D/AC/R',
      name: 'Ministère de l’Intérieur, de la Sécurité Publique, de la Décentralisation et des Affaires Coutumières et Religieuses',
      since: sinceAlways,
    },
  ],
  MAEC: [
    {
      acronym: 'MAEC',
      name: 'Ministère des Affaires Étrangères, de la Coopération et des Nigériens à l’Extérieur',
      since: '2024-01-01',
    },
  ],
}
const since: Record<string, Day> = { 'MI/D': '2021-01-01', 'MI/SP/AT': '2024-01-01' }
/** Pairs of rows of the file that are the same institution. */
const sameAs: Record<string, string> = { 'MI/SP/AT': 'MI/D' }
const codes: Record<string, string> = { 'MI/D': 'mi' }

const spellings: Record<string, string[]> = {
  'DGECM-R': ['DGECM/R', 'DGECEM-R'],
  'SP/CCM': ['SP-CCM'],
  'ANLTP/TIM': ['ANLTP'],
  'MSP/P/AS': ['MSP/AS'],
  OIM: ['IOM'],
  HCR: ['UNHCR'],
  HCDH: ['OHCHR'],
  PNUD: ['UNDP'],
  CICR: ['ICRC'],
  CEDEAO: ['ECOWAS'],
}

/** Reads the institutions; those that changed name are merged under one code. */
export function readInstitutions(): SeedInstitution[] {
  const rows = readTable('seed/institutions.csv', ['acronym', 'name_fr', 'kind', 'source'])
  return rows
    .filter((row) => sameAs[row.acronym] === undefined)
    .map((row) => {
      const own = [row, ...rows.filter((other) => sameAs[other.acronym] === row.acronym)]
      const names = [
        ...own.map(({ acronym, name_fr }) => ({
          acronym,
          name: officialName(name_fr),
          since: since[acronym] ?? sinceAlways,
        })),
        ...(otherNames[row.acronym] ?? []),
      ].sort((a, b) => a.since.localeCompare(b.since))
      return {
        code: codes[row.acronym] ?? slug(row.acronym),
        kind: codeFor(kinds, row.kind),
        provenance: row.source.startsWith('non relevé')
          ? Provenance.inferred
          : Provenance.documented,
        source: own
          .flatMap((each) => [...remarks(each.name_fr), french(each.source)])
          .join('\u00A0; '),
        names,
        aliases: [
          ...new Set([...names.map((name) => name.acronym), ...(spellings[row.acronym] ?? [])]),
        ],
      }
    })
}

/** Makes a code for use in URLs: `MSP/P/AS` becomes `msp-p-as`. */
export function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Removes the remarks in brackets that the file adds to names: where a name was read, what is to be confirmed. */
const remark =
  /\s*\(((?:appellation|développé|code interne|cheffe? de file|collectif|membre|sigle|«)[^()]*)\)/g

function officialName(name: string): string {
  return french(name.replace(remark, ''))
}

function remarks(name: string): string[] {
  return [...name.matchAll(remark)].map(([, text = '']) => french(text))
}
