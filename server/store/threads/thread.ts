// A thread that reads: takes a statement, gives its rows (threads.ts starts it).
import { parentPort, workerData } from 'node:worker_threads'

import type { SqlQuery } from '@prisma/driver-adapter-utils'

import { ReadingConnection } from '../sqlite/connection.ts'
import type { Reply } from './threads.ts'

const connection = new ReadingConnection((workerData as { file: string }).file)

parentPort?.on('message', (query: SqlQuery) => {
  parentPort?.postMessage(answer(query))
})

function answer(query: SqlQuery): Reply {
  try {
    return { result: connection.run(query) }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}
