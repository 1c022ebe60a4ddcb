import type { InstitutionsData } from '../contract/dashboard.ts'
import { formatNumber } from '../words/format.ts'
import { labels } from '../words/labels.ts'
import { ItemKind, openStatuses, type Language } from '../contract/vocabulary.ts'
import { layoutBars, type StackedBars } from './bar-layout.ts'
import type { Chart, DrawingContext } from './chart.ts'
import { counted } from './counted.ts'
import { palettes } from './palette.ts'
import { saidFigures } from './said-figures.ts'
import { byInstitutionSentence } from './sentences/by-institution.ts'
import { atViewpoint } from './viewpoint-words.ts'

type Row = InstitutionsData['rows'][number]

/** Open and overdue recommendations by lead institution: the overdue ones are drawn over the open ones, being part of them. */
export const openByInstitution: Chart<InstitutionsData> = {
  title: (data, { language }) => byInstitutionSentence(data, language),
  subtitle: (_, context) =>
    ({
      fr: `Recommandations ouvertes par institution chef de file, dont en retard, ${atViewpoint(context)}`,
      en: `Open recommendations by lead institution, of which overdue, ${atViewpoint(context)}`,
    })[context.language],
  note({ hiddenCount }, { language }) {
    if (hiddenCount === 0) return undefined
    return {
      fr: `${counted(hiddenCount, { one: 'autre institution n’est pas affichée', other: 'autres institutions ne sont pas affichées' }, 'fr')}.`,
      en: `${counted(hiddenCount, { one: 'other institution is not shown', other: 'other institutions are not shown' }, 'en')}.`,
    }[language]
  },
  table({ rows }, { language }) {
    const words = wordsOf(language)
    return {
      columns: [
        { key: 'institution', label: words.institution, format: 'text' },
        { key: 'name', label: words.name, format: 'text' },
        { key: 'open', label: words.open, format: 'integer' },
        { key: 'overdue', label: words.overdue, format: 'integer' },
      ],
      rows: rows.map((row) => [
        labelOf(row, language),
        row.institution?.name ?? null,
        row.open,
        row.overdue,
      ]),
    }
  },
  height: (data, context) => layoutBars(institutionBars(data, context), context).height,
  altText(data, context) {
    return `${openByInstitution.title(data, context)}. ${saidFigures(openByInstitution.table(data, context), context.language)}`.trim()
  },
  target({ rows }, { seriesId, dataIndex }) {
    const row = rows[dataIndex]
    if (row === undefined) return undefined
    const institution = [row.institution?.code ?? 'none']
    if (seriesId === 'open')
      return { kind: ItemKind.recommendation, filter: { institution, status: [...openStatuses] } }
    if (seriesId === 'overdue')
      return { kind: ItemKind.recommendation, filter: { institution, flag: ['overdue'] } }
    return undefined
  },
}

export function institutionBars(
  { rows }: InstitutionsData,
  { language, theme }: DrawingContext,
): StackedBars {
  const words = wordsOf(language)
  const { marks } = palettes[theme]
  const segment = (id: 'open' | 'overdue', status: 'in_progress' | 'not_completed') => ({
    id,
    name: words[id],
    mark: marks[status],
    values: rows.map((row) => row[id]),
  })
  return {
    rows: rows.map((row) => ({ label: labelOf(row, language) })),
    bars: [
      {
        thickness: 22,
        segments: [segment('open', 'in_progress')],
        isNumbered: false,
        ends: rows.map((row) => ({ text: formatNumber(row.open, language) })),
      },
      {
        thickness: 22,
        segments: [segment('overdue', 'not_completed')],
        isNumbered: true,
        ends: [],
      },
    ],
    legend: [words.open, words.overdue],
    isOverlaid: true,
  }
}

function labelOf({ institution }: Row, language: Language): string {
  return institution === null ? labels[language].unknown : (institution.acronym ?? institution.name)
}

function wordsOf(language: Language) {
  return {
    fr: { institution: 'Chef de file', name: 'Nom', open: 'Ouvertes', overdue: 'dont en retard' },
    en: { institution: 'Lead', name: 'Name', open: 'Open', overdue: 'of which overdue' },
  }[language]
}
