import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Worker } from 'node:worker_threads'

import type { Reader } from '../store/store.ts'
import { jobThread } from '../store/threads/job-thread.ts'
import { type FileJob, itemFile } from './report-file.ts'

/** Writes the files of reports that have one row per item. */
export interface ReportFiles {
  write: (job: FileJob) => Promise<Readable>
  close: () => Promise<void>
}

/** Dependency of the routes that send files. */
export interface Files {
  files: ReportFiles
}

/** Memory limits of the thread, in MB: it holds one page of rows at a time, whatever their number. */
const limits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 }

/**
 * Writes files on a separate thread, so that requests are not held up, when a database file is given; otherwise
 * in this thread, as in tests.
 */
export function reportFiles(read: Reader, databaseFile?: string): ReportFiles {
  if (databaseFile !== undefined) return threadedFiles(databaseFile)
  return { write: (job) => itemFile(read, job), close: () => Promise.resolve() }
}

/**
 * Writes files on one thread with its own database connection. It sends back bytes no faster than the client
 * reads them; concurrent files take turns, one page at a time.
 * @param script the compiled thread: the build puts it beside this file (tools/build.ts).
 */
export function threadedFiles(
  file: string,
  script = new URL('./reports/file-thread.js', import.meta.url),
): ReportFiles {
  const thread = jobThread<FileJob, ReadableStream>(
    () => new Worker(script, { workerData: { file }, resourceLimits: limits }),
  )
  return {
    write: async (job) => {
      const bytes = Readable.fromWeb(await thread.ask(job))
      const release = thread.hold((error) => {
        bytes.destroy(error)
      })
      return bytes.once('close', release)
    },
    close: thread.end,
  }
}
