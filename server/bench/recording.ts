import { buildApp } from '../app.ts'
import { openStore } from '../store/open-store.ts'
import { readEnv } from '../env.ts'
import { openSession } from '../session/session-queries.ts'
import { type Codes, type Measure, pathsOf } from './measures.ts'

/** The SQL statements and the reply of one request, which the floor program (floor.ts) replays. */
export interface Recording {
  method: 'GET' | 'POST'
  path: string
  statements: { sql: string; values: (string | number | null)[] }[]
  status: number
  media: string
  bytes: string
  /** Ids of the items that the writes concern. */
  itemIds: number[]
}

/** Sends a request once to the product and records it. */
export async function record(file: string, measure: Measure, codes: Codes): Promise<Recording> {
  const statements: Recording['statements'] = []
  let isRecording = false
  const [path = measure.path] = pathsOf(measure.path, codes)
  const store = await openStore(file, {
    onQuery: (sql, values) => {
      if (isRecording)
        statements.push({ sql, values: (JSON.parse(values) as unknown[]).map(bound) })
    },
  })
  const app = await buildApp(
    { store, env: readEnv({}, false) },
    { keeps: measure.keeps ?? 'nothing' },
  )
  try {
    const cookie = `suivi_session=${await openSession(store, 1)}`
    const send = () =>
      app.inject({
        method: measure.method,
        url: path,
        headers: { cookie, prefer: 'return=minimal' },
        ...(measure.body === undefined ? {} : { payload: measure.body }),
      })
    // For a read, the second request is recorded: it is the one that the load test repeats.
    if (measure.method === 'GET') await send()
    isRecording = true
    const reply = await send()
    isRecording = false
    if (reply.statusCode >= 400)
      throw new Error(`${measure.name}: ${reply.statusCode} ${reply.body.slice(0, 300)}`)
    const items = await store.read.trackedItem.findMany({
      where: { code: { in: [...codes.some] } },
      select: { id: true },
    })
    return {
      method: measure.method,
      path: measure.path.replace(/\{code\}|\{long\}/, ':code').split('?')[0] ?? measure.path,
      statements,
      status: reply.statusCode,
      media: String(reply.headers['content-type']),
      bytes: reply.body,
      itemIds: items.map(({ id }) => id),
    }
  } finally {
    await app.close()
    await store.close()
  }
}

/** SQLite has no booleans: they are bound as 0 and 1. */
function bound(value: unknown): string | number | null {
  if (typeof value === 'boolean') return value ? 1 : 0
  return typeof value === 'string' || typeof value === 'number' ? value : null
}
