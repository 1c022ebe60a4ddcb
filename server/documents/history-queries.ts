import { formatDay, formatInstant } from '../words/format.ts'
import { labels } from '../words/labels.ts'
import { type Language, type Viewpoint, Verdict } from '../contract/vocabulary.ts'
import type { Reader } from '../store/store.ts'
import type { HistoryLine } from './content.ts'

/** Reads what was said of every item, as known at a viewpoint and newest first, by the item's code. */
export async function readHistories(
  reader: Reader,
  { asOf, knownAt }: Viewpoint,
  language: Language,
): Promise<Record<string, HistoryLine[]>> {
  const facts = await reader.statusFact.findMany({
    where: { effectiveOn: { lte: asOf }, recordedAt: { lte: knownAt } },
    orderBy: [{ effectiveOn: 'desc' }, { recordedAt: 'desc' }, { id: 'desc' }],
    select: {
      status: true,
      progress: true,
      effectiveOn: true,
      recordedAt: true,
      note: true,
      item: { select: { code: true } },
      review: { select: { verdict: true, reviewedAt: true } },
    },
  })
  const histories: Record<string, HistoryLine[]> = {}
  for (const { item, review, ...fact } of facts) {
    const isReviewed = review !== null && review.reviewedAt <= knownAt
    const certainty = !isReviewed
      ? 'declared'
      : review.verdict === Verdict.accepted
        ? 'accepted'
        : 'rejected'
    const line: HistoryLine = {
      status: labels[language].status[fact.status],
      progress: fact.progress,
      effectiveOn: formatDay(fact.effectiveOn, language),
      recordedAt: formatInstant(fact.recordedAt, language),
      certainty: labels[language].certainty[certainty],
      note: fact.note ?? '',
    }
    const known = histories[item.code]
    if (known === undefined) histories[item.code] = [line]
    else known.push(line)
  }
  return histories
}
