import { fold } from '../contract/fold.ts'
import type { ItemEdit, NewItem } from '../contract/items.ts'
import { type Day, ItemKind, Nature, Provenance } from '../contract/vocabulary.ts'
import { planPeriod } from '../contract/plan-period.ts'
import type { Transaction } from '../store/store.ts'
import { parsePartialDate } from '../domain/days.ts'
import { AppError, broken, type BrokenField, refused } from '../http/errors.ts'
import type { WriteContext } from '../http/writing.ts'
import { storedTexts } from '../words/stored.ts'
import { nextCode } from './code-queries.ts'
import { changesSince } from './conflict-queries.ts'

/**
 * Creates an item with its first version. A recommendation exists from its meeting's day, a plan item from
 * the plan's start, an indicator from the day on which it is entered.
 * @returns its code.
 * @throws AppError `rule_broken` for an unknown category, institution or meeting; `already_exists` for a
 * taken code.
 */
export async function createItem(
  { transaction, at, today, caller }: WriteContext,
  kind: ItemKind,
  draft: NewItem,
): Promise<string> {
  const known = await resolve(transaction, kind, draft)
  const nature = kind === ItemKind.indicator ? Nature.permanent : (draft.nature ?? Nature.one_off)
  const code =
    draft.code ??
    (await nextCode(transaction, kind, { meeting: known.meeting, categoryCode: draft.category }))
  if ((await transaction.trackedItem.count({ where: { code } })) > 0)
    throw refused('already_exists', 'code', 'code_taken', { code })
  const adoptedOn = {
    recommendation: known.meetingDay ?? today,
    plan_item: planPeriod.start,
    indicator: today,
  }[kind]
  const attributes = {
    title: draft.title.trim(),
    categoryId: known.categoryId ?? 0,
    leadId: known.leadId ?? null,
    deadline: nature === Nature.permanent ? null : (draft.deadline ?? null),
    nature,
    weight: draft.weight ?? 1,
    isArchived: false,
  }
  if (nature === Nature.permanent && draft.deadline != null)
    throw refused('rule_broken', 'deadline', 'permanent_with_deadline')
  checkYears(draft)
  const searchText = searchTextOf(attributes.title, code, detailsOf(draft))
  const item = await transaction.trackedItem.create({
    data: {
      ...attributes,
      searchText,
      kind,
      code,
      meetingId: known.meeting?.id ?? null,
      adoptedOn,
      recordedAt: at,
      provenance: Provenance.entered,
      source: storedTexts.entered,
      versions: {
        create: { ...attributes, searchText, version: 1, recordedAt: at, authorId: caller.id },
      },
      partners: {
        create: known.partnerIds.map((institutionId, position) => ({ institutionId, position })),
      },
      ...extensionOf(kind, draft),
    },
  })
  return item.code
}

/**
 * Edits an item on top of the version that its editor saw: a new version is added, the earlier ones stay.
 * @throws AppError `version_conflict` with what changed since, `rule_broken`, `not_found`.
 */
export async function editItem(
  { transaction, at, caller }: WriteContext,
  target: { kind: ItemKind; code: string; version: number },
  edit: ItemEdit,
): Promise<void> {
  const { kind, code, version } = target
  const item = await transaction.trackedItem.findFirst({
    where: { kind, code },
    include: { recommendation: true, planItem: true, indicator: true },
  })
  if (item === null) throw new AppError('not_found')
  if (item.version !== version)
    throw new AppError('version_conflict', {
      fields: await changesSince(transaction, item.id, version),
    })

  const known = await resolve(transaction, kind, edit)
  const nature = kind === ItemKind.indicator ? item.nature : (edit.nature ?? item.nature)
  const deadline = edit.deadline === undefined ? item.deadline : edit.deadline
  if (nature === Nature.permanent && edit.deadline != null)
    throw refused('rule_broken', 'deadline', 'permanent_with_deadline')
  const attributes = {
    title: edit.title?.trim() ?? item.title,
    categoryId: known.categoryId ?? item.categoryId,
    leadId: known.leadId === undefined ? item.leadId : known.leadId,
    deadline: nature === Nature.permanent ? null : deadline,
    nature,
    weight: edit.weight ?? item.weight,
    isArchived: edit.isArchived ?? item.isArchived,
  }
  const details = { ...item.recommendation, ...item.planItem, ...item.indicator, ...edit }
  checkYears(details)
  const searchText = searchTextOf(attributes.title, code, detailsOf(details))
  const next = version + 1
  await transaction.trackedItem.update({
    where: { id: item.id },
    data: {
      ...attributes,
      searchText,
      version: next,
      versions: {
        create: {
          ...attributes,
          searchText,
          version: next,
          recordedAt: at,
          authorId: caller.id,
          reason: edit.reason ?? null,
        },
      },
      ...(edit.partners === undefined
        ? {}
        : {
            partners: {
              deleteMany: {},
              create: known.partnerIds.map((institutionId, position) => ({
                institutionId,
                position,
              })),
            },
          }),
      ...extensionEditOf(kind, edit),
    },
  })
}

interface Known {
  categoryId: number | undefined
  /** Undefined when the draft does not change the lead, null when it removes it. */
  leadId: number | null | undefined
  partnerIds: number[]
  meeting: { id: number; code: string; number: number | null } | undefined
  meetingDay: Day | undefined
}

/**
 * Finds the category, institutions and meeting that a draft refers to by code; each unknown code is an error
 * on its field.
 */
async function resolve(
  transaction: Transaction,
  kind: ItemKind,
  draft: Partial<NewItem> & { meeting?: string },
): Promise<Known> {
  const institutionCodes = [...(draft.lead == null ? [] : [draft.lead]), ...(draft.partners ?? [])]
  const [category, institutions, meeting] = await Promise.all([
    draft.category === undefined
      ? undefined
      : transaction.category.findUnique({ where: { kind_code: { kind, code: draft.category } } }),
    transaction.institution.findMany({
      where: { code: { in: institutionCodes } },
      select: { id: true, code: true },
    }),
    draft.meeting === undefined
      ? undefined
      : transaction.meeting.findUnique({ where: { code: draft.meeting } }),
  ])
  const idOf = new Map(institutions.map(({ id, code }) => [code, id]))
  const missing = (field: string, code: string) => broken(field, 'code_unknown', { code })
  const fields: BrokenField[] = [
    ...(category === null ? [missing('category', draft.category ?? '')] : []),
    ...(draft.lead != null && !idOf.has(draft.lead) ? [missing('lead', draft.lead)] : []),
    ...(draft.partners ?? []).flatMap((code, index) =>
      idOf.has(code) ? [] : [missing(`partners.${index}`, code)],
    ),
    ...(meeting === null ? [missing('meeting', draft.meeting ?? '')] : []),
  ]
  const meetingDay = meeting?.heldOn == null ? undefined : parsePartialDate(meeting.heldOn)?.last
  if (meeting != null && meetingDay === undefined)
    fields.push(broken('meeting', 'meeting_without_day'))
  if (fields.length > 0) throw new AppError('rule_broken', { fields })
  return {
    categoryId: category?.id,
    leadId: draft.lead == null ? draft.lead : idOf.get(draft.lead),
    partnerIds: (draft.partners ?? []).flatMap((code) => idOf.get(code) ?? []),
    meeting: meeting ?? undefined,
    meetingDay,
  }
}

type Details = {
  verification?: string | null
  objective?: string | null
  startYear?: number | null
  endYear?: number | null
  titleEn?: string
  question?: string
}

function extensionOf(kind: ItemKind, draft: Details) {
  if (kind === ItemKind.recommendation)
    return { recommendation: { create: { verification: draft.verification ?? null } } }
  if (kind === ItemKind.indicator)
    return {
      indicator: { create: { titleEn: draft.titleEn ?? '', question: draft.question ?? '' } },
    }
  const { objective = null, startYear = null, endYear = null } = draft
  return { planItem: { create: { objective, startYear, endYear } } }
}

function extensionEditOf(kind: ItemKind, edit: Details) {
  const { verification, objective, startYear, endYear, titleEn, question } = edit
  if (kind === ItemKind.recommendation) return { recommendation: { update: { verification } } }
  if (kind === ItemKind.indicator) return { indicator: { update: { titleEn, question } } }
  return { planItem: { update: { objective, startYear, endYear } } }
}

function detailsOf({ verification, objective, titleEn, question }: Details): string {
  return [verification, objective, titleEn, question].filter((text) => text != null).join(' ')
}

function searchTextOf(title: string, code: string, details: string): string {
  return fold(`${title} ${code} ${details}`)
}

function checkYears({ startYear, endYear }: Details): void {
  if (startYear == null || endYear == null || endYear >= startYear) return
  throw refused('rule_broken', 'endYear', 'end_before_start')
}
