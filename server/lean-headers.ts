import type { FastifyInstance } from 'fastify'

/**
 * Says what protects a page with the page alone: with each file and answer it would weigh more than some of them, half a
 * kilobyte a time on a poor link. An answer of the API that somebody opens as if it were a page may do nothing at all.
 */
export function leanHeaders(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    if (String(reply.getHeader('content-type')).startsWith('text/html')) return
    const isApi = request.url.startsWith('/api/')
    for (const name of Object.keys(reply.getHeaders())) if (pageHeaders.test(name) && !(isApi && /^(referrer|.*resource)-policy$/.test(name))) reply.removeHeader(name)
    if (isApi) reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
  })
}

const pageHeaders = /^(content-security-policy|cross-origin-|origin-agent|referrer|x-(dns|download|frame|permitted|xss))/
