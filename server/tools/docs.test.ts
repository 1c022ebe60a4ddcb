import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'

import { expect, test } from 'vitest'

import { projectRoot } from '../env.ts'

// Checks that every command, path and link in README and docs exists.

/** npm's own commands, which need no script in package.json. */
const ownToNpm = ['ci', 'install', 'test', 'start']
/** Paths that exist only once the product is built or run, or that the reader chooses. */
const madeLater = /^(data|dist|\.cache)\/|^\.env$|^copy\.sqlite$/

const sources = await filesUnder(['server', 'client', 'prisma', 'docs', '.ci', '.githooks', '.'])
const documents = await Promise.all(
  sources
    .filter((path) => path.endsWith('.md'))
    .map(async (path) => ({ path, text: await readFile(join(projectRoot, path), 'utf8') })),
)
const { scripts } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}

test('every npm command that README and docs name exists', () => {
  const known = [...ownToNpm, ...Object.keys(scripts).map((name) => `run ${name}`)]
  expect(wrongIn((text) => npmCommands(text).filter((each) => !known.includes(each)))).toEqual([])
})

test('every path that README and docs name exists', () => {
  const isThere = (named: string) =>
    madeLater.test(named) ||
    sources.some((source) => `/${source}`.endsWith(`/${named}`)) ||
    sources.some((source) => `/${source}`.includes(`/${named.replace(/\/$/, '')}/`))
  expect(wrongIn((text) => pathsIn(text).filter((named) => !isThere(named)))).toEqual([])
})

test('every link of README and docs leads somewhere', () => {
  const broken = (text: string, path: string) =>
    linksIn(text).filter(
      (link) =>
        !/^(https?:|#)/.test(link) &&
        !existsSync(resolve(projectRoot, path, '..', link.split('#')[0] ?? '')),
    )
  expect(wrongIn(broken)).toEqual([])
})

test('the README is a door: at most 100 lines, with the two commands', () => {
  const readme = documents.find(({ path }) => path === 'README.md')?.text ?? ''
  expect(readme.split('\n').length).toBeLessThanOrEqual(101)
  expect(npmCommands(readme)).toEqual(expect.arrayContaining(['ci', 'test', 'start', 'run demo']))
})

test('every decision is dated and says whether it is in force', () => {
  const decisions = documents.filter(({ path }) => path.startsWith('docs/decisions/'))
  const numbers = decisions.map(({ path }) => path.slice('docs/decisions/'.length, -3).slice(0, 3))
  expect(numbers.toSorted()).toEqual(
    decisions.map((_, index) => String(index + 1).padStart(3, '0')),
  )
  const shapeless = decisions.filter(
    ({ text }) =>
      !/^# \d{3} · .+\n\n- Date: \d{4}-\d\d-\d\d\n- Status: (in force|superseded by \[\d{3}\])/.test(
        text,
      ),
  )
  expect(shapeless.map(({ path }) => path)).toEqual([])
})

test('what is misspelt would be seen, in a block and in a line', () => {
  const text =
    'Do `npm run dance` in `server/nowhere.ts`:\n```sh\nnpm ci && npm run jump -- high\n```\nnpm of [prose](gone.md), `a.b`'
  expect(npmCommands(text)).toEqual(['run dance', 'ci', 'run jump'])
  expect(pathsIn(text)).toEqual(['server/nowhere.ts'])
  expect(linksIn(text)).toEqual(['gone.md'])
})

/** The problems found in each document, prefixed by the document's path. */
function wrongIn(find: (text: string, path: string) => string[]): string[] {
  return documents.flatMap(({ path, text }) => find(text, path).map((each) => `${path}: ${each}`))
}

/** Every npm command in a text's code, in blocks or inline: `run demo`, `test`, `ci`. */
function npmCommands(text: string): string[] {
  return codeOf(text).flatMap((piece) =>
    [...piece.matchAll(/\bnpm ((?:run )?[\w:-]+)/g)].map(([, command = '']) => command),
  )
}

/** Every path of the project in a text's code: a known file extension or a known folder. */
function pathsIn(text: string): string[] {
  return codeOf(text)
    .flatMap((piece) => piece.split(/[\s"'(),;]+/))
    .filter(
      (word) =>
        /^[\w.-]+(\/[\w.-]+)*\.(ts|vue|css|md|prisma|typ|csv|sqlite)$/.test(word) ||
        /^(server|client|prisma|docs)\/[\w./-]*$/.test(word),
    )
}

function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
}

/** The code of a text: inline code, and blocks with a language other than mermaid. */
function codeOf(text: string): string[] {
  return [...text.matchAll(/```(\w*)\n([\s\S]*?)```|`([^`\n]+)`/g)]
    .filter(([, language]) => language !== 'mermaid' && language !== '')
    .map(([, , block, line]) => block ?? line ?? '')
}

async function filesUnder(folders: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(join(projectRoot, folder), {
        recursive: folder !== '.',
        withFileTypes: true,
      })
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)))
    }),
  )
  return found.flat()
}
