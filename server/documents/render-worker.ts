// Runs in a worker thread: what takes a processor for long never holds up a request.
import { parentPort } from 'node:worker_threads'

import { drawPng } from '../drawings/png.ts'
import type { RenderAnswer, RenderJob } from './render-job.ts'
import { writeSlides } from './slides.ts'
import { typeset } from './typeset.ts'

parentPort?.on('message', (job: RenderJob) => {
  void answerTo(job).then((answer) => parentPort?.postMessage(answer))
})

async function answerTo(job: RenderJob): Promise<RenderAnswer> {
  try {
    return { bytes: await make(job) }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}

function make(job: RenderJob): Uint8Array | Promise<Uint8Array> {
  if (job.kind === 'pdf') return typeset(job.template, job.content)
  return job.kind === 'pptx' ? writeSlides(job.content) : drawPng(job.svg, job.scale)
}
