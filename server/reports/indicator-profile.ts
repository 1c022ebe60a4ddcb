import { labels } from '../words/labels.ts'
import {
  type AssessmentStatus,
  type Language,
  type Provenance,
  Status,
} from '../contract/vocabulary.ts'
import { countByStatus, yesRate } from '../domain/figures/counts.ts'
import { commonNotes, originsOf } from './common-notes.ts'
import { definitionsOf } from './definitions.ts'
import { type Field, tabulate, type Wording } from './fields.ts'
import { note } from './notes.ts'
import type { BuiltReport, ReportRequest } from './source.ts'

/** An indicator now and at the first round of assessment. */
export interface ProfiledIndicator {
  code: string
  title: string
  titleEn: string
  /** Its domain, as the rows name it. */
  domain: string
  status: Status
  /** Null when no earlier round is known. */
  baseline: Status | null
  isProvisional: boolean
  provenance: Provenance
}

/** One row per indicator, domain by domain: what it was, what it is, what it means. Never a score nor a ranking. */
export function buildIndicatorProfile(
  indicators: readonly ProfiledIndicator[],
  request: ReportRequest,
): BuiltReport {
  const { viewpoint, language } = request
  const provisional = indicators.filter(({ isProvisional }) => isProvisional).length
  const words = {
    fr: {
      title: 'Profil de gouvernance par indicateur',
      strengths: 'points forts',
      all: 'Ensemble',
    },
    en: {
      title: 'Governance profile by indicator',
      strengths: 'strengths',
      all: 'All',
    },
  }[language]
  const domains = [...new Set(indicators.map(({ domain }) => domain))]
  return {
    title: words.title,
    ...tabulate(fields, indicators, request),
    totals: domains.map((domain) => ({
      label: `${domain}, ${words.strengths}`,
      ...yesRate(countByStatus(indicators.filter((each) => each.domain === domain))),
    })),
    notes: [
      ...commonNotes(viewpoint, originsOf(indicators)),
      ...(provisional > 0
        ? [
            note('warning', 'provisional', {
              numerator: provisional,
              denominator: indicators.length,
            }),
          ]
        : []),
      ...(indicators.length > 0 && indicators.every(({ baseline }) => baseline === null)
        ? [note('remark', 'firstAssessment')]
        : []),
    ],
    definitions: definitionsOf(['assessed'], language),
  }
}

const fields: readonly Field<ProfiledIndicator>[] = [
  {
    key: 'domain',
    label: { fr: 'Domaine', en: 'Domain' },
    format: 'text',
    cell: ({ domain }) => domain,
  },
  { key: 'code', label: { fr: 'Code', en: 'Code' }, format: 'code', cell: ({ code }) => code },
  {
    key: 'title',
    label: { fr: 'Intitulé', en: 'Title' },
    format: 'text',
    cell: ({ title, titleEn }, { language }) => (language === 'fr' ? title : titleEn),
  },
  {
    key: 'baseline',
    label: { fr: 'Référence', en: 'Baseline' },
    format: 'text',
    cell: ({ baseline }, wording) => baseline && said(baseline, wording),
  },
  {
    key: 'status',
    label: { fr: 'Aujourd’hui', en: 'Now' },
    format: 'text',
    cell: ({ status }, wording) => said(status, wording),
  },
  {
    key: 'change',
    label: { fr: 'Évolution', en: 'Change' },
    format: 'text',
    cell: (indicator, wording) => changeWords(changeOf(indicator), wording),
  },
  {
    key: 'profile',
    label: { fr: 'Profil', en: 'Profile' },
    format: 'text',
    cell: ({ status }, { language, dialect }) =>
      dialect === 'excel' ? profiles[profileOf(status)][language] : profileOf(status),
  },
  {
    key: 'provenance',
    label: { fr: 'Provenance', en: 'Provenance' },
    format: 'text',
    cell: ({ provenance }, { language, dialect }) =>
      dialect === 'excel' ? labels[language].provenance[provenance] : provenance,
  },
]

function said(status: Status, { language, dialect }: Wording): string {
  return dialect === 'excel' ? labels[language].status[status] : status
}

type Change = 'better' | 'worse' | 'same' | 'first'

/** A first assessment is neither progress nor stagnation, and what is not assessed changes nothing. */
export function changeOf({
  status,
  baseline,
}: Pick<ProfiledIndicator, 'status' | 'baseline'>): Change | undefined {
  const [before, after] = [baseline === null ? -1 : scale.indexOf(baseline), scale.indexOf(status)]
  if (after === -1) return undefined
  if (before === -1) return 'first'
  return after === before ? 'same' : after > before ? 'better' : 'worse'
}

const scale: readonly Status[] = [
  Status.no,
  Status.partial,
  Status.yes,
] satisfies AssessmentStatus[]
const changes: Record<Change, Record<Language, string>> = {
  better: { fr: 'En progrès', en: 'Better' },
  worse: { fr: 'En recul', en: 'Worse' },
  same: { fr: 'Sans changement', en: 'Unchanged' },
  first: { fr: 'Première évaluation', en: 'First assessment' },
}

function changeWords(change: Change | undefined, { language, dialect }: Wording): string | null {
  if (change === undefined) return null
  return dialect === 'excel' ? changes[change][language] : change
}

type Profile = 'strength' | 'to_strengthen' | 'not_assessed' | 'not_applicable'

/** What an assessment means. */
export function profileOf(status: Status): Profile {
  if (status === Status.yes) return 'strength'
  if (status === Status.not_applicable) return 'not_applicable'
  return status === Status.partial || status === Status.no ? 'to_strengthen' : 'not_assessed'
}

const profiles: Record<Profile, Record<Language, string>> = {
  strength: { fr: 'Point fort', en: 'Strength' },
  to_strengthen: { fr: 'À renforcer', en: 'To be strengthened' },
  not_assessed: { fr: 'Non évalué', en: 'Not assessed' },
  not_applicable: { fr: 'Sans objet', en: 'Not applicable' },
}
