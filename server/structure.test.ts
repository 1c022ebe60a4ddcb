import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'

import { expect, test } from 'vitest'

import { projectRoot } from './env.ts'

// The borders of the house (README, « Layout »). The compiler holds those between projects; these are the finer ones.

interface Source {
  path: string
  imports: string[]
  lines: number
}

const sources = await readSources()
const own = sources.filter(({ path }) => !path.endsWith('.test.ts'))

test('only queries, the database, seeds, tools, benches and tests know Prisma', () => {
  const allowed =
    /^server\/(.*\/)?([\w-]+-)?queries\.ts$|^server\/(store|testing|tools|bench)\/|^prisma\//
  const knowing = own.filter(({ imports }) =>
    imports.some((name) => name.startsWith('@prisma/') || /generated\/prisma\/client/.test(name)),
  )
  expect(outside(knowing, allowed)).toEqual([])
})

test('routes write no SQL: only queries take Prisma from the database', async () => {
  const routes = own.filter(({ path }) => path.endsWith('routes.ts'))
  const texts = await Promise.all(
    routes.map(async ({ path }) => ({
      path,
      text: await readFile(join(projectRoot, path), 'utf8'),
    })),
  )
  expect(
    texts.filter(({ text }) => /\$queryRaw|Prisma\.sql/.test(text)).map(({ path }) => path),
  ).toEqual([])
})

test('the contract imports only itself, TypeBox, the generated enums and the types of ECharts', () => {
  const allowed = (name: string) =>
    name.startsWith('server/contract/') ||
    name === 'typebox' ||
    name === 'server/generated/prisma/enums.ts' ||
    /^echarts/.test(name)
  expect(strangers('server/contract/', allowed)).toEqual([])
})

test('the domain imports only itself and the contract', () => {
  expect(strangers('server/domain/', (name) => /^server\/(domain|contract)\//.test(name))).toEqual(
    [],
  )
})

test('the client imports of the server only its contract', () => {
  expect(
    strangers(
      'client/',
      (name) => !/^(server|prisma)\//.test(name) || /^server\/(contract|words|charts)\//.test(name),
      /^client\/(e2e|build)\//,
    ),
  ).toEqual([])
})

test('a noun of the client imports no other noun', () => {
  const nouns = [
    'dashboard',
    'comparison',
    'presentation',
    'recommendations',
    'plan-items',
    'indicators',
    'meetings',
    'institutions',
    'users',
    'reports',
    'exchange',
    'calendar',
    'login',
    'profile',
  ]
  const nounOf = (path: string) => nouns.find((noun) => path.startsWith(`client/${noun}/`))
  const wrong = own.flatMap(({ path, imports }) =>
    imports
      .filter(
        (name) =>
          nounOf(path) !== undefined && nounOf(name) !== undefined && nounOf(name) !== nounOf(path),
      )
      .map((name) => `${path} → ${name}`),
  )
  expect(wrong).toEqual([])
})

test('a noun of the server reaches another only through its queries or its types', () => {
  const nouns = [
    'recommendations',
    'plan-items',
    'indicators',
    'meetings',
    'institutions',
    'users',
    'reports',
    'dashboard',
    'comparison',
    'shares',
    'calendar',
    'search',
    'categories',
  ]
  const nounOf = (path: string) => nouns.find((noun) => path.startsWith(`server/${noun}/`))
  const wrong = own.flatMap(({ path, imports }) =>
    imports
      .filter(
        (name) =>
          nounOf(path) !== undefined &&
          nounOf(name) !== undefined &&
          nounOf(name) !== nounOf(path) &&
          name.endsWith('/routes.ts'),
      )
      .map((name) => `${path} → ${name}`),
  )
  expect(wrong).toEqual([])
})

test('settings are read in env.ts, and by what starts the product', async () => {
  const allowed = /^server\/(env|main)\.ts$|^server\/(tools|bench)\/|^client\/(e2e|build)\//
  const readers = await Promise.all(
    own.map(async (source) => ({
      ...source,
      text: await readFile(join(projectRoot, source.path), 'utf8'),
    })),
  )
  expect(
    outside(
      readers.filter(({ text }) => /process\.env/.test(text)),
      allowed,
    ),
  ).toEqual([])
})

test('files are named for their subject', () => {
  const drawers = own.filter(
    ({ path }) =>
      /(^|\/)(utils|helpers|misc|constants|common|types)\.ts$/.test(path) &&
      !path.startsWith('client/i18n/'),
  )
  expect(drawers.map(({ path }) => path)).toEqual([])
})

test('a file tells one thing: none is over 300 lines', () => {
  expect(
    own.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines}`),
  ).toEqual([])
})

test('no barrel but the contract’s', () => {
  const barrels = own.filter(
    ({ path }) => /(^|\/)index\.ts$/.test(path) && !/^client\/i18n\//.test(path),
  )
  expect(barrels.map(({ path }) => path)).toEqual(['server/contract/index.ts'])
})

function outside(found: readonly Source[], allowed: RegExp): string[] {
  return found.map(({ path }) => path).filter((path) => !allowed.test(path))
}

function strangers(
  folder: string,
  isAllowed: (name: string) => boolean,
  except?: RegExp,
): string[] {
  return own
    .filter(({ path }) => path.startsWith(folder) && except?.test(path) !== true)
    .flatMap(({ path, imports }) =>
      imports.filter((name) => !isAllowed(name)).map((name) => `${path} → ${name}`),
    )
}

/** Reads every source of ours with what it imports: own files by path from the root, packages by name. */
async function readSources(): Promise<Source[]> {
  const folders = await Promise.all(
    ['server', 'client', 'prisma'].map((folder) =>
      readdir(join(projectRoot, folder), { recursive: true, withFileTypes: true }),
    ),
  )
  const files = folders
    .flat()
    .filter((entry) => entry.isFile() && /\.(ts|vue)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('/generated/'))
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, 'utf8')
      const names = [
        ...text.matchAll(
          /^(?:import|export|\})[^'"]*? from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gm,
        ),
      ].map(([, from, effect, lazy]) => from ?? effect ?? lazy ?? '')
      return {
        path: relative(projectRoot, file),
        imports: names.map((name) =>
          name.startsWith('.') ? relative(projectRoot, resolve(file, '..', name)) : name,
        ),
        lines: text.split('\n').length,
      }
    }),
  )
}
