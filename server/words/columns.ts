// The follow-up matrix: each column of each kind stated once, for tables, exports and, one day, imports.
import { formatMeeting } from './format.ts'
import { labels } from './labels.ts'
import { categoryName, titleOf } from './names.ts'
import type { Cell, CellFormat, ReportQuery } from '../contract/reports.ts'
import type { CategoryRef, ReportedItem } from '../contract/tracking.ts'
import { ItemKind, type Language } from '../contract/vocabulary.ts'

/** How a CSV is written: `excel` in words for people, `rfc4180` in codes for programs. */
export type Dialect = NonNullable<ReportQuery['dialect']>

export interface Column {
  key: string
  label: Record<Language, string>
  format: CellFormat
  /** The kinds that have it. */
  kinds: readonly ItemKind[]
  /** Whether an import may set it; the others are computed, or settled when the item is made. */
  isImportable: boolean
  /** The cell of an item: null is unknown, and stays empty: « À compléter » is for screens. */
  cell: (item: ReportedItem, language: Language, dialect: Dialect) => Cell
}

/** The columns of a kind's matrix, in order. */
export function columnsOf(kind: ItemKind): Column[] {
  return columns.filter(({ kinds }) => kinds.includes(kind))
}

/** Columns by key, in the order asked for, for tables of several kinds. */
export function columnsNamed(keys: readonly string[]): Column[] {
  return keys.flatMap((key) => columns.find((column) => column.key === key) ?? [])
}

const { recommendation, plan_item, indicator } = ItemKind
const executed = [recommendation, plan_item]
const all = [recommendation, plan_item, indicator]

const columns: readonly Column[] = [
  {
    key: 'code',
    label: { fr: 'Code', en: 'Code' },
    format: 'code',
    kinds: all,
    isImportable: false,
    cell: ({ code }) => code,
  },
  {
    key: 'meeting',
    label: { fr: 'Réunion d’origine', en: 'Meeting of origin' },
    format: 'text',
    kinds: [recommendation],
    isImportable: false,
    cell: ({ meeting }, language, dialect) =>
      meeting && (dialect === 'excel' ? formatMeeting(meeting, language) : meeting.code),
  },
  {
    key: 'adoptedOn',
    label: { fr: 'Adoptée le', en: 'Adopted on' },
    format: 'day',
    kinds: executed,
    isImportable: false,
    cell: ({ adoptedOn }) => adoptedOn,
  },
  {
    key: 'title',
    label: { fr: 'Intitulé', en: 'Title' },
    format: 'text',
    kinds: all,
    isImportable: true,
    cell: titleOf,
  },
  {
    key: 'theme',
    label: { fr: 'Thème', en: 'Theme' },
    format: 'text',
    kinds: [recommendation],
    isImportable: true,
    cell: ({ category }, language, dialect) => nameOf(category, language, dialect),
  },
  {
    key: 'axis',
    label: { fr: 'Axe', en: 'Axis' },
    format: 'text',
    kinds: [plan_item],
    isImportable: false,
    cell: ({ topCategory }, language, dialect) => nameOf(topCategory, language, dialect),
  },
  {
    key: 'programme',
    label: { fr: 'Sous-programme', en: 'Sub-programme' },
    format: 'text',
    kinds: [plan_item],
    isImportable: true,
    cell: subLevel,
  },
  {
    key: 'domain',
    label: { fr: 'Domaine', en: 'Domain' },
    format: 'text',
    kinds: [indicator],
    isImportable: false,
    cell: ({ topCategory }, language, dialect) => nameOf(topCategory, language, dialect),
  },
  {
    key: 'subdomain',
    label: { fr: 'Sous-domaine', en: 'Sub-domain' },
    format: 'text',
    kinds: [indicator],
    isImportable: true,
    cell: subLevel,
  },
  {
    key: 'nature',
    label: { fr: 'Nature', en: 'Nature' },
    format: 'text',
    kinds: executed,
    isImportable: true,
    cell: ({ nature }, language, dialect) =>
      dialect === 'excel' ? labels[language].nature[nature] : nature,
  },
  {
    key: 'lead',
    label: { fr: 'Chef de file', en: 'Lead' },
    format: 'text',
    kinds: all,
    isImportable: true,
    cell: ({ lead }, _, dialect) =>
      lead && (dialect === 'excel' ? (lead.acronym ?? lead.name) : lead.code),
  },
  {
    key: 'deadline',
    label: { fr: 'Échéance', en: 'Deadline' },
    format: 'day',
    kinds: executed,
    isImportable: true,
    // « permanente » is no day: the column « Nature » says it.
    cell: ({ deadline }) => deadline,
  },
  {
    key: 'startYear',
    label: { fr: 'Année de début', en: 'First year' },
    format: 'integer',
    kinds: [plan_item],
    isImportable: true,
    cell: ({ startYear }) => startYear,
  },
  {
    key: 'endYear',
    label: { fr: 'Année de fin', en: 'Last year' },
    format: 'integer',
    kinds: [plan_item],
    isImportable: true,
    cell: ({ endYear }) => endYear,
  },
  {
    key: 'weight',
    label: { fr: 'Poids', en: 'Weight' },
    format: 'integer',
    kinds: executed,
    isImportable: true,
    cell: ({ weight }) => weight,
  },
  {
    key: 'status',
    label: { fr: 'État', en: 'Status' },
    format: 'text',
    kinds: all,
    isImportable: true,
    cell: ({ status }, language, dialect) =>
      dialect === 'excel' ? labels[language].status[status] : status,
  },
  {
    key: 'progress',
    label: { fr: 'Avancement (%)', en: 'Progress (%)' },
    format: 'percent',
    kinds: executed,
    isImportable: true,
    cell: ({ progress }) => (progress === null ? null : Math.round(progress * 100) / 100),
  },
  {
    key: 'statusSince',
    label: { fr: 'État constaté le', en: 'Status true since' },
    format: 'day',
    kinds: all,
    isImportable: true,
    cell: ({ statusSince }) => statusSince,
  },
  {
    key: 'statusKnownSince',
    label: { fr: 'Connu depuis le', en: 'Known since' },
    format: 'instant',
    kinds: all,
    isImportable: false,
    cell: ({ statusKnownSince }) => statusKnownSince,
  },
  {
    key: 'outlook',
    label: { fr: 'Perspective', en: 'Outlook' },
    format: 'text',
    kinds: executed,
    isImportable: true,
    cell: ({ outlook }, language, dialect) =>
      outlook && (dialect === 'excel' ? labels[language].outlook[outlook] : outlook),
  },
  {
    key: 'flags',
    label: { fr: 'Signalements', en: 'Flags' },
    format: 'text',
    kinds: executed,
    isImportable: false,
    cell: signals,
  },
  {
    key: 'plannedXof',
    label: { fr: 'Prévu (FCFA)', en: 'Planned (FCFA)' },
    format: 'xof',
    kinds: [plan_item],
    isImportable: false,
    cell: ({ plannedXof }) => plannedXof,
  },
  {
    key: 'disbursedXof',
    label: { fr: 'Décaissé (FCFA)', en: 'Disbursed (FCFA)' },
    format: 'xof',
    kinds: [plan_item],
    isImportable: false,
    cell: ({ disbursedXof }) => disbursedXof,
  },
  {
    key: 'provenance',
    label: { fr: 'Provenance', en: 'Provenance' },
    format: 'text',
    kinds: all,
    isImportable: false,
    cell: ({ provenance }, language, dialect) =>
      dialect === 'excel' ? labels[language].provenance[provenance] : provenance,
  },
]

function nameOf(category: CategoryRef, language: Language, dialect: Dialect): string {
  return dialect === 'rfc4180' ? category.code : categoryName(category, language)
}

/** Empty for what hangs directly under an axis or a domain. */
function subLevel(
  { category, topCategory }: ReportedItem,
  language: Language,
  dialect: Dialect,
): Cell {
  return category.code === topCategory.code ? null : nameOf(category, language, dialect)
}

/** What the product computes, and by what others superseded an item: it counts in no rate. */
function signals(
  { flags, supersession }: ReportedItem,
  language: Language,
  dialect: Dialect,
): Cell {
  const words = flags.map((flag) => (dialect === 'excel' ? labels[language].flag[flag] : flag))
  const superseded =
    supersession === null
      ? []
      : [dialect === 'rfc4180' ? supersession : labels[language].supersession[supersession]]
  return [...words, ...superseded].join(', ') || null
}
