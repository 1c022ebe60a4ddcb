import type { ComparisonReply } from '../contract/comparison.ts'
import type { DashboardReply } from '../contract/dashboard.ts'
import { ItemKind } from '../contract/vocabulary.ts'
import type { Reader } from '../store/store.ts'
import { baseChangeOf } from '../domain/figures/base.ts'
import { transitionsOf } from '../domain/figures/transitions.ts'
import { readChanged } from './changed-queries.ts'
import { readCorrections, readLate } from './news-queries.ts'
import { readPairs } from '../tracking/pair-queries.ts'

/**
 * Reads what changed between the two viewpoints of a dashboard. The transitions and base of recommendations are
 * taken from the dashboard.
 */
export async function readComparisonReply(
  reader: Reader,
  dashboard: DashboardReply,
  kind: ItemKind,
): Promise<ComparisonReply> {
  const { viewpoint, compared, choices } = dashboard
  const frame = { kind, viewpoint, compared, choices }
  if (compared === null)
    return {
      ...frame,
      transitions: dashboard.charts['status-transitions'],
      base: null,
      changed: nothingChanged(),
      corrections: none,
      late: none,
    }
  const span = { before: compared, after: viewpoint }
  const isOwn = kind === ItemKind.recommendation
  const [pairs, changed, corrections, late] = await Promise.all([
    isOwn ? undefined : readPairs(reader, span, kind),
    readChanged(reader, span, kind),
    readCorrections(reader, span, kind),
    readLate(reader, span, kind),
  ])
  const moved =
    pairs === undefined
      ? { transitions: dashboard.charts['status-transitions'], base: dashboard.base }
      : { transitions: transitionsOf(kind, pairs), base: baseChangeOf(pairs) }
  return { ...frame, ...moved, changed, corrections, late }
}

const none = { total: 0, items: [] }

function nothingChanged(): ComparisonReply['changed'] {
  return { gain: [], setback: [], adopted: [], restored: [], closed: [], left: [] }
}
