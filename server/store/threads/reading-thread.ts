// A thread that reads: takes a statement, gives its rows (threads.ts starts it).
import { workerData } from 'node:worker_threads'

import type { SqlQuery } from '@prisma/driver-adapter-utils'

import { ReadingConnection } from '../sqlite/connection.ts'
import { answerJobs } from './answer-jobs.ts'

const connection = new ReadingConnection((workerData as { file: string }).file)

answerJobs((query: SqlQuery) => connection.run(query))
