import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { projectRoot } from '../env.ts'

/** The live charts, which most visits never open. */
const heavy = /^\/assets\/InteractiveChart-/

/**
 * Builds the service worker into the built client, with the list of the client's files. Not built by Vite,
 * because it must be a single classic script (Firefox has no module workers before 147) and needs the list of
 * Vite's output.
 */
export async function buildServiceWorker(folder: string): Promise<void> {
  const { build: bundle } = await import('esbuild')
  await bundle({
    absWorkingDir: projectRoot,
    entryPoints: ['client/offline/worker/service-worker.ts'],
    outfile: join(folder, 'service-worker.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome109', 'firefox115', 'safari15.6'],
    define: { FILES: JSON.stringify(await listFiles(folder)) },
    logLevel: 'warning',
  })
}

/** Lists the files of a client build, with a version that changes whenever their content does. */
export async function listFiles(
  folder: string,
): Promise<{ version: string; light: string[]; heavy: string[] }> {
  const names = [
    '/favicon.svg',
    ...(await readdir(join(folder, 'assets'))).map((name) => `/assets/${name}`),
  ]
    .filter((name) => /\.(js|css|svg)$/.test(name))
    .sort()
  const version = createHash('sha256').update(names.join('\n'))
  // The names of the other files contain a hash of their content; these do not, so their content is hashed too.
  for (const name of ['/index.html', '/favicon.svg'])
    version.update(await readFile(join(folder, name)))
  return {
    version: version.digest('base64url').slice(0, 10),
    light: names.filter((name) => !heavy.test(name)),
    heavy: names.filter((name) => heavy.test(name)),
  }
}
