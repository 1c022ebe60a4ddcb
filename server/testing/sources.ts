import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'

import { projectRoot } from '../env.ts'

/** A source file of the project with its imports: project files by path from the root, packages by name. */
export interface Source {
  path: string
  text: string
  lines: readonly string[]
  imports: readonly string[]
  /** Imports that remain at run time, without type imports. */
  values: readonly string[]
}

/** Reads every source file of the server, the client and the seeds, except generated ones. */
export async function readSources(): Promise<Source[]> {
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
  return Promise.all(files.map(readSource))
}

async function readSource(file: string): Promise<Source> {
  const text = await readFile(file, 'utf8')
  const found = importsOf(text).map(({ name, isType }) => ({
    name: name.startsWith('.') ? relative(projectRoot, resolve(file, '..', name)) : name,
    isType,
  }))
  return {
    path: relative(projectRoot, file),
    text,
    lines: text.split('\n'),
    imports: found.map(({ name }) => name),
    values: found.filter(({ isType }) => !isType).map(({ name }) => name),
  }
}

const statement =
  /^(?:import|export) (type )?([^'"]*?)from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gm

function importsOf(text: string): { name: string; isType: boolean }[] {
  return [...text.matchAll(statement)].map(([, type, names = '', from, effect, later]) => ({
    name: from ?? effect ?? later ?? '',
    isType: type !== undefined || isAllTypes(names),
  }))
}

/** True when the braces of an import hold only types, as in `{ type A, type B }`. */
function isAllTypes(names: string): boolean {
  const inBraces = /^\{([^}]*)\}\s*$/.exec(names)?.[1]
  if (inBraces === undefined) return false
  const each = inBraces.split(',').filter((name) => name.trim() !== '')
  return each.length > 0 && each.every((name) => name.trim().startsWith('type '))
}

/** The longest chain of imports among the files, starting with the importing file. */
export function longestWay(sources: readonly Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const known = new Map<string, string[]>()
  const wayFrom = (path: string): string[] => {
    const before = known.get(path)
    if (before !== undefined) return before
    // Stops at an import cycle, which another test reports.
    known.set(path, [path])
    const ways = (byPath.get(path)?.values ?? []).filter((name) => byPath.has(name)).map(wayFrom)
    const way = [path, ...ways.reduce((a, b) => (b.length > a.length ? b : a), [])]
    known.set(path, way)
    return way
  }
  return sources
    .map(({ path }) => wayFrom(path))
    .reduce((a, b) => (b.length > a.length ? b : a), [])
}

/** Import cycles between files, type imports included; each cycle is given as its files. */
export function circles(sources: readonly Source[]): string[][] {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const reached = new Map<string, Set<string>>()
  const reach = (from: string): Set<string> => {
    const seen = new Set<string>()
    const waiting = [...(byPath.get(from)?.imports ?? [])]
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (seen.has(path) || !byPath.has(path)) continue
      seen.add(path)
      waiting.push(...(byPath.get(path)?.imports ?? []))
    }
    return seen
  }
  for (const { path } of sources) reached.set(path, reach(path))
  const round = sources.map(({ path }) => path).filter((path) => reached.get(path)?.has(path))
  const groups = round.map((path) =>
    round.filter((other) => reached.get(path)?.has(other) && reached.get(other)?.has(path)).sort(),
  )
  return [...new Map(groups.map((group) => [group.join(), group])).values()]
}
