// Runs in a worker thread: what takes a processor for long never holds up a request.
import { parentPort } from 'node:worker_threads'

import { drawPng } from './png.ts'
import type { RenderAnswer, RenderJob } from './render-job.ts'
import { typeset } from './typeset.ts'

parentPort?.on('message', (job: RenderJob) => {
  void answerTo(job).then((answer) => parentPort?.postMessage(answer))
})

async function answerTo(job: RenderJob): Promise<RenderAnswer> {
  try {
    return { bytes: job.kind === 'pdf' ? await typeset(job.template, job.content) : drawPng(job.svg, job.scale) }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}
