import { boolean, day, integer, nullable, record } from '../contract/schema.ts'
import { textOrNull } from '../domain/texts.ts'
import type { NewFact } from '../contract/item-entries.ts'
import { EvidenceKind, type ItemKind, Verdict } from '../contract/vocabulary.ts'
import { rowsOf } from '../store/rows.ts'
import type { Transaction } from '../store/store.ts'
import { checkNewFact } from '../domain/execution.ts'
import { AppError, broken, type BrokenField } from '../http/errors.ts'
import type { WriteContext } from '../http/writing.ts'
import { abilitiesOn } from './abilities.ts'
import { readFactRecords } from './history-queries.ts'

/**
 * Adds a fact to an item's history. An officer's counts at once; a focal point's waits for review.
 * @returns the fact's id.
 * @throws AppError `not_found`, `forbidden` (not an item of her institution), `rule_broken` with every rule
 * that it breaks.
 */
export async function recordFact(
  context: WriteContext,
  { kind, code }: { kind: ItemKind; code: string },
  draft: NewFact,
): Promise<number> {
  const { transaction, at, today, caller } = context
  const [item] = await rowsOf(transaction, itemRow)`
    select "id", "adoptedOn", "leadId", "isArchived" from "TrackedItem" where "kind" = ${kind} and "code" = ${code}`
  if (item === undefined) throw new AppError('not_found')
  const abilities = abilitiesOn(item, caller)
  if (!abilities.record && !abilities.declare) throw new AppError('forbidden')

  const violations = checkNewFact({
    kind,
    item,
    facts: await readFactRecords(transaction, item.id),
    draft: {
      status: draft.status,
      effectiveOn: draft.effectiveOn,
      progress: draft.progress ?? null,
      replacesId: draft.replacesId ?? null,
      reason: draft.reason ?? null,
      legalText: draft.legalText ?? null,
    },
    today,
    now: at,
  })
  const fields = [
    ...violations.map(({ field, code }) => broken(field, code)),
    ...(await foreignMilestones(transaction, item.id, draft.milestoneIds ?? [])),
  ]
  if (fields.length > 0) throw new AppError('rule_broken', { fields })

  const factId = await insertFact(context, item.id, draft)
  const { milestoneIds = [], evidence = [] } = draft
  if (milestoneIds.length > 0)
    await transaction.factMilestone.createMany({
      data: milestoneIds.map((milestoneId) => ({ factId, milestoneId })),
    })
  if (evidence.length > 0)
    await transaction.evidence.createMany({
      data: evidence.map(({ label, url }) => ({
        factId,
        kind: EvidenceKind.link,
        label,
        url,
        recordedAt: at,
        authorId: caller.id,
      })),
    })
  if (abilities.record)
    await transaction.$executeRaw`
      insert into "Review" ("factId", "verdict", "reviewerId", "reviewedAt") values (${factId}, ${Verdict.accepted}, ${caller.id}, ${at})`
  return factId
}

const itemRow = record({
  id: integer(),
  adoptedOn: day,
  leadId: nullable(integer()),
  isArchived: boolean(),
})

/**
 * In plain SQL, like every statement of a recording: through the ORM it takes twice as long. @returns the
 * fact's id.
 */
async function insertFact(
  { transaction, at, caller }: WriteContext,
  itemId: number,
  draft: NewFact,
): Promise<number> {
  const [row] = await rowsOf(transaction, record({ id: integer() }))`
    insert into "StatusFact" ("itemId", "status", "progress", "outlook", "effectiveOn", "recordedAt", "authorId", "note", "difficulties",
      "nextSteps", "replacesId", "reason", "legalText")
    values (${itemId}, ${draft.status}, ${draft.progress ?? null}, ${draft.outlook ?? null}, ${draft.effectiveOn}, ${at}, ${caller.id},
      ${textOrNull(draft.note)}, ${textOrNull(draft.difficulties)}, ${textOrNull(draft.nextSteps)}, ${draft.replacesId ?? null}, ${textOrNull(draft.reason)},
      ${textOrNull(draft.legalText)})
    returning "id"`
  if (row === undefined) throw new Error('the fact was not written')
  return row.id
}

async function foreignMilestones(
  transaction: Transaction,
  itemId: number,
  ids: readonly number[],
): Promise<BrokenField[]> {
  if (ids.length === 0) return []
  const own = await transaction.milestone.count({
    where: { itemId, id: { in: [...ids] }, replacedBy: { is: null } },
  })
  return own === ids.length ? [] : [broken('milestoneIds', 'foreign_milestone')]
}
