import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { projectRoot } from '../env.ts'

/** What npm does by itself, without a script of ours. */
const ownToNpm = ['ci', 'install']

/** Every npm command of a text's code, in blocks or in a line: `run demo`, `test`, `ci`. */
function npmCommands(text: string): string[] {
  const code = [...text.matchAll(/```\w*\n([\s\S]*?)```|`([^`\n]+)`/g)].map(
    ([, block, line]) => block ?? line ?? '',
  )
  return code.flatMap((piece) =>
    [...piece.matchAll(/\bnpm ((?:run )?[\w:-]+)/g)].map(([, command = '']) => command),
  )
}

test('every npm command of the README exists', async () => {
  const readme = await readFile(join(projectRoot, 'README.md'), 'utf8')
  const { scripts } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const known = [
    ...ownToNpm,
    ...Object.keys(scripts).flatMap((name) =>
      name === 'start' || name === 'test' ? [name, `run ${name}`] : [`run ${name}`],
    ),
  ]
  const commands = npmCommands(readme)
  expect(commands).toEqual(expect.arrayContaining(['ci', 'test', 'start', 'run demo']))
  expect(commands.filter((command) => !known.includes(command))).toEqual([])
})

test('an unknown command would be seen, in a block and in a line', () => {
  expect(
    npmCommands(
      'Do `npm run dance`, then:\n```sh\nnpm ci && npm run jump -- high\n```\nnpm of prose',
    ),
  ).toEqual(['run dance', 'ci', 'run jump'])
})
