import { Worker } from 'node:worker_threads'

import type { SqlQuery, SqlResultSet } from '@prisma/driver-adapter-utils'

import { threadPool } from './pool.ts'

/** Runs reading statements, on this thread or on others. */
export interface StatementReader {
  /**
   * @param urgency `unhurried` when the statement may take long: it never occupies the last thread, which
   * stays free for short ones.
   */
  run: (query: SqlQuery, urgency?: 'unhurried') => Promise<SqlResultSet>
  close: () => Promise<void>
}

/** V8's young generation in a thread, in MB: without this limit it grows to 48 MB in each thread. */
const youngMegabytes = 6

/**
 * Reads on separate threads: no statement, however long, blocks the thread that answers requests, and the
 * statements of a dashboard run in parallel.
 * @param script the thread's JavaScript file: the build puts it beside this one (tools/build.ts).
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
