import { type ChildProcess, fork } from 'node:child_process'

import autocannon from 'autocannon'

import type { Strain } from './child.ts'
import { type Codes, type Measure, pathsOf } from './measures.ts'
import { median } from './median.ts'

/** Results of a load test: medians of its runs. */
export interface Load extends Strain {
  requestsPerSecond: number
  p50: number
  p99: number
  /** 99th percentile for the requests made meanwhile by others; undefined when there are none. */
  othersP99: number | undefined
}

/** A program of the bench, with the flags of Node and its own arguments. */
export interface Program {
  program: string
  flags?: readonly string[]
  args: readonly string[]
}

const runs = 5
/**
 * Sampling interval in ms. A run with a fixed number of requests ends at a sample: with the default of one
 * second, 3.1 s would count as 4.
 */
const sampleInt = 20

/** Starts a program of the bench, loads it in several runs (leaving out the first, a warm-up), and stops it. */
export async function load(
  { program, flags = [], args }: Program,
  measure: Measure,
  codes: Codes,
  secondsPerRun: number,
): Promise<Load> {
  const child = fork(program, [...args], {
    execArgv: [...flags],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const strain: Strain = { memory: 0, loopDelay: 0 }
  const watch = setInterval(() => child.send('strain'), 250)
  try {
    const { address, cookie } = await nextMessage<{ address: string; cookie: string }>(child)
    child.on('message', (seen: Strain) => {
      strain.memory = Math.max(strain.memory, seen.memory)
      strain.loopDelay = seen.loopDelay
    })
    const found: Omit<Load, keyof Strain>[] = []
    for (let run = 0; run <= runs; run += 1) {
      const result = await fire(
        measure,
        address,
        cookie,
        codes,
        run === 0 ? Math.min(2, secondsPerRun) : secondsPerRun,
      )
      if (run > 0) found.push(result)
    }
    const medianOf = (value: (each: Omit<Load, keyof Strain>) => number) => median(found.map(value))
    return {
      ...strain,
      requestsPerSecond: medianOf((each) => each.requestsPerSecond),
      p50: medianOf((each) => each.p50),
      p99: medianOf((each) => each.p99),
      othersP99:
        measure.meanwhile === undefined ? undefined : medianOf((each) => each.othersP99 ?? 0),
    }
  } finally {
    clearInterval(watch)
    child.kill()
  }
}

async function fire(
  measure: Measure,
  address: string,
  cookie: string,
  codes: Codes,
  duration: number,
): Promise<Omit<Load, keyof Strain>> {
  const headers = { cookie, 'accept-encoding': 'identity' }
  const { method, body, meanwhile, connections, amount } = measure
  const writing =
    body === undefined
      ? {}
      : {
          body: JSON.stringify(body),
          headers: { ...headers, 'content-type': 'application/json', prefer: 'return=minimal' },
        }
  const [result, others] = await Promise.all([
    autocannon({
      url: address,
      connections,
      ...(amount === undefined ? { duration } : { amount, sampleInt }),
      timeout: 60,
      requests: pathsOf(measure.path, codes).map((path) => ({ path, method, headers, ...writing })),
    }),
    meanwhile === undefined
      ? undefined
      : autocannon({
          url: address,
          connections: meanwhile.connections,
          duration,
          timeout: 60,
          requests: pathsOf(meanwhile.path, codes).map((path) => ({ path, headers })),
        }),
  ])
  for (const { non2xx, errors, requests } of [result, ...(others === undefined ? [] : [others])])
    if (non2xx > 0 || errors > 0)
      throw new Error(`${measure.name}: ${non2xx} refused, ${errors} failed of ${requests.total}`)
  return {
    // When one request takes longer than the run, none is counted: only its latency is then meaningful.
    requestsPerSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    othersP99: others?.latency.p99,
  }
}

function nextMessage<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => {
      resolve(message as Message)
    })
    child.once('exit', (code) => {
      reject(new Error(`the program ended with ${code ?? 'a signal'}`))
    })
  })
}
