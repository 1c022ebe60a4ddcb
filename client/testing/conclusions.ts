import type { Conclusion, ConclusionsReply, ItemSummary } from '../../server/contract/index.ts'
import { viewpoint } from './factories.ts'
import { itemSheet } from './items.ts'

/** A recommendation that a meeting has to conclude on. */
export function earlierItem(
  item: Partial<ItemSummary> = {},
  told: Partial<Conclusion> | null = null,
): ConclusionsReply['items'][number] {
  return {
    item: itemSheet(item),
    carriedOver: 1,
    conclusion: told === null ? null : conclusion(told),
  }
}

export function conclusion(told: Partial<Conclusion> = {}): Conclusion {
  return {
    id: 7,
    kind: 'renewed',
    note: null,
    status: null,
    progress: null,
    deadline: null,
    isPermanent: false,
    successors: [],
    author: 'Hadiza Amadou',
    recordedAt: '2021-08-07T09:00:00.000Z',
    isCorrection: false,
    ...told,
  }
}

/** The recommendations to conclude on, as a user with the right to conclude receives them. */
export function conclusionsReply(
  items: ConclusionsReply['items'],
  reply: Partial<ConclusionsReply> = {},
): ConclusionsReply {
  return {
    day: '2021-08-06',
    items,
    concluded: items.filter((row) => row.conclusion !== null).length,
    refusal: null,
    canConclude: true,
    viewpoint,
    ...reply,
  }
}
