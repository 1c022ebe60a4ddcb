import type {
  Endpoint,
  ErrorCode,
  ErrorReply,
  FieldError,
  InputOf,
  ReplyOf,
} from '../server/contract/index.ts'
import { answeredAt, keptAtHeader, notKeptHeader } from './offline/kept-answers.ts'
import { dateReply } from './offline/reply-dates.ts'

/** A refusal by the server, with its message in the reader's language. */
export class ApiError extends Error {
  readonly code: ErrorCode
  readonly status: number
  readonly fields: readonly FieldError[]
  readonly requestId: string

  constructor(status: number, { code, message, fields = [], requestId }: ErrorReply) {
    super(message)
    this.name = 'ApiError'
    this.code = code
    this.status = status
    this.fields = fields
    this.requestId = requestId
  }
}

const whyUnreachable = {
  no_answer: 'The server can not be reached',
  timeout: 'The server took too long',
  not_sent: 'There is no network: nothing was sent',
  not_kept: 'There is no network, and this was never read on this device',
}

/** No answer: no network, no server, or a timeout. */
export class Unreachable extends Error {
  readonly why: keyof typeof whyUnreachable

  constructor(why: keyof typeof whyUnreachable) {
    super(whyUnreachable[why])
    this.name = 'Unreachable'
    this.why = why
  }
}

export interface CallOptions {
  /** Makes a creation safe to send again: the same key for the same body (see `newIdempotencyKey`). */
  idempotencyKey?: string
  /** The version of the resource that the edit is based on */
  version?: number
  signal?: AbortSignal
  timeoutMs?: number
}

/** What the application does after any call; set once, at its start. */
export interface CallWatcher {
  reached: () => void
  lost: () => void
  signedOut: () => void
}

let watcher: CallWatcher | undefined

/** Sets what the application does when the network is lost or back, and when the session has ended. */
export function watchCalls(ours: CallWatcher): void {
  watcher = ours
}

/**
 * Calls an endpoint of the contract.
 * @throws {ApiError} when the server refuses
 * @throws {Unreachable} when it does not answer
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: CallOptions = {},
): Promise<ReplyOf<E>> {
  // A write is not even tried offline: the form, which keeps what was typed, says so at once.
  if (endpoint.method !== 'GET' && navigator.onLine === false) throw new Unreachable('not_sent')
  const response = await send(endpoint, input, options)
  const isSignInAttempt = endpoint.access === 'anyone'
  if (response.ok) {
    const reply = (await readJson(response)) as ReplyOf<E>
    const keptAt = response.headers.get(keptAtHeader)
    dateReply(reply, { at: keptAt ?? answeredAt(response.headers), isKept: keptAt !== null })
    if (keptAt === null) watcher?.reached()
    else watcher?.lost()
    return reply
  }
  const error = await errorOf(response)
  if (error instanceof Unreachable) watcher?.lost()
  else watcher?.reached()
  if (error instanceof ApiError && error.code === 'not_signed_in' && !isSignInAttempt)
    watcher?.signedOut()
  throw error
}

/** A key for `idempotencyKey`. Not `crypto.randomUUID`, which pages served without TLS lack. */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

/** The messages of a refusal by field, for forms: `{ email: 'Ce champ est nécessaire.' }`. */
export function messagesByField(error: unknown): Readonly<Record<string, string | undefined>> {
  if (!(error instanceof ApiError)) return {}
  return Object.fromEntries(error.fields.map(({ field, message }) => [field, message]))
}

/** The address of an endpoint with its parameters, for calls, links and downloads. */
export function addressOf<E extends Endpoint>(endpoint: E, input: InputOf<E>): string {
  const { params, query } = parts(input)
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  )
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => pairs(name, value)),
  ).toString()
  return search === '' ? path : `${path}?${search}`
}

type Fields = Readonly<Record<string, unknown>>

/** Downloads a file that the server generates; this may take longer than other calls. */
export async function fetchFile<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  signal: AbortSignal,
): Promise<{ content: Blob; name: string }> {
  const response = await send(endpoint, input, { signal, timeoutMs: 60_000 })
  if (!response.ok) throw await errorOf(response)
  const name = /filename\*=UTF-8''([^;]+)/.exec(
    response.headers.get('content-disposition') ?? '',
  )?.[1]
  return { content: await response.blob(), name: decodeURIComponent(name ?? 'document') }
}

function parts(input: unknown): { params: Fields; query: Fields; body: unknown } {
  const {
    params = {},
    query = {},
    body,
  } = input as { params?: Fields; query?: Fields; body?: unknown }
  return { params, query, body }
}

function pairs(name: string, value: unknown): [string, string][] {
  if (value === undefined || value === null) return []
  return (Array.isArray(value) ? value : [value]).map((each): [string, string] => [
    name,
    String(each),
  ])
}

async function send<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: CallOptions,
): Promise<Response> {
  const { body } = parts(input)
  const headers = new Headers({
    accept: 'application/json',
    'accept-language': document.documentElement.lang,
  })
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (options.idempotencyKey !== undefined) headers.set('idempotency-key', options.idempotencyKey)
  if (options.version !== undefined) headers.set('if-match', `"${options.version}"`)

  const controller = new AbortController()
  const abort = () => {
    controller.abort()
  }
  const timer = setTimeout(abort, options.timeoutMs ?? 15_000)
  options.signal?.addEventListener('abort', abort)
  try {
    return await fetch(addressOf(endpoint, input), {
      method: endpoint.method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: controller.signal,
    })
  } catch (error) {
    // Aborted by the caller: the network is not at fault.
    if (options.signal?.aborted === true) throw error
    watcher?.lost()
    throw new Unreachable(controller.signal.aborted ? 'timeout' : 'no_answer')
  } finally {
    clearTimeout(timer)
    options.signal?.removeEventListener('abort', abort)
  }
}

/** @throws {Unreachable} when the answer is not our server's: a captive portal's page, a proxy's error page */
async function readJson(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined
  if (!isJson(response)) {
    watcher?.lost()
    throw new Unreachable('no_answer')
  }
  return response.json()
}

async function errorOf(response: Response): Promise<ApiError | Unreachable> {
  if (!isJson(response))
    return new Unreachable(response.headers.has(notKeptHeader) ? 'not_kept' : 'no_answer')
  const reply: unknown = await response.json().catch(() => undefined)
  return isErrorReply(reply) ? new ApiError(response.status, reply) : new Unreachable('no_answer')
}

function isJson(response: Response): boolean {
  return response.headers.get('content-type')?.includes('json') === true
}

function isErrorReply(reply: unknown): reply is ErrorReply {
  return (
    typeof reply === 'object' &&
    reply !== null &&
    'code' in reply &&
    'message' in reply &&
    'requestId' in reply
  )
}
