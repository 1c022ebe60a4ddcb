import { execFileSync, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { projectRoot } from '../env.ts'

/** Creates a repository with the project's hooks, and a function that commits a file in it. */
function repository() {
  const folder = join(projectRoot, '.cache/test', randomUUID())
  mkdirSync(folder, { recursive: true })
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' })
  git('init', '-q')
  git('config', 'core.hooksPath', join(projectRoot, '.githooks'))
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'))
  return (subject: string, source = 'export const one = 1\n') => {
    writeFileSync(join(folder, 'one.ts'), source)
    git('add', 'one.ts')
    const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.org']
    return spawnSync('git', [...identity, 'commit', '--allow-empty', '-m', subject], {
      cwd: folder,
      encoding: 'utf8',
    })
  }
}

test.each([
  'feat(meetings): plan the next session',
  'fix: keep the evidence of a correction',
  'Revert "feat(meetings): plan the next session"',
])('a commit may be called « %s »', (subject) => {
  expect(repository()(subject).status).toBe(0)
})

test.each([
  ['plan the next session', 'type(scope): subject'],
  ['feat(meetings): plan the next session; fix(days): read them', 'no semicolon'],
  [`feat(meetings): ${'x'.repeat(60)}`, '65 at most'],
])('a commit may not be called « %s »', (subject, said) => {
  const { status, stderr } = repository()(subject)
  expect(status).not.toBe(0)
  expect(stderr).toContain(said)
})

test('a commit of a file that is not laid out is refused, and says how to mend it', () => {
  const { status, stderr } = repository()('feat: one', 'export const one=1;\n')
  expect(status).not.toBe(0)
  expect(stderr).toContain('npm run format')
})
