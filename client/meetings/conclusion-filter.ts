import { fold } from '../../server/contract/fold.ts'
import type { EarlierItem } from './conclusion-draft.ts'

/** Which of the rows to conclude on are shown. */
export interface ConclusionFilter {
  /** Every word of it, in the code or the title. */
  text: string
  /** A lead's code, empty for all, `none` for those without. */
  lead: string
  isLeft: boolean
}

export function noFilter(): ConclusionFilter {
  return { text: '', lead: '', isLeft: false }
}

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
