import type { FactRecord } from '../../server/domain/facts.ts'
import type { Rows } from '../seed/rows.ts'

/** The facts of an item as the domain's rules read them, for tests of the story. */
export function factsOf(rows: Rows, itemId: number): FactRecord[] {
  const reviews = new Map(rows.reviews.map((review) => [review.factId, review]))
  return rows.facts
    .filter((fact) => fact.itemId === itemId)
    .map(({ id, status, progress = null, effectiveOn, recordedAt, replacesId = null }) => {
      const review = reviews.get(id)
      const reviewedAt = (verdict: string) =>
        review?.verdict === verdict ? review.reviewedAt : null
      return {
        id,
        status,
        progress,
        effectiveOn,
        recordedAt,
        replacesId,
        acceptedAt: reviewedAt('accepted'),
        rejectedAt: reviewedAt('rejected'),
      }
    })
}
