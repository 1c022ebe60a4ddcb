import { Worker } from 'node:worker_threads'

import type { SqlQuery, SqlResultSet } from '@prisma/driver-adapter-utils'

/** What a thread answers. */
export type Reply = { result: SqlResultSet } | { failure: string }

/** What reads statements: this thread, or others. */
export interface StatementReader {
  /** @param urgency `unhurried` where the statement may take long: it then leaves a thread to those who ask for little. */
  run: (query: SqlQuery, urgency?: 'unhurried') => Promise<SqlResultSet>
  close: () => Promise<void>
}

interface Waiting {
  query: SqlQuery
  isLong: boolean
  resolve: (result: SqlResultSet) => void
  reject: (error: Error) => void
}

interface Thread {
  /** Started by its first statement, and again after a failure or a rest. */
  worker: Worker | undefined
  current: Waiting | undefined
  /** Ends it when it has had nothing to read for long. */
  rest: NodeJS.Timeout | undefined
}

/** How long a thread stays without anything to read, in milliseconds: it holds some 12 MB, and starts again in 40 ms. */
const patience = 120_000

/** What a thread's newest objects may fill before they are sorted: left alone, V8 lets each grow to 48 MB. */
const youngMegabytes = 6

/**
 * Reads on threads of their own, so that no statement, however long, holds up the thread that answers requests, and a
 * dashboard's statements are read side by side. Each thread runs one statement at a time, in the order of asking; long
 * ones never take the last thread.
 * @param script the thread as JavaScript: the build puts it beside this file (tools/build.ts).
 */
export function readingThreads(
  file: string,
  count: number,
  script = new URL('./reading-thread.js', import.meta.url),
): StatementReader {
  const threads: Thread[] = Array.from({ length: count }, () => ({
    worker: undefined,
    current: undefined,
    rest: undefined,
  }))
  const waiting: Waiting[] = []

  const start = (thread: Thread): Worker => {
    const worker = new Worker(script, {
      workerData: { file },
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
    })
    worker.on('message', (reply: Reply) => {
      finish(thread, reply)
    })
    worker.on('error', (error) => {
      thread.worker = undefined
      finish(thread, { failure: String(error) })
    })
    return worker
  }
  const finish = (thread: Thread, reply: Reply) => {
    const { current } = thread
    thread.current = undefined
    if ('result' in reply) current?.resolve(reply.result)
    else current?.reject(new Error(reply.failure))
    assign()
    if (thread.current === undefined)
      thread.rest = setTimeout(() => {
        end(thread)
      }, patience).unref()
  }
  const end = (thread: Thread) => {
    clearTimeout(thread.rest)
    const { worker } = thread
    thread.worker = undefined
    return worker?.terminate()
  }
  const assign = () => {
    for (const thread of threads) {
      if (thread.current !== undefined) continue
      const longCount = threads.filter(({ current }) => current?.isLong === true).length
      const index = waiting.findIndex(({ isLong }) => !isLong || longCount < Math.max(1, count - 1))
      const [chosen] = index === -1 ? [] : waiting.splice(index, 1)
      if (chosen === undefined) return
      clearTimeout(thread.rest)
      thread.worker ??= start(thread)
      thread.current = chosen
      thread.worker.postMessage(chosen.query)
    }
  }

  return {
    run: (query, urgency) =>
      new Promise((resolve, reject) => {
        waiting.push({ query, isLong: urgency === 'unhurried', resolve, reject })
        assign()
      }),
    close: async () => {
      await Promise.all(threads.map(end))
    },
  }
}
