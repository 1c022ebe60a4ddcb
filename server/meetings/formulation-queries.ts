import type { Formulation } from '../contract/formulations.ts'
import { type Day, type Instant, ItemKind } from '../contract/vocabulary.ts'
import type { Transaction } from '../store/store.ts'
import { AppError, type BrokenField } from '../http/errors.ts'
import { createItem } from '../tracking/item-queries.ts'

/**
 * Adopts the recommendations of a meeting, in the order given, in the write's own transaction.
 * @returns their codes.
 * @throws AppError `not_found`; `rule_broken` with every mistake of every row (`items.2.deadline`): nothing is then kept.
 */
export async function adoptAll(
  transaction: Transaction,
  at: Instant,
  meeting: string,
  items: readonly Formulation[],
  authored: { authorId: number; today: Day },
): Promise<string[]> {
  if ((await transaction.meeting.count({ where: { code: meeting } })) === 0)
    throw new AppError('not_found')
  const codes: string[] = []
  const mistakes: BrokenField[] = []
  for (const [index, item] of items.entries()) {
    try {
      codes.push(
        await createItem(transaction, at, ItemKind.recommendation, { ...item, meeting }, authored),
      )
    } catch (error) {
      if (!(error instanceof AppError) || error.fields === undefined) throw error
      mistakes.push(
        ...error.fields.map((mistake) => ({
          ...mistake,
          field: `items.${index}.${mistake.field}`,
        })),
      )
    }
  }
  if (mistakes.length > 0) throw new AppError('rule_broken', { fields: mistakes })
  return codes
}
