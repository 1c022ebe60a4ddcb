import type { Worker } from 'node:worker_threads'

import { jobThread } from './job-thread.ts'

/** Options of a job. */
export interface Manner {
  /**
   * The job may take long. Long jobs never occupy the last thread, so that short ones need not wait for them.
   */
  isLong?: boolean
  /** Aborted when the caller has left: a waiting job is dropped, a running one is stopped. */
  signal?: AbortSignal
}

export interface Pool<Job, Answer> {
  /** @throws the job's error, the error that ended its thread, or the signal's reason. */
  run: (job: Job, manner?: Manner) => Promise<Answer>
  close: () => Promise<void>
}

interface Waiting<Job, Answer> {
  job: Job
  isLong: boolean
  resolve: (answer: Answer) => void
  reject: (error: unknown) => void
}

/** Runs jobs on several threads, one at a time on each, in the order of asking. */
export function threadPool<Job, Answer>(count: number, start: () => Worker): Pool<Job, Answer> {
  const threads = Array.from({ length: count }, () => ({
    ...jobThread<Job, Answer>(start),
    current: undefined as Waiting<Job, Answer> | undefined,
  }))
  const waiting: Waiting<Job, Answer>[] = []

  const assign = () => {
    for (const thread of threads) {
      if (thread.current !== undefined) continue
      const longCount = threads.filter(({ current }) => current?.isLong === true).length
      const index = waiting.findIndex(({ isLong }) => !isLong || longCount < Math.max(1, count - 1))
      const [chosen] = index === -1 ? [] : waiting.splice(index, 1)
      if (chosen === undefined) return
      thread.current = chosen
      void runOn(thread, chosen)
    }
  }
  const runOn = async (thread: (typeof threads)[number], chosen: Waiting<Job, Answer>) => {
    try {
      chosen.resolve(await thread.ask(chosen.job))
    } catch (error) {
      chosen.reject(error)
    }
    thread.current = undefined
    assign()
  }
  const drop = (dropped: Waiting<Job, Answer>, reason: unknown) => {
    dropped.reject(reason)
    const index = waiting.indexOf(dropped)
    if (index !== -1) waiting.splice(index, 1)
    void threads.find(({ current }) => current === dropped)?.end()
  }

  return {
    run: (job, { isLong = false, signal } = {}) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted()
        const asked = { job, isLong, resolve, reject }
        signal?.addEventListener(
          'abort',
          () => {
            drop(asked, signal.reason)
          },
          { once: true },
        )
        waiting.push(asked)
        assign()
      }),
    close: async () => {
      await Promise.all(threads.map(({ end }) => end()))
    },
  }
}
