import { sql } from '../store/sql.ts'
import { reportWords } from '../words/reports.ts'
import { originsOf } from './common-notes.ts'
import { type ItemSelection, readFirst, readPages, rowPages } from './page-queries.ts'
import { readProvenances, readTally, selectedSql } from './selection-queries.ts'
import { report } from './report.ts'
import type { ReportRequest } from './source.ts'
import { buildWithoutNews, withoutNewsColumns, withoutNewsRow } from './without-news.ts'

export const withoutNews = report({
  name: 'without-news',
  fileName: (_, language) => reportWords[language]['without-news'].file,
  read: async (reader, request, limit) => {
    const { viewpoint, query } = request
    const selected = selectedSql(query, viewpoint)
    const [items, tally, provenances] = await Promise.all([
      readFirst(reader, viewpoint, silentSelection(request), limit),
      readTally(reader, viewpoint, query.kind, selected),
      readProvenances(reader, viewpoint, query.kind, selected),
    ])
    return { items, tally, origins: originsOf(provenances) }
  },
  build: buildWithoutNews,
  total: ({ tally }) => tally.stale,
  stream: (reader, request) => ({
    columns: withoutNewsColumns(request),
    pages: rowPages(
      readPages(reader, request.viewpoint, silentSelection(request)),
      withoutNewsRow(request),
    ),
  }),
})

function silentSelection({ query, viewpoint }: ReportRequest): ItemSelection {
  return {
    kind: query.kind,
    condition: sql`${selectedSql(query, viewpoint)} and s."stale"`,
    order: sql`coalesce(s."statusSince", s."adoptedOn"), s."code"`,
  }
}
