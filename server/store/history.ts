import { setTimeout } from 'node:timers/promises'

import { dayOf } from '../contract/days.ts'
import type { Instant } from '../contract/vocabulary.ts'
import type { ReadingConnection } from './sqlite/connection.ts'
import type { Position } from './store.ts'

/**
 * How long `settled` waits, in ms: until no write was asked for during `quiet`, and `longestWait` at most.
 */
const quiet = 5
const longestWait = 40

/**
 * The journal's position and the clock of its writes. The writer calls `nextInstant`, `noteAsked` and
 * `noteWritten`.
 */
export interface History {
  position: Position
  /** How far history has come: the journal's last position, the present instant, the present day. */
  nextInstant: () => Instant
  /** Notes that a write was asked for: `settled` waits for it. */
  noteAsked: () => void
  /** Notes that a write is committed. */
  noteWritten: (at: Instant) => void
}

/** Follows the journal's last position and instant. The clock may step back: instants never do. */
export function followHistory(journal: ReadingConnection, clock: () => Date): History {
  let lastWrittenAt: Instant =
    journal.first<{ recordedAt: Instant }>(
      'select "recordedAt" from "JournalEntry" order by "position" desc limit 1',
    )?.recordedAt ?? ''
  let lastGiven = lastWrittenAt
  let lastAsked = -Infinity

  const now = () => {
    const present = clock().toISOString()
    return present > lastWrittenAt ? present : lastWrittenAt
  }
  return {
    position: {
      number: () =>
        journal.first<{ position: number | null }>(
          'select max("position") as "position" from "JournalEntry"',
        )?.position ?? 0,
      now,
      today: () => dayOf(now()),
      settled: async () => {
        const latest = performance.now() + longestWait
        for (
          let present = performance.now();
          present < latest && present - lastAsked < quiet;
          present = performance.now()
        )
          await setTimeout(quiet)
      },
    },
    nextInstant: () => (lastGiven = instantAfter(lastGiven, clock())),
    noteAsked: () => {
      lastAsked = performance.now()
    },
    noteWritten: (at) => {
      if (at > lastWrittenAt) lastWrittenAt = at
    },
  }
}

function instantAfter(last: Instant, clock: Date): Instant {
  const present = clock.toISOString()
  return present > last ? present : new Date(Date.parse(last) + 1).toISOString()
}
