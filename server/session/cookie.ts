import type { FastifyReply, FastifyRequest } from 'fastify'

/** The prefix makes browsers refuse the cookie from any other host or path; it needs TLS. */
function nameFor(request: FastifyRequest): string {
  return request.protocol === 'https' ? '__Host-suivi_session' : 'suivi_session'
}

export function readSessionCookie(request: FastifyRequest): string | undefined {
  return request.cookies[nameFor(request)]
}

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  void reply.setCookie(nameFor(request), token, { ...options(request), maxAge: 30 * 24 * 3600 })
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(nameFor(request), options(request))
}

function options(request: FastifyRequest) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: request.protocol === 'https' } as const
}
