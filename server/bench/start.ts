import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

import { projectRoot } from '../env.ts'
import { startFlags } from './start-flags.ts'

/** Start-up time and memory of a program. */
export interface Start {
  program: string
  /** Time until the first reply, in ms: median. */
  firstAnswer: number
  /** Memory in bytes half a minute after the first reply, once V8 has released what only start-up needed. */
  atRest: number
  /** Memory half a minute after a person has opened the usual pages. */
  afterWork: number | undefined
}

const times = 5
const aWhile = 30_000
const port = 3220
const origin = `http://127.0.0.1:${port}`
/** The baseline without any of our code: Node, and Fastify with one route. */
const bare = `import('fastify').then(({ fastify }) => fastify().get('/api/health', () => ({ status: 'ok' })).listen({ port: ${port} }))`

/** The pages that an officer opens in a morning. */
const pages = [
  'dashboard',
  'recommendations',
  'recommendations/REC-08-01',
  'plan-items',
  'indicators',
  'meetings',
  'institutions',
  'categories',
  'comparison',
  'calendar',
  'search?q=niamey',
  'reports/summary',
  'reports/matrix?kind=recommendation&format=csv',
  'charts/statuses-by-month.svg',
  'users',
]

/** @param held path of the preloaded script that reports a program's memory (held.ts). */
export async function measureStarts(held: string): Promise<Start[]> {
  const preload = ['--import', pathToFileURL(held).href]
  return [
    await measure(
      'the product, a fresh demonstration',
      [...(await startFlags()), ...preload, 'dist/server/main.js', '--demo'],
      lookRound,
    ),
    await measure('bare Fastify', [...preload, '-e', bare]),
  ]
}

async function measure(
  program: string,
  args: readonly string[],
  work?: () => Promise<void>,
): Promise<Start> {
  const firstAnswers: number[] = []
  for (;;) {
    const begun = performance.now()
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      env: {
        ...process.env,
        PORT: String(port),
        DEMO_DATABASE_FILE: join(projectRoot, '.cache/bench/demo.sqlite'),
      },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    try {
      await answered(child)
      firstAnswers.push(performance.now() - begun)
      if (firstAnswers.length < times) continue
      const atRest = await heldBy(child)
      await work?.()
      const afterWork = work === undefined ? undefined : await heldBy(child)
      return {
        program,
        firstAnswer: firstAnswers.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0,
        atRest,
        afterWork,
      }
    } finally {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
  }
}

async function answered(child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const reply = await fetch(`${origin}/api/health`).catch(() => undefined)
    if (reply?.ok === true) return
    await wait(5)
  }
  throw new Error(`the program ended with ${child.exitCode}`)
}

/** Memory of a program after some time without work. */
async function heldBy(child: ChildProcess): Promise<number> {
  await wait(aWhile)
  const answer = once(child, 'message')
  child.send('held')
  return Number((await answer)[0])
}

/** Signs in and opens each page once. */
async function lookRound(): Promise<void> {
  const signedIn = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'admin@demo.ne', password: 'demo-ccm-2026' }),
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  for (const page of pages) {
    const reply = await fetch(`${origin}/api/${page}`, { headers: { cookie } })
    if (!reply.ok) throw new Error(`${page}: ${reply.status}`)
    await reply.arrayBuffer()
  }
}
