import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

import { projectRoot } from '../env.ts'
import { threadPool } from '../store/threads/pool.ts'
import type { RenderJob } from './render-job.ts'

/** One thread: jobs wait for one another, so that a server of two cores stays free. */
const pool = threadPool<RenderJob, Uint8Array>(1, () =>
  isBuilt ? new Worker(builtWorker) : new Worker(sourceStart, { eval: true }),
)

/**
 * Makes a document away from the requests' thread.
 * @throws when the signal aborts, which also stops the work, or when the work fails.
 */
export async function render(job: RenderJob, signal: AbortSignal): Promise<Buffer> {
  return Buffer.from(await pool.run(job, { signal }))
}

const isBuilt = import.meta.filename.endsWith('.js')
const builtWorker = join(projectRoot, 'dist/server/documents/render-worker.js')
/** From the sources, in development and tests: Node 20 reads TypeScript in a worker only when tsx is registered there. */
const sourceWorker = pathToFileURL(join(projectRoot, 'server/documents/render-worker.ts')).href
const sourceStart = `import('tsx/esm/api').then((tsx) => { tsx.register(); return import(${JSON.stringify(sourceWorker)}) })`
