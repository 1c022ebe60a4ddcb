import {
  type Day,
  EvidenceKind,
  type Instant,
  ItemKind,
  Nature,
  ReferenceKind,
  Verdict,
} from '../../server/contract/vocabulary.ts'
import type { BaselineLevel, SeedIndicator } from './indicators.ts'
import { addItem, type ItemRow } from './items.ts'
import type { CategoryFinder } from './catalogue.ts'
import type { Rows } from './rows.ts'

/** Adds the indicators. Their nature is permanent, since they are assessed again at each round. */
export function addIndicators(
  rows: Rows,
  indicators: readonly SeedIndicator[],
  categoryId: CategoryFinder,
  {
    adoptedOn,
    recordedAt,
    authorId,
  }: { adoptedOn: Day; recordedAt: Instant; authorId: number | null },
): Map<string, ItemRow> {
  const added = new Map<string, ItemRow>()
  for (const {
    code,
    categoryCode,
    title,
    titleEn,
    question,
    objectives,
    provenance,
    source,
  } of indicators) {
    const item = addItem(
      rows,
      {
        kind: ItemKind.indicator,
        code,
        title,
        provenance,
        source,
        adoptedOn,
        categoryId: categoryId(ItemKind.indicator, categoryCode),
        leadId: null,
        partnerIds: [],
        meetingId: null,
        deadline: null,
        nature: Nature.permanent,
        weight: 1,
        searched: [titleEn, question],
      },
      recordedAt,
      authorId,
    )
    added.set(code, item)
    rows.indicators.push({ itemId: item.id, titleEn, question })
    rows.references.push(
      ...objectives.map((objective) => ({
        itemId: item.id,
        kind: ReferenceKind.compact_objective,
        code: objective,
      })),
    )
  }
  return added
}

/** What an assessment needs besides its level. */
interface AssessmentContext {
  roundId: number
  effectiveOn: Day
  recordedAt: Instant
  authorId: number | null
}

/** Adds an assessment, accepted at its recording, with the URLs of its sources as evidence. */
export function addAssessment(
  rows: Rows,
  items: ReadonlyMap<string, ItemRow>,
  level: BaselineLevel,
  context: AssessmentContext,
): void {
  const itemId = items.get(level.code)?.id
  if (itemId === undefined) throw new Error(`There is no indicator ${level.code}.`)
  const id = rows.facts.length + 1
  const { roundId, effectiveOn, recordedAt, authorId } = context
  rows.facts.push({
    id,
    itemId,
    status: level.status,
    effectiveOn,
    recordedAt,
    authorId,
    roundId,
    note: level.justification,
  })
  rows.reviews.push({
    factId: id,
    verdict: Verdict.accepted,
    reviewerId: authorId,
    reviewedAt: recordedAt,
  })
  rows.evidence.push(
    ...level.sources.map((url) => ({
      factId: id,
      kind: EvidenceKind.link,
      label: new URL(url).hostname,
      url,
      recordedAt,
      authorId,
    })),
  )
}
