import type { Readable } from 'node:stream'

import type { FastifyReply } from 'fastify'

/** An answer that is not JSON: a file to download, or an SVG drawing. */
export class FileReply {
  readonly body: string | Buffer | Readable
  readonly media: string
  readonly fileName: string | undefined

  constructor(body: string | Buffer | Readable, media: string, fileName?: string) {
    this.body = body
    this.media = media
    this.fileName = fileName
  }
}

/** An empty answer, 204, to a write with `Prefer: return=minimal` (RFC 7240). */
export class SparedReply {
  /** The URL of what was created. */
  readonly location: string

  constructor(location: string) {
    this.location = location
  }
}

/** Sends a handler's result: a file, an empty answer, or JSON with the endpoint's status. */
export function send(reply: FastifyReply, answer: unknown, status = 200): FastifyReply {
  if (answer instanceof SparedReply)
    return reply
      .code(204)
      .headers({ location: answer.location, 'preference-applied': 'return=minimal' })
      .send()
  if (answer instanceof FileReply) return sendFile(reply, answer)
  return reply.code(status).send(answer)
}

function sendFile(reply: FastifyReply, file: FileReply): FastifyReply {
  void reply.header('content-type', file.media)
  if (file.fileName !== undefined)
    void reply.header('content-disposition', contentDisposition(file.fileName))
  return reply.send(file.body)
}

/**
 * Content-Disposition of an attachment (RFC 6266): an ASCII name for old programs, the real name for the
 * others.
 */
function contentDisposition(fileName: string): string {
  const plain = fileName
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^\w. -]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`
}
