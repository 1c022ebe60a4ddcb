import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

import type { Language } from './contract/vocabulary.ts'
import { callerOf } from './session/plugin.ts'
import { projectRoot } from './env.ts'
import type { Store } from './store/store.ts'
import { answer } from './http/error-answers.ts'
import { AppError } from './http/errors.ts'

const clientFolder = join(projectRoot, 'dist/client')

/**
 * Serves the built client: its precompressed files (hashed ones cached for a year), and its page at every
 * address outside the API.
 */
export async function serveClient(app: FastifyInstance, store: Store): Promise<void> {
  const page = await readPage()
  const dashboardFiles = await findDashboardFiles()
  app.setNotFoundHandler(async (request, reply) => {
    // A dot does not mean a file name: /indicateurs/1.1.1 is the page of an indicator.
    const isPage =
      request.method === 'GET' &&
      !/^\/(api|assets)\//.test(request.url) &&
      request.headers.accept?.includes('text/html') === true
    if (!isPage || page === undefined) return answer(request, reply, new AppError('not_found'))
    const caller = await callerOf(request, store)
    if (caller !== null)
      void reply.header('link', preloads(request.url, caller.language, dashboardFiles))
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page)
  })
  if (page === undefined) return
  await app.register(fastifyStatic, {
    root: clientFolder,
    preCompressed: true,
    index: false,
    wildcard: false,
    cacheControl: false,
    setHeaders: (response, path) => {
      const isHashed = path.includes('/assets/')
      response.setHeader(
        'cache-control',
        isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
}

/**
 * The request that each list page sends when its address has no query; must stay the same as in
 * client/tracking/use-item-list.ts.
 */
const listAnswers = new Map(
  [
    ['/recommandations', 'recommendations'],
    ['/plan', 'plan-items'],
    ['/indicateurs', 'indicators'],
  ].map(([path, noun]) => [path, `/api/${noun}?page=1&pageSize=25`]),
)

/**
 * The `link` header that has the browser fetch the data of a page while its script still downloads: saves
 * seconds on a slow connection. Only sent to signed-in people.
 */
function preloads(address: string, language: Language, dashboardFiles: readonly string[]): string {
  const answer = (path: string) => `<${path}>; rel=preload; as=fetch; crossorigin=anonymous`
  const list = listAnswers.get(address)
  if (list !== undefined) return [answer('/api/session'), answer(list)].join(', ')
  if (address !== '/') return answer('/api/session')
  const files = dashboardFiles.map((name) =>
    name.endsWith('.css')
      ? `</assets/${name}>; rel=preload; as=style; crossorigin=anonymous`
      : `</assets/${name}>; rel=modulepreload`,
  )
  return [answer('/api/session'), answer(`/api/dashboard?language=${language}`), ...files].join(
    ', ',
  )
}

async function findDashboardFiles(): Promise<string[]> {
  const names = await readdir(join(clientFolder, 'assets')).catch(() => [])
  return names.filter((name) => /^(DashboardView|figures)-[\w-]+\.(js|css)$/.test(name))
}

/**
 * Reads the built page; undefined without a build: under `npm run dev` Vite serves the client, and API tests
 * need none.
 */
async function readPage(): Promise<string | undefined> {
  const file = join(clientFolder, 'index.html')
  return existsSync(file) ? readFile(file, 'utf8') : undefined
}
