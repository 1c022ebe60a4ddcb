import { type Provenance, Status } from '../../server/contract/vocabulary.ts'
import { provenanceOf } from './provenance.ts'
import { codeFor, readTable, severalOf } from './table.ts'
import { english, french } from './typography.ts'

export interface SeedIndicator {
  code: string
  categoryCode: string
  title: string
  titleEn: string
  question: string
  /** Numbers of the objectives of the Global Compact. */
  objectives: string[]
  provenance: Provenance
  source: string
}

/** The level of an indicator in a round of assessment, with its justification. */
export interface BaselineLevel {
  code: string
  status: Status
  justification: string
  sources: string[]
}

/** Reads the 90 indicators. Codes and questions were written for this project; they are not IOM's official list. */
export function readIndicators(): SeedIndicator[] {
  const objectives = readTable('seed/igm-compact-objectives.csv', ['objective', 'indicators'])
  return readTable('seed/igm-indicators.csv', [
    'code',
    'label_fr',
    'label_en',
    'question_fr',
    'source_basis',
    'confidence',
  ]).map((row) => ({
    code: row.code,
    categoryCode: row.code.slice(0, 3),
    title: french(row.label_fr),
    titleEn: english(row.label_en),
    question: french(row.question_fr),
    objectives: objectives
      .filter((each) => severalOf(each.indicators).includes(row.code))
      .map((each) => each.objective),
    provenance: codeFor(provenanceOf, row.confidence),
    source: french(row.source_basis),
  }))
}

const levels = {
  oui: Status.yes,
  partiel: Status.partial,
  non: Status.no,
  non_evalue: Status.not_assessed,
} as const

/** Reads the baseline levels: a provisional assessment from public sources, which nobody has validated. */
export function readBaseline(): BaselineLevel[] {
  return readTable('seed/igm-niger-baseline.csv', [
    'code',
    'assessment',
    'justification_fr',
    'source',
  ]).map((row) => ({
    code: row.code,
    status: codeFor(levels, row.assessment),
    justification: french(row.justification_fr),
    sources: [...row.source.matchAll(/https?:\/\/\S+/g)].map(([address]) => address),
  }))
}
