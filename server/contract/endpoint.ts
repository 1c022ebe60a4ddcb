import type { Access } from './abilities.ts'
import type { Static, TObject, TSchema } from './schema.ts'

/** What a workbook of Excel says it is. */
export const xlsxMedia = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const pptxMedia = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/** One endpoint, stated once: the server serves it, the client calls it, OpenAPI describes it. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** With parameters as `:code`. */
  path: `/api/${string}`
  /** One sentence, for OpenAPI. */
  summary: string
  /** Who may call it at all; what depends on the item is the handler's. */
  access: Access
  params?: TObject
  query?: TObject
  body?: TObject
  /** What a JSON answer holds; absent for 204. */
  reply?: TSchema
  /** The status of a success, 200 unless said. */
  status?: 200 | 201 | 204
  /** Other media that it can answer in, chosen by `format` or by the path. */
  media?: readonly (
    | 'text/csv'
    | 'text/calendar'
    | 'image/svg+xml'
    | 'image/png'
    | 'text/html'
    | 'application/pdf'
    | typeof xlsxMedia
    | typeof pptxMedia
  )[]
  /** Its answer changes only with history (the journal's position), with the day and with who asks: unchanged, it is not sent again. */
  changesWith?: 'history'
  /** An edit: carries If-Match with the version it was made on. */
  needsVersion?: boolean
}

/** Keeps the exact type of an endpoint while checking its shape. */
export function endpoint<const E extends Endpoint>(definition: E): E {
  return definition
}

type Part<E, Key extends string> =
  E extends Record<Key, infer Schema extends TSchema> ? Record<Key, Static<Schema>> : unknown

/** What a caller gives: `{ params, query, body }`, those that the endpoint has. */
export type InputOf<E extends Endpoint> = Part<E, 'params'> & Part<E, 'query'> & Part<E, 'body'>

/** What a caller gets. */
export type ReplyOf<E extends Endpoint> = E extends { reply: infer Schema extends TSchema }
  ? Static<Schema>
  : undefined
