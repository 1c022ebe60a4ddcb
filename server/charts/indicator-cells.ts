import type { IndicatorCellsData } from '../contract/dashboard.ts'
import { labels } from '../words/labels.ts'
import type { CategoryRef } from '../contract/tracking.ts'
import { assessmentStatuses, ItemKind, type Language } from '../contract/vocabulary.ts'
import { cellCounts } from './cell-counts.ts'
import { layoutCells, titleOf } from './cell-layout.ts'
import type { Chart } from './chart.ts'
import { saidFigures } from './said-figures.ts'
import { cellsSentence } from './sentences/cells.ts'
import { atViewpoint } from './viewpoint-words.ts'

/** Every indicator as a cell, by domain: its sign says the assessment, a rim that it changed. */
export const indicatorCells: Chart<IndicatorCellsData> = {
  title: (data, { language }) => cellsSentence(data, language),
  subtitle(data, context) {
    const count = data.rows.reduce((sum, row) => sum + row.cells.length, 0)
    return {
      fr: `Les indicateurs de gouvernance des migrations, un par case (${count}), ${atViewpoint(context)}`,
      en: `The migration governance indicators, one a cell (${count}), ${atViewpoint(context)}`,
    }[context.language]
  },
  note({ isProvisional }, { language }) {
    const ranking = {
      fr: 'Ce n’est ni une note ni un classement.',
      en: 'This is neither a score nor a ranking.',
    }[language]
    const provisional = {
      fr: 'Appréciation provisoire, validée ni par le SP/CCM ni par l’OIM.',
      en: 'Provisional assessment, validated neither by the SP/CCM nor by IOM.',
    }[language]
    return isProvisional ? `${provisional} ${ranking}` : ranking
  },
  table({ rows }, { language }) {
    const words = {
      fr: {
        code: 'Code',
        title: 'Indicateur',
        domain: 'Domaine',
        status: 'Appréciation',
        before: 'Avant',
      },
      en: {
        code: 'Code',
        title: 'Indicator',
        domain: 'Domain',
        status: 'Assessment',
        before: 'Before',
      },
    }[language]
    const { status: statusLabels } = labels[language]
    return {
      columns: [
        { key: 'code', label: words.code, format: 'code' },
        { key: 'title', label: words.title, format: 'text' },
        { key: 'domain', label: words.domain, format: 'text' },
        { key: 'status', label: words.status, format: 'text' },
        { key: 'before', label: words.before, format: 'text' },
      ],
      rows: rows.flatMap(({ category, cells }) =>
        cells.map((cell) => [
          cell.code,
          titleOf(cell, language),
          nameOf(category, language),
          statusLabels[cell.status],
          cell.before === null ? null : statusLabels[cell.before],
        ]),
      ),
    }
  },
  height: (data, context) => layoutCells(data, context).height,
  altText(data, context) {
    const { status } = labels[context.language]
    const byDomain = {
      columns: [
        { key: 'domain', label: '', format: 'text' as const },
        ...assessmentStatuses.map((each) => ({
          key: each,
          label: status[each],
          format: 'integer' as const,
        })),
      ],
      rows: data.rows.map(({ category, cells }) => {
        const counts = cellCounts(cells)
        return [
          nameOf(category, context.language),
          ...assessmentStatuses.map((each) => counts[each]),
        ]
      }),
    }
    return `${indicatorCells.title(data, context)}. ${saidFigures(byDomain, context.language)}`.trim()
  },
  target({ rows }, { dataIndex }) {
    const cell = rows.flatMap(({ cells }) => cells)[dataIndex]
    return cell === undefined
      ? undefined
      : { kind: ItemKind.indicator, filter: { q: cell.code }, code: cell.code }
  },
}

const nameOf = (category: CategoryRef, language: Language) =>
  language === 'fr' ? category.labelFr : category.labelEn
