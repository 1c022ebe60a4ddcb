import { dashboardQuery } from './dashboard.ts'
import { endpoint, pptxMedia } from './endpoint.ts'
import { oneOf, optional, record, type Static } from './schema.ts'
import { Language } from './vocabulary.ts'

/** The documents of a session, and the one format that each is made in. */
export const documentFormats = {
  'session-report': 'pdf',
  'chair-note': 'pdf',
  'session-slides': 'pptx',
  'session-dossier': 'html',
} as const
export type DocumentName = keyof typeof documentFormats
export const documentNames = [
  'session-report',
  'chair-note',
  'session-slides',
  'session-dossier',
] as const satisfies readonly DocumentName[]

/** Items in a document at most: beyond, nobody reads it, and a list or a workbook serves better. */
export const documentItemLimit = 2000

export const documentQuery = record({
  ...dashboardQuery.properties,
  language: optional(oneOf(Object.values(Language))),
  /** That of the document, when said at all. */
  format: optional(oneOf(['pdf', 'pptx', 'html'])),
})
export type DocumentQuery = Static<typeof documentQuery>

export const makeDocument = endpoint({
  method: 'GET',
  path: '/api/documents/:name',
  summary:
    'Makes a document of a session at a viewpoint: the report and the chair’s note (PDF), the slides (PPTX), the dossier (one HTML file).',
  access: 'read',
  params: record({ name: oneOf(documentNames) }),
  query: documentQuery,
  media: ['application/pdf', pptxMedia, 'text/html'],
})
