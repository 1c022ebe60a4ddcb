// `npm run build`: runs only the steps that are out of date (generated Prisma client, server, client with its
// compressed files).
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import { projectRoot } from '../env.ts'
import { migrate } from '../store/migrations/migrations.ts'
import { run } from './run.ts'
import { buildServiceWorker } from './service-worker.ts'

interface Step {
  name: 'prisma' | 'server' | 'client'
  /** Files and folders whose content decides whether the step must run again. */
  from: readonly string[]
  makes: string
  work: () => Promise<void>
}

const steps: readonly Step[] = [
  {
    name: 'prisma',
    from: ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'],
    makes: 'server/generated/prisma/client.ts',
    work: () => run('npx', ['prisma', 'generate']),
  },
  {
    name: 'server',
    from: ['server', 'prisma', 'package-lock.json'],
    makes: 'dist/server/main.js',
    work: buildServer,
  },
  {
    name: 'client',
    from: [
      'client',
      'server/contract',
      'server/words',
      'server/charts',
      'server/tools/service-worker.ts',
      'package-lock.json',
    ],
    makes: 'dist/client/index.html',
    work: buildClient,
  },
]

/** Runs the named build steps (all by default) whose sources have changed since their last build. */
export async function build(
  names: readonly Step['name'][] = steps.map(({ name }) => name),
): Promise<void> {
  for (const step of steps.filter(({ name }) => names.includes(name))) {
    const stamp = join(projectRoot, '.cache/build', step.name)
    const digest = await digestOf(step.from)
    const isFresh =
      existsSync(join(projectRoot, step.makes)) &&
      existsSync(stamp) &&
      (await readFile(stamp, 'utf8')) === digest
    if (isFresh) continue
    await step.work()
    await mkdir(join(projectRoot, '.cache/build'), { recursive: true })
    await writeFile(stamp, digest)
  }
}

async function buildServer(): Promise<void> {
  const outdir = join(projectRoot, 'dist/server')
  await rm(outdir, { recursive: true, force: true })
  await bundleForNode({ main: 'server/main.ts', ...threads }, outdir)
  await migrate(join(outdir, 'empty.sqlite'))
}

/** Entry points that run on worker threads, bundled separately from the program that starts them. */
export const threads = {
  'reading-thread': 'server/store/threads/reading-thread.ts',
  'reports/file-thread': 'server/reports/file-thread.ts',
  'documents/render-worker': 'server/documents/render-worker.ts',
}

/** Packages bundled with our code: `typebox` has four hundred small files, of which we use ten. */
const bundledPackages = ['typebox']

/**
 * Bundles our own files into a few chunks and leaves packages in node_modules: the server then starts by reading
 * six files rather than three hundred.
 */
export async function bundleForNode(
  entryPoints: Record<string, string>,
  outdir: string,
): Promise<void> {
  const { build: bundle } = await import('esbuild')
  const { dependencies } = JSON.parse(
    await readFile(join(projectRoot, 'package.json'), 'utf8'),
  ) as { dependencies: Record<string, string> }
  await bundle({
    absWorkingDir: projectRoot,
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    external: Object.keys(dependencies).filter((name) => !bundledPackages.includes(name)),
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    logLevel: 'warning',
  })
}

async function buildClient(): Promise<void> {
  const { build: bundle } = await import('vite')
  // Vite sets NODE_ENV to "production": restored below, so that tests or the server started afterwards behave as
  // usual.
  const { NODE_ENV: environment } = process.env
  await bundle({ configFile: join(projectRoot, 'client/build/vite.config.ts'), logLevel: 'warn' })
  if (environment === undefined) delete process.env.NODE_ENV
  else process.env.NODE_ENV = environment
  await buildServiceWorker(join(projectRoot, 'dist/client'))
  await compressFolder(join(projectRoot, 'dist/client'))
}

/**
 * Writes `.br` and `.gz` files beside each text file at the highest compression level, once, so that the server
 * does not compress on each request.
 */
async function compressFolder(folder: string): Promise<void> {
  const files = (await filesUnder(folder)).filter((file) =>
    /\.(js|css|html|svg|json|webmanifest|txt)$/.test(file),
  )
  await Promise.all(
    files.map(async (file) => {
      const content = await readFile(file)
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      }
      await writeFile(`${file}.br`, await promisify(brotliCompress)(content, { params }))
      await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }))
    }),
  )
}

async function digestOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of await filesUnder(join(projectRoot, path))) {
      if (/\.test\.ts$|\/generated\/|\/e2e\//.test(file)) continue
      hash.update(file).update(await readFile(file))
    }
  }
  return hash.digest('hex')
}

async function filesUnder(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(
    () => undefined,
  )
  if (entries === undefined) return [path]
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

if (process.argv[1] === import.meta.filename) await build()
