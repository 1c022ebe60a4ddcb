import { formatDay, formatInstant } from '../words/format.ts'
import { labels } from '../words/labels.ts'
import { code, nullable, oneOf, record } from '../contract/schema.ts'
import { timelineFact } from '../contract/tracking.ts'
import { type Language, Verdict, type Viewpoint } from '../contract/vocabulary.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import { certaintyOf } from '../domain/facts.ts'
import type { HistoryLine } from './content.ts'

/** Reads the facts of every item as known at a viewpoint, newest first, by the item's code. */
export async function readHistories(
  reader: Reader,
  { asOf, knownAt }: Viewpoint,
  language: Language,
): Promise<Record<string, HistoryLine[]>> {
  const facts = await rowsOf(reader, factRow)`
    select i."code", f."status", f."progress", f."effectiveOn", f."recordedAt", f."note", r."verdict"
    from "StatusFact" f join "TrackedItem" i on i."id" = f."itemId"
    left join "Review" r on r."factId" = f."id" and r."reviewedAt" <= ${knownAt}
    where f."effectiveOn" <= ${asOf} and f."recordedAt" <= ${knownAt}
    order by f."effectiveOn" desc, f."recordedAt" desc, f."id" desc`
  const histories: Record<string, HistoryLine[]> = {}
  for (const { code, ...fact } of facts) {
    const certainty = certaintyOf(fact.verdict ?? undefined, undefined)
    const line: HistoryLine = {
      status: labels[language].status[fact.status],
      progress: fact.progress,
      effectiveOn: formatDay(fact.effectiveOn, language),
      recordedAt: formatInstant(fact.recordedAt, language),
      certainty: labels[language].certainty[certainty],
      note: fact.note ?? '',
    }
    const known = histories[code]
    if (known === undefined) histories[code] = [line]
    else known.push(line)
  }
  return histories
}

const { status, progress, effectiveOn, recordedAt, note } = timelineFact.properties
const factRow = record({
  code,
  status,
  progress,
  effectiveOn,
  recordedAt,
  note,
  /** Verdict of the review known at the viewpoint; null when there is none. */
  verdict: nullable(oneOf(Object.values(Verdict))),
})
