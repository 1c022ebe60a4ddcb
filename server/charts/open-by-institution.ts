import type { InstitutionsData } from '../contract/dashboard.ts'
import { chartWords } from '../words/charts.ts'
import { formatNumber } from '../words/format.ts'
import { labels } from '../words/labels.ts'
import { ItemKind, openStatuses, type Language } from '../contract/vocabulary.ts'
import { layoutBars, type StackedBars } from './bar-layout.ts'
import type { Chart, DrawingContext } from './chart.ts'
import { palettes } from './palette.ts'
import { saidFigures } from './said-figures.ts'
import { byInstitutionSentence } from './sentences/by-institution.ts'

type Row = InstitutionsData['rows'][number]

/**
 * Open and overdue recommendations by lead institution. The overdue bar is drawn over the open one, since it
 * is a part of it.
 */
export const openByInstitution: Chart<InstitutionsData> = {
  title: (data, { language }) => byInstitutionSentence(data, language),
  subtitle: (_, { language, viewpoint }) =>
    chartWords[language].openByInstitution.subtitle(viewpoint),
  note({ hiddenCount }, { language }) {
    return hiddenCount === 0
      ? undefined
      : chartWords[language].openByInstitution.hidden({ hidden: hiddenCount })
  },
  table({ rows }, { language }) {
    const words = chartWords[language].openByInstitution.columns
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
  const words = chartWords[language].openByInstitution.columns
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
