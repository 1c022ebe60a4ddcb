// After `npm ci`: puts the build of better-sqlite3 in place that this Node can run. 12 is the last for Node 20; compiled on
// Node 24.19 or later it aborts whenever a statement is let go (nodejs/node#65446). 13 is built on Node-API, free of that,
// and brings its binary along, but crashes on Node 20. Prisma's adapter asks for `better-sqlite3`, whichever stands there.
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { projectRoot } from '../env.ts'

/** The first Node with version 10 of Node-API, which better-sqlite3 13 is built on. */
const firstNode = [22, 14] as const

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major > firstNode[0] || (major === firstNode[0] && minor >= firstNode[1])) {
  const modules = join(projectRoot, 'node_modules')
  await rm(join(modules, 'better-sqlite3'), { recursive: true, force: true })
  await cp(join(modules, 'better-sqlite3-napi'), join(modules, 'better-sqlite3'), {
    recursive: true,
  })
}
