import { useI18n } from 'petite-vue-i18n'

import { type ColumnKey, describedColumn } from '../../server/contract/columns.ts'
import type { CellFormat, ItemSummary } from '../../server/contract/index.ts'
import { cellReader } from '../../server/words/columns.ts'
import { useFormat } from '../i18n/use-format.ts'

/** The text of a list's cell. */
export interface CellText {
  text: string
  /** The full text, when `text` is shortened */
  whole?: string
  /** Replaces a missing value, in a muted colour */
  isAside?: boolean
}

/** The text of an item's cell in a list; undefined when unknown. */
export function useCellTexts(): (key: ColumnKey, item: ItemSummary) => CellText | undefined {
  const { t } = useI18n()
  const { language, instant, label, number, percent, shortDay, xof } = useFormat()

  const written: Partial<Record<CellFormat, (value: string | number) => string>> = {
    day: (day) => shortDay(String(day)),
    instant: (moment) => instant(String(moment)),
    integer: (value) => number(Number(value)),
    decimal: (value) => number(Number(value), 2),
    percent: (value) => percent(Number(value)),
    xof: (amount) => xof(Number(amount)),
  }
  /** The columns whose text is not just the formatted value */
  const particular: Partial<Record<ColumnKey, (item: ItemSummary) => CellText | undefined>> = {
    subdomain: ({ category }) => ({ text: label(category) }),
    lead: ({ lead }) =>
      lead === null ? undefined : { text: lead.acronym ?? lead.name, whole: lead.name },
    deadline({ deadline, nature }) {
      if (deadline !== null) return { text: shortDay(deadline) }
      return nature === 'permanent' ? { text: t('tracking.noDeadline'), isAside: true } : undefined
    },
    money({ plannedXof, disbursedXof }) {
      if (plannedXof === null) return undefined
      const disbursed = disbursedXof === null ? '–' : xof(disbursedXof)
      return { text: t('tracking.money', { disbursed, planned: xof(plannedXof) }) }
    },
  }

  function ordinary(key: ColumnKey, item: ItemSummary): CellText | undefined {
    const value = cellReader(key)(item, language.value, 'excel')
    if (value === null) return undefined
    return { text: written[describedColumn(key).format]?.(value) ?? String(value) }
  }

  return (key, item) => (particular[key] ?? ((each) => ordinary(key, each)))(item)
}
