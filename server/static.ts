import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

import { projectRoot } from './env.ts'
import { answer } from './error-answers.ts'

const clientFolder = join(projectRoot, 'dist/client')

/** Serves the built client: hashed files for ever, precompressed; its page at every address that is not the API's. */
export async function serveClient(app: FastifyInstance): Promise<void> {
  const page = await readPage()
  app.setNotFoundHandler((request, reply) => {
    // Not by a point in the address: an indicator's is /indicateurs/1.1.1.
    const isPage = request.method === 'GET' && !/^\/(api|assets)\//.test(request.url) && request.headers.accept?.includes('text/html') === true
    if (!isPage || page === undefined) return answer(request, reply, 'not_found')
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
      response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}

/** Under `npm run dev` Vite serves the client, and tests of the API need none. */
async function readPage(): Promise<string | undefined> {
  const file = join(clientFolder, 'index.html')
  return existsSync(file) ? readFile(file, 'utf8') : undefined
}
