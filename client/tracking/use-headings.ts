import type { ColumnKey } from '../../server/contract/columns.ts'
import { headingOf, listHeadingOf } from '../../server/words/columns.ts'
import { useLanguage } from '../i18n/index.ts'

/** The names of columns, for the labels of forms and sheets and the headings of lists. */
export function useHeadings() {
  const language = useLanguage()
  return {
    heading: (key: ColumnKey) => headingOf(key, language.value),
    listHeading: (key: ColumnKey) => listHeadingOf(key, language.value),
  }
}
