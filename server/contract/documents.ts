import { dashboardQuery } from './dashboard.ts'
import { endpoint, pptxMedia } from './endpoint.ts'
import { oneOf, optional, record, type Static } from './schema.ts'
import { Language } from './vocabulary.ts'

/** The documents of a session, each with its only format. */
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

/**
 * The maximum number of items in a document: nobody would read a longer one; a list or a workbook serves
 * better.
 */
export const documentItemLimit = 2000

export const documentQuery = record({
  ...dashboardQuery.properties,
  language: optional(oneOf(Object.values(Language))),
  /** Optional: when given, it must be the document's format. */
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
