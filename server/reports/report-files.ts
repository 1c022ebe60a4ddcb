import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Worker } from 'node:worker_threads'

import type { Reader } from '../store/store.ts'
import { jobThread } from '../store/threads/job-thread.ts'
import { type FileJob, itemFile } from './report-file.ts'

/** What writes the files that hold a row an item. */
export interface ReportFiles {
  write: (job: FileJob) => Promise<Readable>
  close: () => Promise<void>
}

/** What the routes that give files are given. */
export interface Files {
  /** Writes the files that hold a row an item. */
  files: ReportFiles
}

/** What the thread may hold, in megabytes: whatever the number of rows, it has one page of them in hand. */
const limits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 }

/** Files are written on a thread of their own, beside all requests, where the database’s file is given; else here, as in tests. */
export function reportFiles(read: Reader, databaseFile?: string): ReportFiles {
  if (databaseFile !== undefined) return threadedFiles(databaseFile)
  return { write: (job) => itemFile(read, job), close: () => Promise.resolve() }
}

/**
 * Writes files on one thread that reads by a connection of its own: what crosses over is bytes, at the pace of whoever
 * takes them. Several files take turns there, page by page.
 * @param script the thread as JavaScript: the build puts it beside this file (tools/build.ts).
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
