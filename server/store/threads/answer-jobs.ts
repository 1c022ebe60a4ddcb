import { parentPort, type Transferable } from 'node:worker_threads'

import type { Answered, Asked } from './job-thread.ts'

/**
 * Answers, inside a thread, the jobs that its `jobThread` sends.
 * @param transfersOf lists the parts of an answer that are transferred to the other thread, not copied.
 */
export function answerJobs<Job, Answer>(
  answer: (job: Job) => Answer | Promise<Answer>,
  transfersOf: (answer: Answer) => Transferable[] = () => [],
): void {
  const answerOne = async ({ id, job }: Asked<Job>): Promise<void> => {
    try {
      const given = await answer(job)
      parentPort?.postMessage({ id, answer: given } satisfies Answered<Answer>, transfersOf(given))
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error)
      parentPort?.postMessage({ id, failure } satisfies Answered<Answer>)
    }
  }
  parentPort?.on('message', (asked: Asked<Job>) => void answerOne(asked))
}
