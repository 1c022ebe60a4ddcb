// A thread that writes files: reads its items by a connection of its own, and hands on bytes (report-files.ts starts it).
import { Readable } from 'node:stream'
import { parentPort, workerData } from 'node:worker_threads'

import { readerHere } from '../store/threads/reader.ts'
import { type FileJob, itemFile } from './report-file.ts'
import type { FileAnswer } from './report-files.ts'

const reader = readerHere((workerData as { file: string }).file)

async function answer({ id, job }: { id: number; job: FileJob }): Promise<void> {
  try {
    const bytes = Readable.toWeb(await itemFile(reader, job))
    parentPort?.postMessage({ id, bytes } satisfies FileAnswer, [bytes])
  } catch (error) {
    parentPort?.postMessage({
      id,
      failure: error instanceof Error ? error.message : String(error),
    } satisfies FileAnswer)
  }
}

parentPort?.on('message', (asked: { id: number; job: FileJob }) => void answer(asked))
