// `npm run compare -- FOLDER`: sends the same requests to two builds with the same data, and prints every reply
// that differs. FOLDER is a checkout of the older version with its `dist/` built; the newer one is this checkout.
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { projectRoot } from '../env.ts'
import { addressesOf } from './compare/addresses.ts'
import { comparable } from './compare/comparable.ts'
import { Build } from './compare/build-under-test.ts'
import { refusedWrites } from './compare/refused-writes.ts'
import { build } from './build.ts'

const [older] = process.argv.slice(2)
if (older === undefined) {
  console.error('Usage: npm run compare -- FOLDER (a checkout of the older version, built)')
  process.exit(1)
}

const folder = join(projectRoot, '.cache/compare')
await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
await build()

const files = { older: join(folder, 'older.sqlite'), newer: join(folder, 'newer.sqlite') }
await Build.makeData(resolve(older), files.older)
await copyFile(files.older, files.newer)

const builds = [
  await Build.start(resolve(older), files.older),
  await Build.start(projectRoot, files.newer),
] as const
const different: string[] = []
const statuses = new Map<number, number>()
let count = 0
try {
  for (const language of ['fr', 'en'] as const) {
    for (const each of builds) await each.speak(language)
    for (const request of [...(await addressesOf(builds[0])), ...refusedWrites]) {
      count += 1
      const answers = [await builds[0].ask(request), await builds[1].ask(request)] as const
      const { status } = answers[0]
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      const [before, after] = await Promise.all(answers.map(comparable))
      if (before !== after) {
        different.push(`${request.method} ${request.path} (${request.as}, ${language})`)
        console.log(`≠ ${different.at(-1)}\n${firstDifference(before ?? '', after ?? '')}\n`)
      }
    }
  }
} finally {
  for (const each of builds) each.stop()
}
console.log(`Answers: ${[...statuses].map(([status, of]) => `${of} × ${status}`).join(', ')}`)
console.log(
  `${count} requests, ${count - different.length} the same, ${different.length} different`,
)
process.exit(different.length === 0 ? 0 : 1)

/** The first place where two texts differ, with some context. */
function firstDifference(before: string, after: string): string {
  let index = 0
  while (index < before.length && before[index] === after[index]) index += 1
  const around = (text: string) => text.slice(Math.max(0, index - 80), index + 160)
  return `  was: ${JSON.stringify(around(before))}\n  is:  ${JSON.stringify(around(after))}`
}
