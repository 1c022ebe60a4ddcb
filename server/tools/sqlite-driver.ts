// Run after `npm ci`: installs the version of better-sqlite3 that this Node can run. Version 12 is the last for
// Node 20, but when compiled on Node 24.19 or later it aborts whenever a statement is released
// (nodejs/node#65446). Version 13 is built on Node-API, does not have that bug and includes its binary, but
// crashes on Node 20. Prisma's adapter imports `better-sqlite3` and so uses whichever version is there.
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { projectRoot } from '../env.ts'

/** The first Node with version 10 of Node-API, which better-sqlite3 13 requires. */
const firstNode = [22, 14] as const

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major > firstNode[0] || (major === firstNode[0] && minor >= firstNode[1])) {
  const modules = join(projectRoot, 'node_modules')
  await rm(join(modules, 'better-sqlite3'), { recursive: true, force: true })
  await cp(join(modules, 'better-sqlite3-napi'), join(modules, 'better-sqlite3'), {
    recursive: true,
  })
}
