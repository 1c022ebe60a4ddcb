import type { Readable } from 'node:stream'

import type { FastifyReply } from 'fastify'

/** An answer that is not JSON: a file to keep, or a drawing. */
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

/** An answer that the caller asked to be spared (`Prefer: return=minimal`, RFC 7240): the write is done, 204 says so. */
export class SparedReply {
  /** The address of what was made. */
  readonly location: string

  constructor(location: string) {
    this.location = location
  }
}

/** Sends what a handler gave: a file, nothing, or JSON under the endpoint's status. */
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

/** An attachment's name by RFC 6266: plain letters for old programs, the true name for the others. */
function contentDisposition(fileName: string): string {
  const plain = fileName
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^\w. -]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`
}
