import { sql } from '../store/sql.ts'
import { reportWords } from '../words/reports.ts'
import { originsOf } from './common-notes.ts'
import { buildDeadlines, deadlineColumns, deadlineRow } from './deadlines.ts'
import { type ItemSelection, readFirst, readPages, rowPages } from './page-queries.ts'
import { readProvenances, readTally, selectedSql } from './selection-queries.ts'
import { report } from './report.ts'
import type { ReportRequest } from './source.ts'

export const deadlines = report({
  name: 'deadlines',
  fileName: (_, language) => reportWords[language].deadlines.file,
  read: async (reader, request, limit) => {
    const { viewpoint, query } = request
    const selected = selectedSql(query, viewpoint)
    const [items, tally, provenances] = await Promise.all([
      readFirst(reader, viewpoint, dueSelection(request), limit),
      readTally(reader, viewpoint, query.kind, selected),
      readProvenances(reader, viewpoint, query.kind, selected),
    ])
    return { items, tally, origins: originsOf(provenances) }
  },
  build: buildDeadlines,
  total: ({ tally }) => tally.overdue + tally.dueSoon,
  stream: (reader, request) => ({
    columns: deadlineColumns(request),
    pages: rowPages(
      readPages(reader, request.viewpoint, dueSelection(request)),
      deadlineRow(request),
    ),
  }),
})

function dueSelection({ query, viewpoint }: ReportRequest): ItemSelection {
  return {
    kind: query.kind,
    condition: sql`${selectedSql(query, viewpoint)} and (s."overdue" or s."due_soon")`,
    order: sql`s."deadline", s."code"`,
  }
}
