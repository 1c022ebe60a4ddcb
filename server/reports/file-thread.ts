// Worker thread that writes report files: it reads items through its own database connection and streams the bytes
// back. Started by report-files.ts.
import { Readable } from 'node:stream'
import { workerData } from 'node:worker_threads'

import { answerJobs } from '../store/threads/answer-jobs.ts'
import { readerHere } from '../store/threads/reader.ts'
import { type FileJob, itemFile } from './report-file.ts'

const reader = readerHere((workerData as { file: string }).file)

answerJobs(
  async (job: FileJob) => Readable.toWeb(await itemFile(reader, job)),
  (bytes) => [bytes],
)
