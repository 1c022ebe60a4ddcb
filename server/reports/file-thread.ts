// A thread that writes files: reads its items by a connection of its own, and hands on bytes (report-files.ts starts it).
import { Readable } from 'node:stream'
import { parentPort, workerData } from 'node:worker_threads'

import { readerHere } from '../reading/reader.ts'
import { type FileJob, itemFile } from './report-file.ts'
import type { FileAnswer } from './report-files.ts'

const reader = readerHere((workerData as { file: string }).file)

parentPort?.on('message', ({ id, job }: { id: number; job: FileJob }) => {
  try {
    const bytes = Readable.toWeb(itemFile(reader, job))
    parentPort?.postMessage({ id, bytes } satisfies FileAnswer, [bytes])
  } catch (error) {
    parentPort?.postMessage({ id, failure: error instanceof Error ? error.message : String(error) } satisfies FileAnswer)
  }
})
