import { isSuccession, successionLinks } from '../contract/concluded.ts'
import type { NewConclusion } from '../contract/conclusions.ts'
import { textOrNull } from '../domain/texts.ts'
import type { NewFact } from '../contract/item-entries.ts'
import { ItemKind, LinkType, Nature, Provenance, Status } from '../contract/vocabulary.ts'
import type { Transaction } from '../store/store.ts'
import { brokenByConclusion, conflicts } from '../domain/conclusions.ts'
import { lastCorrection } from '../domain/facts.ts'
import { AppError, broken, refused } from '../http/errors.ts'
import { eachRow, withFieldNames } from '../http/parts.ts'
import type { WriteContext } from '../http/writing.ts'
import { storedTexts } from '../words/stored.ts'
import { recordFact } from '../tracking/fact-queries.ts'
import { readFactRecords } from '../tracking/history-queries.ts'
import { createItem, editItem } from '../tracking/item-queries.ts'
import { type Ground, type GroundItem, readGround } from './conclusion-ground-queries.ts'
import { findMeeting, obstacleToConclusions } from './earlier-queries.ts'
import { lastDayOf } from '../domain/meetings.ts'

/**
 * Records a meeting's conclusions on earlier recommendations, in the order given, in the write's own
 * transaction.
 * @returns the ids of the conclusions.
 * @throws AppError `not_found`; `rule_broken` when the meeting has no known day, is not held or is closed,
 * and with every mistake of every row (`items.2.deadline`): nothing is then kept; `version_conflict` when
 * somebody else concluded on one meanwhile.
 */
export async function concludeAll(
  context: WriteContext,
  code: string,
  drafts: readonly NewConclusion[],
): Promise<number[]> {
  const { transaction, at, today } = context
  const meeting = await findMeeting(transaction, code)
  const day = lastDayOf(meeting)
  const obstacle = obstacleToConclusions(meeting, today)
  if (obstacle !== undefined || day === undefined)
    throw refused('rule_broken', 'meeting', obstacle ?? 'no_day_to_conclude')

  const ground = await readGround(transaction, { ...meeting, day }, drafts, at)
  return eachRow('items', drafts, (draft, index) => {
    const isTwice = drafts.findIndex((other) => other.code === draft.code) < index
    return concludeOn(context, ground, draft, isTwice)
  })
}

async function concludeOn(
  context: WriteContext,
  ground: Ground,
  draft: NewConclusion,
  isTwice: boolean,
): Promise<number> {
  const { transaction, at, caller } = context
  const item = ground.find(draft.code)
  const standing = ground.standingConclusionOn(draft.code)
  const violations = brokenByConclusion({
    draft,
    meeting: ground.meeting,
    item,
    standing,
    isTwice,
    ...(draft.into === undefined ? {} : { into: ground.target(draft.into, item) }),
  })
  if (violations.length > 0 || item === undefined)
    throw new AppError(
      violations.some(({ code }) => conflicts.includes(code)) ? 'version_conflict' : 'rule_broken',
      { fields: violations.map(({ field, code }) => broken(field, code)) },
    )

  const factId = await recordStatus(context, ground, draft)
  if (draft.kind === 'renewed') await renew(context, ground, draft, item)
  if (isSuccession(draft.kind)) await handOver(context, ground, draft, item)
  const { id } = await transaction.conclusion.create({
    data: {
      meetingId: ground.meeting.id,
      itemId: item.id,
      kind: draft.kind,
      note: textOrNull(draft.note),
      factId,
      authorId: caller.id,
      recordedAt: at,
      replacesId: standing?.id ?? null,
    },
  })
  return id
}

/**
 * Records the status that the meeting noted, effective on its day; replaces the fact of the conclusion that
 * it corrects.
 * @returns the fact's id, if any.
 */
async function recordStatus(
  context: WriteContext,
  ground: Ground,
  draft: NewConclusion,
): Promise<number | null> {
  const status = statusOf(draft)
  if (status === undefined) return null
  const replacesId = await correctedFact(context.transaction, draft.code, ground)
  const fact: NewFact = {
    status,
    effectiveOn: ground.meeting.day,
    progress: draft.progress ?? null,
    ...(draft.note === undefined ? {} : { note: draft.note }),
    ...(draft.reason === undefined ? {} : { reason: draft.reason }),
    ...(replacesId === undefined ? {} : { replacesId }),
  }
  const nameOf = (field: string) => (field === 'replacesId' ? 'replaces' : field)
  return withFieldNames(nameOf, () =>
    recordFact(context, { kind: ItemKind.recommendation, code: draft.code }, fact),
  )
}

/**
 * The fact to replace: that of the corrected conclusion, or its latest correction made on the
 * recommendation's sheet.
 */
async function correctedFact(
  transaction: Transaction,
  code: string,
  ground: Ground,
): Promise<number | undefined> {
  const [item, factId] = [ground.find(code), ground.standingConclusionOn(code)?.factId]
  return item === undefined || factId == null
    ? undefined
    : lastCorrection(await readFactRecords(transaction, item.id), factId)
}

function statusOf({ kind, status }: NewConclusion): Status | undefined {
  if (kind === 'noted') return status
  return kind === 'completed' || kind === 'not_completed' ? Status[kind] : undefined
}

/**
 * Renews a recommendation under its own code: an edit of the changed attributes, whose reason names the
 * meeting.
 */
async function renew(
  context: WriteContext,
  ground: Ground,
  draft: NewConclusion,
  item: GroundItem,
): Promise<void> {
  if (draft.deadline === undefined && draft.isPermanent !== true) return
  const edit = {
    reason: storedTexts.renewedAt(ground.meeting),
    ...(draft.isPermanent === true ? { nature: Nature.permanent } : { deadline: draft.deadline }),
  }
  await editItem(
    context,
    { kind: ItemKind.recommendation, code: item.code, version: item.version },
    edit,
  )
}

/**
 * Has a recommendation superseded: creates the new ones that the meeting adopts, or takes the one that it is
 * merged into, and links them to it.
 */
async function handOver(
  context: WriteContext,
  ground: Ground,
  { kind, into, note, successors = [] }: NewConclusion,
  item: GroundItem,
): Promise<void> {
  const { transaction, at, caller } = context
  if (!isSuccession(kind)) return
  const heirs = into === undefined ? [] : [ground.find(into)?.id ?? 0]
  for (const [index, successor] of successors.entries()) {
    const adopt = () =>
      createItem(context, ItemKind.recommendation, {
        ...successor,
        meeting: ground.meeting.code,
      })
    const code = await withFieldNames((field) => `successors.${index}.${field}`, adopt)
    const { id } = await transaction.trackedItem.findUniqueOrThrow({
      where: { code },
      select: { id: true },
    })
    heirs.push(id)
  }
  const type = successionLinks[kind]
  for (const heirId of heirs) {
    const ends =
      type === LinkType.merged
        ? { fromId: item.id, toId: heirId }
        : { fromId: heirId, toId: item.id }
    const link = await transaction.itemLink.create({
      data: {
        ...ends,
        type,
        effectiveOn: ground.meeting.day,
        recordedAt: at,
        authorId: caller.id,
        note: textOrNull(note),
        provenance: Provenance.entered,
      },
    })
    ground.add(link)
  }
}
