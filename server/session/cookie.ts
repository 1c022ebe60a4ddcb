import type { FastifyReply, FastifyRequest } from 'fastify'

/** The prefix makes browsers refuse the cookie from any other host or path; it needs TLS. */
export function sessionCookieName(isSecure: boolean): string {
  return isSecure ? '__Host-suivi_session' : 'suivi_session'
}

export function readSessionCookie(request: FastifyRequest): string | undefined {
  return request.cookies[sessionCookieName(request.protocol === 'https')]
}

export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
): void {
  void reply.setCookie(sessionCookieName(request.protocol === 'https'), token, {
    ...options(request),
    maxAge: 30 * 24 * 3600,
  })
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(sessionCookieName(request.protocol === 'https'), options(request))
}

function options(request: FastifyRequest) {
  return {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: request.protocol === 'https',
  } as const
}
