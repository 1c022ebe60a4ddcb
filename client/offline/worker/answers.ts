import { nobody, readerHeader } from '../../../server/contract/reader.ts'
import { findKept, forgetKept, isKeepable, keepAnswer, notKeptHeader } from '../kept-answers.ts'
import { isDown, patience } from './patience.ts'

/** Less than the page itself waits (`timeoutMs` of api.ts): an old state is better than an apology. */
const answerPatienceMs = 9000

/** Rises when another may be the reader: what was asked before is not kept after. */
let era = 0
/** Keeping and forgetting never overlap: nothing is kept behind the back of who signs out. */
let last: Promise<unknown> = Promise.resolve()

/**
 * Answers for the API: the network's answer, or the one that was kept when there is none in time, or 504 when none was.
 * @param goOn keeps the worker awake until it is done
 */
export async function readAnswer(
  request: Request,
  goOn: (work: Promise<unknown>) => void,
): Promise<Response> {
  const asked = ask(request, goOn)
  goOn(asked)
  const come = await patience(asked, answerPatienceMs)
  if (come?.isOurs === true) return come.response
  const kept = await findKept(request.url).catch(() => undefined)
  if (kept !== undefined) return kept
  return (
    (come ?? (await asked))?.response ??
    new Response(null, { status: 504, headers: { [notKeptHeader]: 'yes' } })
  )
}

/** Passes on a sign-in or a sign-out: what was kept is removed before it and after it, however it ends. */
export async function changeReader(request: Request): Promise<Response> {
  await forget()
  try {
    return await fetch(request)
  } finally {
    await forget()
  }
}

interface Come {
  response: Response
  /** Our server said it, and neither a proxy in its place nor a hotel's sign-in page. */
  isOurs: boolean
}

async function ask(
  request: Request,
  goOn: (work: Promise<unknown>) => void,
): Promise<Come | undefined> {
  const asked = era
  const response = await fetch(request).catch(() => undefined)
  if (response === undefined) return undefined
  const reader = response.headers.get(readerHeader)
  if (reader === null || isDown(response)) return { response, isOurs: false }
  if (reader === nobody) await forget()
  else if (isKeepable(response)) goOn(keep(reader, request.url, response.clone(), asked))
  return { response, isOurs: true }
}

function keep(reader: string, address: string, response: Response, asked: number): Promise<void> {
  return inTurn(async () => {
    if (asked === era) await keepAnswer(reader, address, response)
  })
}

function forget(): Promise<void> {
  era++
  return inTurn(forgetKept)
}

function inTurn(work: () => Promise<void>): Promise<void> {
  const done = last.then(work)
  // Storage that is full or closed keeps nothing; the answer itself is on its way.
  last = done.catch(() => undefined)
  return done
}
