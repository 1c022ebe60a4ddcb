// `npm test`: format, types, lint, unused code, then server, component and browser tests, with their counts. `tsx
// server/tools/test.ts browser officer` runs only one check, here with the argument `officer`.
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { projectRoot } from '../env.ts'
import { build } from './build.ts'
import { findChromium } from './chromium.ts'

interface Check {
  name: string
  command: string
  args: readonly string[]
  environment?: () => Promise<Record<string, string>>
  count?: () => Promise<Counts>
}
interface Counts {
  passed: number
  failed: number
}

const reports = join(projectRoot, '.cache/reports')
const checks: readonly Check[] = [
  {
    name: 'format',
    command: 'prettier',
    args: ['--check', '--cache', '--cache-location', '.cache/prettier', '--log-level', 'warn', '.'],
  },
  { name: 'types', command: 'vue-tsc', args: ['-b'] },
  { name: 'lint', command: 'eslint', args: ['.', '--max-warnings', '0'] },
  { name: 'unused code', command: 'knip', args: [] },
  vitest('server'),
  vitest('client'),
  {
    name: 'browser',
    command: 'playwright',
    args: ['test', '--config', 'client/e2e/playwright.config.ts'],
    environment: async () => {
      const chromium = await findChromium()
      const found: Record<string, string> = chromium === undefined ? {} : { CHROMIUM: chromium }
      return found
    },
    count: async () => {
      const { stats } = await readReport<{
        stats: { expected: number; unexpected: number; flaky: number }
      }>('browser')
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
    },
  },
]

const [only, ...given] = process.argv.slice(2)
const chosen = only === undefined ? checks : checks.filter(({ name }) => name === only)
if (chosen.length === 0) throw new Error(`There is no check called ${only ?? ''}.`)

await build()
const total: Counts = { passed: 0, failed: 0 }
const broken: string[] = []
for (const check of chosen) {
  const started = Date.now()
  const isDone = await runCheck({ ...check, args: [...check.args, ...given] })
  const counts = await check.count?.().catch(() => ({ passed: 0, failed: 1 }))
  total.passed += counts?.passed ?? 0
  total.failed += counts?.failed ?? 0
  if (!isDone) broken.push(check.name)
  const seconds = ((Date.now() - started) / 1000).toFixed(0)
  console.log(
    `${isDone ? '✓' : '✗'} ${check.name}${counts === undefined ? '' : `: ${counts.passed} passed, ${counts.failed} failed`} (${seconds} s)\n`,
  )
}
if (broken.length > 0) console.log(`Broken: ${broken.join(', ')}`)
console.log(`${total.passed} passed, ${Math.max(total.failed, broken.length)} failed`)
process.exit(broken.length === 0 ? 0 : 1)

function vitest(project: string): Check {
  return {
    name: project,
    command: 'vitest',
    args: [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=.cache/reports/${project}.json`,
      ...(project === 'server' ? ['--coverage'] : []),
    ],
    count: async () => {
      const report = await readReport<{ numPassedTests: number; numFailedTests: number }>(project)
      return { passed: report.numPassedTests, failed: report.numFailedTests }
    },
  }
}

async function readReport<Report>(name: string): Promise<Report> {
  return JSON.parse(await readFile(join(reports, `${name}.json`), 'utf8')) as Report
}

async function runCheck({ command, args, environment }: Check): Promise<boolean> {
  const extra = await environment?.()
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: projectRoot,
      stdio: 'inherit',
      env: {
        ...process.env,
        ...extra,
        PATH: `${projectRoot}/node_modules/.bin:${process.env.PATH ?? ''}`,
      },
    })
    child.on('error', () => {
      resolve(false)
    })
    child.on('exit', (code) => {
      resolve(code === 0)
    })
  })
}
