import type { Formulation } from '../contract/formulations.ts'
import { ItemKind } from '../contract/vocabulary.ts'
import { AppError } from '../http/errors.ts'
import { eachRow } from '../http/parts.ts'
import type { WriteContext } from '../http/writing.ts'
import { createItem } from '../tracking/item-queries.ts'

/**
 * Adopts the recommendations of a meeting, in the order given, in the write's own transaction.
 * @returns their codes.
 * @throws AppError `not_found`; `rule_broken` with every mistake of every row (`items.2.deadline`): nothing is then kept.
 */
export async function adoptAll(
  context: WriteContext,
  meeting: string,
  items: readonly Formulation[],
): Promise<string[]> {
  if ((await context.transaction.meeting.count({ where: { code: meeting } })) === 0)
    throw new AppError('not_found')
  return eachRow('items', items, (item) =>
    createItem(context, ItemKind.recommendation, { ...item, meeting }),
  )
}
