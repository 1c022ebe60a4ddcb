import { computed, type MaybeRefOrGetter, toValue } from 'vue'

import {
  ItemKind,
  planGroupings,
  readReport,
  type ReportName,
  type ReportQuery,
  reportTraits,
} from '../../server/contract/index.ts'
import { addressOf } from '../api.ts'
import { useLanguage } from '../i18n/index.ts'
import { useReading } from '../reading.ts'
import { useAddressFilter } from '../address/use-address-filter.ts'
import { noComparison, useViewpoint } from '../address/viewpoint.ts'

/** A report from its page's address: parameters and viewpoint; parameters that it does not accept are ignored. */
export function useReport(name: MaybeRefOrGetter<ReportName>) {
  const { apiQuery, compared } = useViewpoint()
  const { text, choice, refine } = useAddressFilter()
  const language = useLanguage()

  const parameters = computed(() => {
    const institution = text('institution')
    const said: ReportQuery = {
      kind: choice('objet', Object.values(ItemKind)),
      by: choice('par', planGroupings),
      ...(institution === undefined ? {} : { institution: [institution] }),
      ...(compared.value === undefined || compared.value === noComparison
        ? {}
        : { compared: compared.value }),
    }
    const taken = new Set<string>(reportTraits[toValue(name)].takes)
    return Object.fromEntries(
      Object.entries(said).filter(([field, value]) => taken.has(field) && value !== undefined),
    ) satisfies ReportQuery
  })
  const query = computed((): ReportQuery => ({
    ...apiQuery.value,
    ...parameters.value,
    language: language.value,
  }))
  const file = (format: 'csv' | 'xlsx') =>
    addressOf(readReport, { params: { name: toValue(name) }, query: { ...query.value, format } })
  return {
    ...useReading(readReport, () => ({ params: { name: toValue(name) }, query: query.value })),
    parameters: computed((): ReportQuery => parameters.value),
    refine,
    /** The address of the whole report as a file */
    csv: computed(() => file('csv')),
    xlsx: computed(() => file('xlsx')),
  }
}
