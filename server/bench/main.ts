// `npm run bench`: measures common actions of users and, in the same run, their floor (the same SQL and reply
// without the product). `-- --only NAME` runs some of the measures, `--quick` leaves out ten and fifty times the
// data, `--json FILE` writes the results for programs, `--seconds N` sets the length of each of the five runs.
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import Sqlite from 'better-sqlite3'

import { projectRoot } from '../env.ts'
import { build, bundleForNode, threads } from '../tools/build.ts'
import { benchDatabase, scales } from './dataset.ts'
import { measureFirstView } from './first-view.ts'
import { lighthouseGoals, viewGoals } from './goals.ts'
import { runLighthouse } from './lighthouse.ts'
import { load } from './load.ts'
import { type Codes, type Measure, measures } from './measures.ts'
import { record } from './recording.ts'
import { type Reading, takeReadings } from './readings.ts'
import { startFlags } from './start-flags.ts'
import { measureStarts, type Start } from './start.ts'
import {
  printGoals,
  printGrowth,
  printReadings,
  printStarts,
  printTable,
  type Row,
} from './table.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    quick: { type: 'boolean' },
    json: { type: 'string' },
    seconds: { type: 'string' },
  },
})
const sizes = values.quick === true ? (['small'] as const) : (['small', 'medium', 'large'] as const)
const chosen = measures.filter(
  ({ name, scale }) => sizes.some((size) => size === scale) && name.includes(values.only ?? ''),
)

await build()
// Measures the built product, as it is used, not TypeScript sources.
const programs = join(projectRoot, '.cache/bench/programs')
await bundleForNode(
  {
    subject: 'server/bench/subject.ts',
    floor: 'server/bench/floor.ts',
    held: 'server/bench/held.ts',
    ...threads,
  },
  programs,
)
const rows: Row[] = []
for (const measure of chosen) rows.push(await take(measure))
const seen = 'first view'.includes(values.only ?? '') ? await measureFirstView() : undefined
const scores = 'lighthouse'.includes(values.only ?? '')
  ? await runLighthouse().catch(orNothing)
  : []
const starts: Start[] = 'start'.includes(values.only ?? '')
  ? await measureStarts(join(programs, 'held.js'))
  : []
const readings: Reading[] = []
for (const scale of sizes) readings.push(...(await takeReadings(scale, values.only ?? '')))
if (rows.length > 0) printTable(rows)
if (readings.length > 0) printReadings(readings)
printGrowth(rows)
const goals = {
  view: seen === undefined ? [] : viewGoals(seen.views, seen.screens),
  lighthouse: lighthouseGoals(scores),
}
if (goals.view.length > 0)
  printGoals('dashboard on a telephone, 400 kbit/s, 400 ms, processor ÷ 4', goals.view)
if (goals.lighthouse.length > 0)
  printGoals('Lighthouse as for a telephone, median of three', goals.lighthouse)
if (starts.length > 0) printStarts(starts)
if (values.json !== undefined)
  await writeFile(
    values.json,
    JSON.stringify({ rows, readings, goals, ...seen, scores, starts }, undefined, 2),
  )

/** Without access to npm's registry Lighthouse cannot run; the other measures are still reported. */
function orNothing(error: unknown): [] {
  console.error('Lighthouse did not run:', error instanceof Error ? error.message : error)
  process.exitCode = 1
  return []
}

async function take(measure: Measure): Promise<Row> {
  const source = await benchDatabase(measure.scale)
  const folder = join(projectRoot, '.cache/bench/run')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const copy = async (name: string) => {
    await copyFile(source, join(folder, name))
    return join(folder, name)
  }
  const codes = codesOf(source)
  const recordingFile = join(folder, 'recording.json')
  await writeFile(
    recordingFile,
    JSON.stringify(await record(await copy('recorded.sqlite'), measure, codes)),
  )
  const seconds = Number(values.seconds ?? 2)
  const floor = await load(
    { program: join(programs, 'floor.js'), args: [await copy('floor.sqlite'), recordingFile] },
    measure,
    codes,
    seconds,
  )
  const ours = await load(
    {
      program: join(programs, 'subject.js'),
      flags: await startFlags(),
      args: [await copy('ours.sqlite'), ...(measure.keeps === undefined ? [] : [measure.keeps])],
    },
    measure,
    codes,
    seconds,
  )
  const { items, factsPerItem } = scales[measure.scale]
  return {
    measure: measure.name,
    items,
    facts: items * factsPerItem,
    ours,
    floor,
    rows: measure.rows,
  }
}

/** The recommendations that the requests read and write about. */
function codesOf(file: string): Codes {
  const database = new Sqlite(file, { readonly: true })
  const recommendations =
    'from "TrackedItem" i where "kind" = \'recommendation\' and not "isArchived"'
  const some = database
    .prepare<[], string>(`select "code" ${recommendations} and "id" > 500 limit 300`)
    .pluck()
    .all()
  const long = database
    .prepare<[], string>(
      `select "code" ${recommendations} and (select count(*) from "StatusFact" f where f."itemId" = i."id") >= 200 and "id" <= 500`,
    )
    .pluck()
    .all()
  database.close()
  return { some, long }
}
