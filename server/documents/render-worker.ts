// Runs in a worker thread, so that long computations never hold up a request.
import { drawPng } from '../drawings/png.ts'
import { answerJobs } from '../store/threads/answer-jobs.ts'
import type { RenderJob } from './render-job.ts'
import { writeSlides } from './slides.ts'
import { typeset } from './typeset.ts'

answerJobs((job: RenderJob): Uint8Array | Promise<Uint8Array> => {
  if (job.kind === 'pdf') return typeset(job.template, job.content)
  return job.kind === 'pptx' ? writeSlides(job.content) : drawPng(job.svg, job.scale)
})
