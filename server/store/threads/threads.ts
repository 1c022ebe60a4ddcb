import { Worker } from 'node:worker_threads'

import type { SqlQuery, SqlResultSet } from '@prisma/driver-adapter-utils'

import { threadPool } from './pool.ts'

/** What reads statements: this thread, or others. */
export interface StatementReader {
  /** @param urgency `unhurried` where the statement may take long: it then leaves a thread to those who ask for little. */
  run: (query: SqlQuery, urgency?: 'unhurried') => Promise<SqlResultSet>
  close: () => Promise<void>
}

/** What a thread's newest objects may fill before they are sorted: left alone, V8 lets each grow to 48 MB. */
const youngMegabytes = 6

/**
 * Reads on threads of their own, so that no statement, however long, holds up the thread that answers requests, and a
 * dashboard's statements are read side by side.
 * @param script the thread as JavaScript: the build puts it beside this file (tools/build.ts).
 */
export function readingThreads(
  file: string,
  count: number,
  script = new URL('./reading-thread.js', import.meta.url),
): StatementReader {
  const pool = threadPool<SqlQuery, SqlResultSet>(
    count,
    () =>
      new Worker(script, {
        workerData: { file },
        resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
      }),
  )
  return {
    run: (query, urgency) => pool.run(query, { isLong: urgency === 'unhurried' }),
    close: pool.close,
  }
}
