import type { Access } from './abilities.ts'
import type { Static, TObject, TSchema } from './schema.ts'

/** The media type of an Excel workbook. */
export const xlsxMedia = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const pptxMedia = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/** One endpoint, described once: the server serves it, the client calls it, OpenAPI documents it. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** The path, with parameters as `:code`. */
  path: `/api/${string}`
  /** One sentence, shown in OpenAPI. */
  summary: string
  /** Who may call it at all. Rules that depend on the item are in the handler. */
  access: Access
  params?: TObject
  query?: TObject
  body?: TObject
  /** The schema of the JSON reply; absent for 204. */
  reply?: TSchema
  /** The status of a successful answer; 200 by default. */
  status?: 200 | 201 | 204
  /** Other media types that it can answer, chosen by `format` or by the path. */
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
  /**
   * The answer depends only on history (the journal's position), the day and the caller: it has an ETag, and
   * is not sent again when unchanged.
   */
  changesWith?: 'history'
  /** The endpoint edits something: the request has If-Match with the version that was edited. */
  needsVersion?: boolean
}

/** Keeps the exact type of an endpoint while checking its shape. */
export function endpoint<const E extends Endpoint>(definition: E): E {
  return definition
}

type Part<E, Key extends string> =
  E extends Record<Key, infer Schema extends TSchema> ? Record<Key, Static<Schema>> : unknown

/** The input of an endpoint: those of `{ params, query, body }` that it has. */
export type InputOf<E extends Endpoint> = Part<E, 'params'> & Part<E, 'query'> & Part<E, 'body'>

/** The type of an endpoint's reply. */
export type ReplyOf<E extends Endpoint> = E extends { reply: infer Schema extends TSchema }
  ? Static<Schema>
  : undefined
