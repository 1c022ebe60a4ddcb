import { computed } from 'vue'
import { type LocationQueryRaw, useRoute, useRouter } from 'vue-router'

import { itemEndpoints, type ItemKind, readReport } from '../../server/contract/index.ts'
import { addressOf } from '../api.ts'
import { spokenLanguage } from '../i18n/index.ts'
import {
  type ListFilter,
  readFilter,
  routeNames,
  sheetRoute,
  writeFilter,
} from '../address/item-address.ts'
import { useReading } from '../reading.ts'
import { useViewpoint } from '../address/viewpoint.ts'

const pageSize = 25

/** A kind's list from its page's address: filters, order, page and viewpoint. */
export function useItemList(kind: ItemKind) {
  const route = useRoute()
  const router = useRouter()
  const { apiQuery, viewpointQuery } = useViewpoint()

  const filter = computed(() => readFilter(route.query))
  const page = computed(() => Math.max(1, Math.floor(Number(route.query.page ?? 1)) || 1))
  const reading = useReading(itemEndpoints[kind].list, () => ({
    query: { ...apiQuery.value, ...filter.value, page: page.value, pageSize },
  }))

  function addressWith(change: ListFilter): LocationQueryRaw {
    return { ...viewpointQuery.value, ...writeFilter({ ...filter.value, ...change }) }
  }

  return {
    ...reading,
    filter,
    page,
    pageSize,
    /** Changes some filters and returns to the first page. */
    refine: (change: ListFilter) => router.push({ query: addressWith(change) }),
    linkWith: (change: ListFilter) => ({ name: routeNames[kind].list, query: addressWith(change) }),
    linkToPage: (number: number) => ({
      name: routeNames[kind].list,
      query: { ...addressWith({}), ...(number === 1 ? {} : { page: number }) },
    }),
    /** The item's page gets the list's query: its previous and next are those of this list. */
    linkToSheet: (code: string) => sheetRoute(kind, code, addressWith({})),
    /** The address of the CSV file of the whole list: same filters, order and viewpoint */
    csv: computed(() =>
      addressOf(readReport, {
        params: { name: 'matrix' },
        query: {
          kind,
          format: 'csv',
          language: spokenLanguage(),
          ...apiQuery.value,
          ...filter.value,
        },
      }),
    ),
  }
}
