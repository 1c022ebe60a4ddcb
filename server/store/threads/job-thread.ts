import type { Worker } from 'node:worker_threads'

/** What crosses to a thread, and back. */
export interface Asked<Job> {
  id: number
  job: Job
}
export type Answered<Answer> = { id: number } & ({ answer: Answer } | { failure: string })

/** A thread that answers jobs, alive while it is needed. */
export interface JobThread<Job, Answer> {
  /**
   * Several jobs asked for at once share the thread: each goes on while the others wait.
   * @throws what the job threw there, or what the thread died of.
   */
  ask: (job: Job) => Promise<Answer>
  /**
   * Keeps the thread alive for what it goes on giving after its answer: a stream.
   * @param onLost told what the thread died of, when it dies before the release.
   * @returns what releases it.
   */
  hold: (onLost: (error: Error) => void) => () => void
  /** Stops the thread and what it is doing: whoever waits is told. The next job starts another. */
  end: () => Promise<void>
}

/** How long a thread stays without a job, in milliseconds: it holds 12 to 100 MB, and starts again in 40 to 200 ms. */
const patience = 120_000

interface Pending<Answer> {
  resolve: (answer: Answer) => void
  reject: (error: Error) => void
}

/** The life of each of our threads: started by its first job, ended after two minutes without any, begun anew when it died. */
export function jobThread<Job, Answer>(start: () => Worker): JobThread<Job, Answer> {
  const pending = new Map<number, Pending<Answer>>()
  const held = new Set<(error: Error) => void>()
  let worker: Worker | undefined
  let rest: NodeJS.Timeout | undefined
  let count = 0

  const begin = (): Worker => {
    const begun = start()
    begun.on('message', receive)
    // Out of memory, say: nobody is to wait for ever, and what is half written must not look whole.
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
    // An idle thread keeps no program from ending.
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
