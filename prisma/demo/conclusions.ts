import { isSuccession, statusConclusions } from '../../server/contract/concluded.ts'
import { ConclusionKind, type Day, type Instant } from '../../server/contract/vocabulary.ts'
import { supersededBy } from '../../server/domain/lineage.ts'
import { type DemoContext, itemOf } from './context.ts'
import { codeFor, readTable } from '../seed/table.ts'
import { french } from '../seed/typography.ts'

/**
 * Adds the conclusions of the latest sessions on earlier recommendations. Runs after the other acts, because a
 * conclusion is recorded together with the fact or link that it caused; one that caused none is recorded with
 * the previous conclusion of its meeting. Conclusions after the day of the demonstration are left out.
 */
export function tellConclusions(context: DemoContext): void {
  const { rows, people, meetingId } = context
  const last = new Map<string, Instant>()
  for (const { meeting, code, on, kind: written, note } of readTable('demo/conclusions.csv', [
    'meeting',
    'code',
    'on',
    'kind',
    'note',
  ])) {
    const kind = codeFor(ConclusionKind, written)
    const cause = causeOf(context, itemOf(context, code).id, on, kind)
    const recordedAt = cause?.recordedAt ?? (isCaused(kind) ? undefined : last.get(meeting))
    if (recordedAt === undefined) continue
    last.set(meeting, recordedAt)
    rows.conclusions.push({
      meetingId: meetingId(meeting),
      itemId: itemOf(context, code).id,
      kind,
      note: note === '' ? null : french(note),
      factId: cause?.factId ?? null,
      authorId: people.officerId,
      recordedAt,
    })
  }
}

function isCaused(kind: ConclusionKind): boolean {
  return isSuccession(kind) || statusConclusions.some((each) => each === kind)
}

/** The fact or link of that day caused by a conclusion. */
function causeOf(
  { rows }: DemoContext,
  itemId: number,
  on: Day,
  kind: ConclusionKind,
): { recordedAt: Instant; factId: number | null } | undefined {
  if (isSuccession(kind)) {
    const link = rows.links.find(
      (each) => supersededBy(each)?.item === itemId && each.effectiveOn === on,
    )
    return link === undefined ? undefined : { recordedAt: link.recordedAt, factId: null }
  }
  if (!isCaused(kind)) return undefined
  const fact = rows.facts.find((each) => each.itemId === itemId && each.effectiveOn === on)
  return fact === undefined ? undefined : { recordedAt: fact.recordedAt, factId: fact.id }
}
