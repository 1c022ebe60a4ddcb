import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

import { projectRoot } from '../env.ts'
import type { RenderAnswer, RenderJob } from './render-job.ts'

interface Waiting {
  job: RenderJob
  signal: AbortSignal
  settle: (answer: RenderAnswer) => void
}

/** How long the worker stays without a job, in milliseconds: with its fonts and its typesetter it holds a hundred megabytes. */
const patience = 120_000

/** One worker, started by the first job and kept for the next ones; jobs wait for one another, so that a server of two cores stays free. */
let worker: Worker | undefined
let rest: NodeJS.Timeout | undefined
let current: Waiting | undefined
let queue: Waiting[] = []

/**
 * Makes a document away from the requests' thread.
 * @throws when the signal aborts, which also stops the work, or when the work fails.
 */
export async function render(job: RenderJob, signal: AbortSignal): Promise<Buffer> {
  signal.throwIfAborted()
  const answer = await new Promise<RenderAnswer>((settle) => {
    const waiting = { job, signal, settle }
    queue.push(waiting)
    signal.addEventListener(
      'abort',
      () => {
        cancel(waiting)
      },
      { once: true },
    )
    next()
  })
  signal.throwIfAborted()
  if ('failure' in answer) throw new Error(answer.failure)
  return Buffer.from(answer.bytes)
}

function next(): void {
  if (current !== undefined) return
  current = queue.shift()
  clearTimeout(rest)
  if (current === undefined) {
    worker?.unref()
    rest = setTimeout(end, patience).unref()
    return
  }
  worker ??= startWorker()
  worker.ref()
  worker.postMessage(current.job)
}

function startWorker(): Worker {
  const started = isBuilt ? new Worker(builtWorker) : new Worker(sourceStart, { eval: true })
  started.on('message', finish)
  started.on('error', ({ message }) => {
    if (worker === started) worker = undefined
    finish({ failure: message })
  })
  return started
}

function finish(answer: RenderAnswer): void {
  const done = current
  current = undefined
  done?.settle(answer)
  next()
}

function cancel(waiting: Waiting): void {
  queue = queue.filter((each) => each !== waiting)
  if (current !== waiting) return waiting.settle({ failure: 'cancelled' })
  end()
  finish({ failure: 'cancelled' })
}

function end(): void {
  const ended = worker
  worker = undefined
  ended?.removeAllListeners('message')
  void ended?.terminate()
}

const isBuilt = import.meta.filename.endsWith('.js')
const builtWorker = join(projectRoot, 'dist/server/documents/render-worker.js')
/** From the sources, in development and tests: Node 20 reads TypeScript in a worker only when tsx is registered there. */
const sourceWorker = pathToFileURL(join(projectRoot, 'server/documents/render-worker.ts')).href
const sourceStart = `import('tsx/esm/api').then((tsx) => { tsx.register(); return import(${JSON.stringify(sourceWorker)}) })`
