// Runs in a worker thread: what takes a processor for long never holds up a request.
import { drawPng } from '../drawings/png.ts'
import { answerJobs } from '../store/threads/answer-jobs.ts'
import type { RenderJob } from './render-job.ts'
import { writeSlides } from './slides.ts'
import { typeset } from './typeset.ts'

answerJobs((job: RenderJob): Uint8Array | Promise<Uint8Array> => {
  if (job.kind === 'pdf') return typeset(job.template, job.content)
  return job.kind === 'pptx' ? writeSlides(job.content) : drawPng(job.svg, job.scale)
})
