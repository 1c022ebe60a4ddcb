import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Worker } from 'node:worker_threads'

import type { Reader } from '../store/store.ts'
import { type FileJob, itemFile } from './report-file.ts'

/** What a thread answers: the bytes of a file, which it writes as they are taken. */
export type FileAnswer = { id: number } & ({ bytes: ReadableStream } | { failure: string })

/** What writes the files that hold a row an item. */
export interface ReportFiles {
  write: (job: FileJob) => Promise<Readable>
  close: () => Promise<void>
}

/** How long the thread stays without a file to write, in milliseconds. */
const patience = 120_000
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
  const waiting = new Map<
    number,
    { resolve: (bytes: Readable) => void; reject: (error: Error) => void }
  >()
  const open = new Set<Readable>()
  let worker: Worker | undefined
  let rest: NodeJS.Timeout | undefined
  let count = 0

  const start = (): Worker => {
    const started = new Worker(script, { workerData: { file }, resourceLimits: limits })
    started.on('message', (answer: FileAnswer) => {
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('bytes' in answer) asked?.resolve(opened(Readable.fromWeb(answer.bytes)))
      else {
        asked?.reject(new Error(answer.failure))
        restWhenIdle()
      }
    })
    // Out of memory, say: files that are half written must not look whole, nor wait for ever.
    started.on('error', (error) => {
      if (worker === started) worker = undefined
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
      for (const bytes of open) bytes.destroy(error)
    })
    return started
  }
  const opened = (bytes: Readable): Readable => {
    open.add(bytes)
    return bytes.once('close', () => {
      open.delete(bytes)
      restWhenIdle()
    })
  }
  const end = () => {
    clearTimeout(rest)
    const ended = worker
    worker = undefined
    return ended?.terminate()
  }
  const restWhenIdle = () => {
    clearTimeout(rest)
    if (open.size + waiting.size === 0) rest = setTimeout(() => void end(), patience).unref()
  }

  return {
    write: async (job) => {
      clearTimeout(rest)
      worker ??= start()
      count += 1
      const id = count
      const answer = new Promise<Readable>((resolve, reject) => {
        waiting.set(id, { resolve, reject })
      })
      worker.postMessage({ id, job })
      return await answer
    },
    close: async () => {
      await end()
    },
  }
}
