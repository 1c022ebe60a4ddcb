import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

import { projectRoot } from '../env.ts'
import { threadPool } from '../store/threads/pool.ts'
import type { RenderJob } from './render-job.ts'

/** A single thread: documents are made one at a time, so that one core of a two-core server stays free. */
const pool = threadPool<RenderJob, Uint8Array>(1, () =>
  isBuilt ? new Worker(builtWorker) : new Worker(sourceStart, { eval: true }),
)

/**
 * Makes a document on the worker thread, not on the thread that answers requests.
 * @throws when the signal aborts, which also stops the work, or when the work fails.
 */
export async function render(job: RenderJob, signal: AbortSignal): Promise<Buffer> {
  return Buffer.from(await pool.run(job, { signal }))
}

const isBuilt = import.meta.filename.endsWith('.js')
const builtWorker = join(projectRoot, 'dist/server/documents/render-worker.js')
/**
 * Used in development and tests, where the worker is TypeScript: Node 20 reads it only when tsx is registered in
 * the worker.
 */
const sourceWorker = pathToFileURL(join(projectRoot, 'server/documents/render-worker.ts')).href
const sourceStart = `import('tsx/esm/api').then((tsx) => { tsx.register(); return import(${JSON.stringify(sourceWorker)}) })`
