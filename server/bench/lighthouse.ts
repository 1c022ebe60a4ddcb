import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { promisify } from 'node:util'

import {
  chromiumFlags,
  chromiumPath,
  type Demonstration,
  startDemonstration,
} from './demonstration.ts'
import { median } from './median.ts'

/** Lighthouse's scores of a page, out of 100: medians of three runs. */
export interface Scores {
  path: string
  performance: number
  accessibility: number
  bestPractices: number
}

/**
 * The last version that runs on Node 20. Downloaded only when needed: 185 MB with its dependencies, for this one
 * step.
 */
const lighthouse = 'lighthouse@12.8.2'
const runs = 3
const paths = ['/', '/recommandations']

/** Runs Lighthouse with its phone settings, signed in, on the dashboard and a list. */
export async function runLighthouse(): Promise<Scores[]> {
  const demonstration = await startDemonstration()
  try {
    const cookie = await cookieOf(demonstration)
    const scores: Scores[] = []
    for (const path of paths) {
      const found: Omit<Scores, 'path'>[] = []
      const run = () => runOnce(demonstration.origin + path, cookie)
      // Lighthouse sometimes misses the start of the page (NO_NAVSTART) and asks to be run again.
      while (found.length < runs) found.push(await run().catch(run))
      const of = (name: keyof Omit<Scores, 'path'>) => median(found.map((each) => each[name]))
      scores.push({
        path,
        performance: of('performance'),
        accessibility: of('accessibility'),
        bestPractices: of('bestPractices'),
      })
    }
    return scores
  } finally {
    demonstration.stop()
  }
}

async function runOnce(address: string, cookie: string): Promise<Omit<Scores, 'path'>> {
  // Run outside the project's folder, where npm would look for it in the project's packages. Downloads stay in
  // npm's cache.
  const { stdout } = await promisify(execFile)(
    'npm',
    [
      'exec',
      '--yes',
      `--package=${lighthouse}`,
      '--',
      'lighthouse',
      address,
      '--quiet',
      '--output=json',
      '--only-categories=performance,accessibility,best-practices',
      `--extra-headers=${JSON.stringify({ Cookie: cookie })}`,
      `--chrome-flags=--headless=new ${chromiumFlags.join(' ')}`,
    ],
    {
      cwd: tmpdir(),
      env: { ...process.env, CHROME_PATH: await chromiumPath() },
      maxBuffer: 100_000_000,
    },
  )
  const report = JSON.parse(stdout) as {
    finalDisplayedUrl: string
    categories: Record<'performance' | 'accessibility' | 'best-practices', { score: number | null }>
  }
  if (report.finalDisplayedUrl !== address)
    throw new Error(`Lighthouse was led from ${address} to ${report.finalDisplayedUrl}`)
  const scoreOf = (name: keyof typeof report.categories) =>
    Math.round(100 * (report.categories[name].score ?? 0))
  return {
    performance: scoreOf('performance'),
    accessibility: scoreOf('accessibility'),
    bestPractices: scoreOf('best-practices'),
  }
}

async function cookieOf({ origin }: Demonstration): Promise<string> {
  const reply = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'ministre@demo.ne', password: 'demo-ccm-2026' }),
  })
  return reply.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
}
