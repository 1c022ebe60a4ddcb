import type { FastifyInstance, InjectOptions } from 'fastify'
import { onTestFinished } from 'vitest'

import { type AppOptions, buildApp } from '../app.ts'
import { DatabasePurpose, type Role } from '../contract/vocabulary.ts'
import type { StoreOptions } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { readEnv } from '../env.ts'
import { openSession } from '../session/session-queries.ts'
import { checkingSerializerCompiler } from '../http/validation.ts'
import { giveInstitution, giveUser } from './factories.ts'
import { scratchStore } from './scratch-store.ts'

/** The parts of a reply that tests read. */
export interface Answer {
  status: number
  headers: Record<string, string | string[] | number | undefined>
  text: string
  /** The body of a file. */
  bytes: Buffer
  // Untyped, because each test states the shape that it expects by its assertions.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  json: any
}

type Headers = Record<string, string>

/** A client of the API, signed in (with a session cookie) or anonymous. */
export interface ApiCaller {
  get: (url: string, headers?: Headers) => Promise<Answer>
  post: (url: string, body?: unknown, headers?: Headers) => Promise<Answer>
  patch: (url: string, body?: unknown, headers?: Headers) => Promise<Answer>
  delete: (url: string, headers?: Headers) => Promise<Answer>
}

interface ScratchOptions extends StoreOptions {
  purpose?: DatabasePurpose
  /** Environment variables. */
  settings?: NodeJS.ProcessEnv
  /**
   * What the app caches until the journal changes. Nothing by default: rows made by factories are not in the
   * journal, so the cache would miss them.
   */
  keeps?: AppOptions['keeps']
}

/** Starts the whole server on a database made for one test. */
export async function scratchApp({
  purpose = DatabasePurpose.demo,
  settings = {},
  keeps = 'nothing',
  ...options
}: ScratchOptions = {}) {
  const store = await scratchStore(options, purpose)
  const server = await buildApp(
    { store, env: readEnv(settings, purpose === DatabasePurpose.demo) },
    { writes: checkingSerializerCompiler, keeps },
  )
  onTestFinished(() => server.close())
  return {
    store,
    server,
    app: {
      anonymous: callerWith(server),
      /** A signed-in client with a role; `institution` is that of a focal point. */
      as: async (role: Role, { institution }: { institution?: { id: number } } = {}) =>
        callerWith(server, await signedIn(store, role, institution?.id ?? null)),
    },
  }
}

async function signedIn(store: Store, role: Role, institutionId: number | null): Promise<Headers> {
  const own = institutionId ?? (role === 'focal_point' ? await anyInstitution(store) : null)
  const user = await giveUser(store, { role, institutionId: own })
  return { cookie: `suivi_session=${await openSession(store, user.id)}` }
}

async function anyInstitution(store: Store): Promise<number> {
  return (await giveInstitution(store, {})).id
}

function callerWith(server: FastifyInstance, always: Headers = {}): ApiCaller {
  const send = async (
    method: InjectOptions['method'],
    url: string,
    body: unknown,
    headers: Headers = {},
  ): Promise<Answer> => {
    const reply = await server.inject({
      method,
      url,
      headers: {
        ...always,
        ...headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    })
    const isJson =
      reply.payload !== '' &&
      reply.headers['content-encoding'] === undefined &&
      String(reply.headers['content-type']).includes('json')
    return {
      status: reply.statusCode,
      headers: reply.headers,
      text: reply.payload,
      bytes: reply.rawPayload,
      json: isJson ? JSON.parse(reply.payload) : undefined,
    }
  }
  return {
    get: (url, headers) => send('GET', url, undefined, headers),
    post: (url, body, headers) => send('POST', url, body, headers),
    patch: (url, body, headers) => send('PATCH', url, body, headers),
    delete: (url, headers) => send('DELETE', url, undefined, headers),
  }
}
