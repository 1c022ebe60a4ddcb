import type { FactRecord } from '../../server/domain/facts.ts'
import type { Rows } from '../seed/rows.ts'

/** Gives the facts of an item in the form that the domain's rules read, for tests of the demonstration. */
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
