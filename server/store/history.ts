import { setTimeout } from 'node:timers/promises'

import { dayOf } from '../contract/days.ts'
import type { Instant } from '../contract/vocabulary.ts'
import type { ReadingConnection } from './sqlite/connection.ts'
import type { Position } from './store.ts'

/** Milliseconds without a write after which history is settled, and that one is waited for at most. */
const quiet = 5
const longestWait = 40

/** The position of history, and what those who write tell it. */
export interface History {
  position: Position
  /** Gives the instant of the next write. */
  nextInstant: () => Instant
  /** Notes that a write has been asked for. */
  noteAsked: () => void
  /** Notes that a write is committed. */
  noteWritten: (at: Instant) => void
}

/** Tells where history stands, from the journal and a clock that may step back. */
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
