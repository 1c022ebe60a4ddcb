import { fold } from '../../server/contract/fold.ts'
import type { EarlierItem } from './conclusion-draft.ts'

/** The filters of the rows to conclude on. */
export interface ConclusionFilter {
  /** Words that the code or the title must contain, all of them */
  text: string
  /** The code of a lead, empty for all, `none` for recommendations without a lead */
  lead: string
  isLeft: boolean
}

export function noFilter(): ConclusionFilter {
  return { text: '', lead: '', isLeft: false }
}

/** Whether a row passes the filters; `isLeft` keeps only rows without a conclusion. */
export function isShownBy(
  { text, lead, isLeft }: ConclusionFilter,
  { item, conclusion }: EarlierItem,
): boolean {
  const searched = fold(`${item.code} ${item.title}`)
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  return (
    words.every((word) => searched.includes(word)) &&
    (lead === '' || (item.lead?.code ?? 'none') === lead) &&
    !(isLeft && conclusion !== null)
  )
}
