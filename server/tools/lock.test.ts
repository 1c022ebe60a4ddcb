import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { projectRoot } from '../env.ts'

interface Locked {
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

// `npm install` removes from the lock file what its registry cannot provide, often the binaries of other
// platforms; `npm ci` then fails on every machine.
test('the lock names everything that is asked for, of every platform', async () => {
  const { packages } = JSON.parse(
    await readFile(join(projectRoot, 'package-lock.json'), 'utf8'),
  ) as { packages: Record<string, Locked> }
  const missing = Object.entries(packages).flatMap(([path, locked]) =>
    Object.keys({ ...locked.dependencies, ...locked.optionalDependencies })
      .filter((name) => !places(path).some((place) => `${place}node_modules/${name}` in packages))
      .map((name) => `${path} → ${name}`),
  )
  expect(missing).toEqual([])
})

/** The folders where Node looks for the imports of a package, nearest first: `a/node_modules/b/`, `a/`, ``. */
function places(path: string): string[] {
  const above = path.lastIndexOf('/node_modules/')
  if (path === '') return ['']
  return [`${path}/`, ...(above < 0 ? [''] : places(path.slice(0, above)))]
}
