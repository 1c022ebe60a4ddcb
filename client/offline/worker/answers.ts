import { nobody, readerHeader } from '../../../server/contract/reader.ts'
import { findKept, forgetKept, isKeepable, keepAnswer, notKeptHeader } from '../kept-answers.ts'
import { isDown, patience } from './patience.ts'

/** In ms, less than the page's own timeout (`timeoutMs` of api.ts): a cached answer is better than an error */
const answerPatienceMs = 9000

/** Incremented when the reader may have changed: an answer requested before is then not cached */
let era = 0
/** Cache writes and removals run one after the other, so that nothing is cached during a sign-out */
let last: Promise<unknown> = Promise.resolve()

/**
 * Answers an API request: from the network, else from the cache when the network fails or takes too long,
 * else 504.
 * @param goOn keeps the worker awake until the promise is settled
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

/** Forwards a sign-in or a sign-out; removes the cached answers before and after, also when it fails. */
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
  /** Sent by our server, and not by a proxy or a captive portal */
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
  // Storage is full or unavailable: nothing is cached, but the answer is still returned.
  last = done.catch(() => undefined)
  return done
}
