import { type ChildProcess, fork } from 'node:child_process'

import autocannon from 'autocannon'

import type { Measure } from './measures.ts'

/** What a load found: medians of its runs. */
export interface Load {
  requestsPerSecond: number
  p50: number
  p99: number
  /** The most that was held while it ran, in bytes. */
  memory: number
}

const runs = 5

/** Starts a program of the bench, loads it run after run (the first, which warms it, is left out), and stops it. */
export async function load(program: string, args: readonly string[], measure: Measure, path: string, secondsPerRun: number): Promise<Load> {
  const child = fork(program, [...args], { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  try {
    const { address, cookie } = await nextMessage<{ address: string; cookie: string }>(child)
    const found: Load[] = []
    let memory = 0
    const watch = setInterval(() => child.send('memory'), 250)
    child.on('message', (message: { memory?: number }) => { memory = Math.max(memory, message.memory ?? 0) })
    for (let run = 0; run <= runs; run += 1) {
      const result = await autocannon({
        url: `${address}${path}`,
        method: measure.method,
        connections: measure.connections,
        duration: run === 0 ? Math.min(2, secondsPerRun) : secondsPerRun,
        headers: { cookie, 'accept-encoding': 'identity', ...(measure.body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(measure.body === undefined ? {} : { body: JSON.stringify(measure.body) }),
        timeout: 60,
      })
      if (result.non2xx > 0 || result.errors > 0) throw new Error(`${measure.name}: ${result.non2xx} refused, ${result.errors} failed of ${result.requests.total}`)
      if (run > 0) found.push({ requestsPerSecond: result.requests.total / result.duration, p50: result.latency.p50, p99: result.latency.p99, memory })
    }
    clearInterval(watch)
    return {
      requestsPerSecond: median(found.map((each) => each.requestsPerSecond)),
      p50: median(found.map((each) => each.p50)),
      p99: median(found.map((each) => each.p99)),
      memory,
    }
  } finally {
    child.kill()
  }
}

function nextMessage<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => { resolve(message as Message) })
    child.once('exit', (code) => { reject(new Error(`the program ended with ${code ?? 'a signal'}`)) })
  })
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
