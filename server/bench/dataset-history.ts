import type { Database } from 'better-sqlite3'

import { addDays, daysBetween } from '../domain/days.ts'
import type { Chance } from './chance.ts'
import type { Context } from './dataset-context.ts'
import { inserter } from './inserter.ts'

const statuses = {
  executed: [
    'not_started',
    'in_progress',
    'in_progress',
    'in_progress',
    'completed',
    'completed',
    'suspended',
    'not_completed',
  ],
  indicator: ['no', 'partial', 'yes', 'not_applicable'],
} as const

/** All generated facts are recorded before this day, so that those written by the bench are the latest. */
const end = '2026-10-31'

/**
 * Inserts realistic histories: each fact is recorded some days after its effective day, one in thirty much
 * later, one in thirty corrects the previous fact, one in fifty is pending review and one in a hundred is
 * rejected.
 */
export function insertHistory(database: Database, random: Chance, { officerId }: Context) {
  const insert = inserter(database)
  let id = 0
  return ({
    id: itemId,
    kind,
    adoptedOn,
    count,
  }: {
    id: number
    kind: string
    adoptedOn: string
    count: number
  }): void => {
    const step = Math.max(1, Math.floor(daysBetween(adoptedOn, end) / (count + 1)))
    let previous: { id: number; effectiveOn: string } | undefined
    for (let rank = 0; rank < count; rank += 1) {
      id += 1
      const isCorrection = previous !== undefined && random.is(1 / 30)
      const effectiveOn =
        isCorrection && previous !== undefined
          ? previous.effectiveOn
          : addDays(adoptedOn, rank * step + random.below(step))
      const known = addDays(
        effectiveOn,
        random.is(1 / 30) ? 200 + random.below(200) : 1 + random.below(20),
      )
      const recordedOn = known > end ? end : known
      const recordedAt = `${recordedOn}T${String(8 + random.below(9)).padStart(2, '0')}:${String(random.below(60)).padStart(2, '0')}:00.000Z`
      const status = random.pick(kind === 'indicator' ? statuses.indicator : statuses.executed)
      insert('StatusFact', {
        id,
        itemId,
        status,
        progress: status === 'in_progress' ? 5 * random.below(20) : null,
        outlook: null,
        effectiveOn,
        recordedAt,
        authorId: officerId,
        note: 'Constaté lors de la réunion de suivi.',
        replacesId: isCorrection ? (previous?.id ?? null) : null,
        reason: isCorrection ? 'Erreur de saisie.' : null,
      })
      if (!random.is(0.02))
        insert('Review', {
          factId: id,
          verdict: random.is(0.01) ? 'rejected' : 'accepted',
          reviewerId: officerId,
          reviewedAt: recordedAt,
        })
      previous = { id, effectiveOn }
    }
  }
}
