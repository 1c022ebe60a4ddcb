import { computed } from 'vue'

import {
  type ItemKind,
  listCategories,
  listInstitutions,
  listMeetings,
} from '../../server/contract/index.ts'
import { useFormat } from '../i18n/use-format.ts'
import { useReading } from '../reading.ts'

/** An option of a filter or of a form, with its depth in the tree. */
export interface Choice {
  code: string
  label: string
  depth: number
}

/** The institutions, meetings and categories to choose from, loaded only when they are about to be needed. */
export function useFilterChoices(
  kind: ItemKind,
  isNeeded: () => boolean,
  { onlyLeading = true }: { onlyLeading?: boolean } = {},
) {
  const { label, meeting, partialDay } = useFormat()
  const options = { isEnabled: isNeeded }
  const institutions = useReading(
    listInstitutions,
    () => ({ query: onlyLeading ? { leading: true } : {} }),
    options,
  )
  const meetings = useReading(listMeetings, () => ({ query: {} }), {
    isEnabled: () => isNeeded() && kind === 'recommendation',
  })
  const categories = useReading(listCategories, () => ({ query: { kind } }), options)

  return {
    institutions: computed((): Choice[] =>
      (institutions.data.value?.items ?? []).map(({ code, acronym, name }) => ({
        code,
        label: acronym === null ? name : `${acronym} – ${name}`,
        depth: 0,
      })),
    ),
    meetings: computed((): Choice[] =>
      (meetings.data.value?.items ?? []).map((each) => ({
        code: each.code,
        label: `${meeting(each)}, ${partialDay(each.heldOn)}`,
        depth: 0,
      })),
    ),
    categories: computed((): Choice[] => {
      const all = categories.data.value?.items ?? []
      return all
        .filter(({ parentCode }) => parentCode === null)
        .flatMap((top) => [top, ...all.filter(({ parentCode }) => parentCode === top.code)])
        .map((each) => ({
          code: each.code,
          label: label(each),
          depth: each.parentCode === null ? 0 : 1,
        }))
    }),
    isLoading: computed(
      () => isNeeded() && (institutions.isLoading.value || categories.isLoading.value),
    ),
    error: computed(
      () => institutions.error.value ?? categories.error.value ?? meetings.error.value,
    ),
  }
}
