// The code of a reading thread: receives a statement, answers its rows. Started by threads.ts.
import { workerData } from 'node:worker_threads'

import type { SqlQuery } from '@prisma/driver-adapter-utils'

import { ReadingConnection } from '../sqlite/connection.ts'
import { answerJobs } from './answer-jobs.ts'

const connection = new ReadingConnection((workerData as { file: string }).file)

answerJobs((query: SqlQuery) => connection.run(query))
