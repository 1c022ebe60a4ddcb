import type { Worker } from 'node:worker_threads'

/** A job as it is sent to the thread, and its answer. */
export interface Asked<Job> {
  id: number
  job: Job
}
export type Answered<Answer> = { id: number } & ({ answer: Answer } | { failure: string })

/** A thread that answers jobs. It is started when needed and stopped when idle. */
export interface JobThread<Job, Answer> {
  /**
   * Sends a job and waits for its answer. Jobs sent at once run concurrently: while one awaits, another goes
   * on.
   * @throws the job's error, or the error that ended the thread.
   */
  ask: (job: Job) => Promise<Answer>
  /**
   * Keeps the thread alive after an answer, while a stream that it gave is still being read.
   * @param onLost called with the error that ended the thread, when that happens before the release.
   * @returns the function that releases the thread.
   */
  hold: (onLost: (error: Error) => void) => () => void
  /** Stops the thread and its current jobs, which fail. The next job starts a new thread. */
  end: () => Promise<void>
}

/**
 * After how long without a job the thread is stopped, in ms: it holds 12 to 100 MB, and starts again in 40 to
 * 200 ms.
 */
const patience = 120_000

interface Pending<Answer> {
  resolve: (answer: Answer) => void
  reject: (error: Error) => void
}

/**
 * Manages a thread: started by its first job, stopped after two minutes without any, started again when it
 * died.
 */
export function jobThread<Job, Answer>(start: () => Worker): JobThread<Job, Answer> {
  const pending = new Map<number, Pending<Answer>>()
  const held = new Set<(error: Error) => void>()
  let worker: Worker | undefined
  let rest: NodeJS.Timeout | undefined
  let count = 0

  const begin = (): Worker => {
    const begun = start()
    begun.on('message', receive)
    // The thread died, for example out of memory: the jobs waiting for it must fail, not hang, and a
    // half-written stream must end with an error.
    begun.on('error', (error) => {
      if (worker === begun) lose(error)
    })
    return begun
  }
  const receive = (answered: Answered<Answer>) => {
    const asked = pending.get(answered.id)
    pending.delete(answered.id)
    if ('answer' in answered) asked?.resolve(answered.answer)
    else asked?.reject(new Error(answered.failure))
    restWhenIdle()
  }
  const lose = (error: Error) => {
    worker = undefined
    for (const { reject } of pending.values()) reject(error)
    pending.clear()
    for (const onLost of held) onLost(error)
    held.clear()
  }
  const restWhenIdle = () => {
    if (pending.size + held.size > 0) return
    // An idle thread must not keep the process alive.
    worker?.unref()
    clearTimeout(rest)
    rest = setTimeout(() => void end(), patience).unref()
  }
  const end = async () => {
    clearTimeout(rest)
    const ended = worker
    ended?.removeAllListeners('message')
    lose(new Error('The thread was stopped.'))
    await ended?.terminate()
  }

  return {
    ask: (job) =>
      new Promise((resolve, reject) => {
        clearTimeout(rest)
        worker ??= begin()
        worker.ref()
        count += 1
        pending.set(count, { resolve, reject })
        worker.postMessage({ id: count, job } satisfies Asked<Job>)
      }),
    hold: (onLost) => {
      clearTimeout(rest)
      held.add(onLost)
      return () => {
        held.delete(onLost)
        restWhenIdle()
      }
    },
    end,
  }
}
