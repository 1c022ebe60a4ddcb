import { day, integer, nullable, record } from '../contract/schema.ts'
import { itemSummary } from '../contract/tracking.ts'
import { Status } from '../contract/vocabulary.ts'
import { sql, type Sql } from '../store/sql.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import { countItems, type ItemGroup } from '../domain/figures/counts.ts'
import { computedStateSql, type SettledViewpoint } from '../tracking/state-queries.ts'
import { reportWords } from '../words/reports.ts'
import { deadlineColumns, deadlineRow } from './deadlines.ts'
import { buildInstitutions, buildInstitutionSheet, type LedPart } from './institutions.ts'
import { type ItemSelection, readFirst, readPages, rowPages } from './page-queries.ts'
import { selectedSql } from './selection-queries.ts'
import { report } from './report.ts'
import type { ReportRequest } from './source.ts'
import { readInstitutionNames, referenceJoins } from '../tracking/reference-queries.ts'

export const institutions = report({
  name: 'institutions',
  fileName: ({ institution: [only, ...others] = [] }, language) => {
    const { file, sheetFile } = reportWords[language].institutions
    return only === undefined || others.length > 0 ? file : sheetFile({ institution: only })
  },
  read: async (reader, request, limit) => {
    const [parts, items] = await Promise.all([
      readParts(reader, request),
      isSheet(request) ? readFirst(reader, request.viewpoint, sheetSelection(request), limit) : [],
    ])
    return { parts, items }
  },
  build: ({ parts, items }, request) =>
    isSheet(request)
      ? buildInstitutionSheet({ parts, items }, request)
      : buildInstitutions(parts, request),
  total: ({ parts }, request) =>
    isSheet(request) ? countItems(parts.flatMap(({ groups }) => groups)) : parts.length,
  stream: (reader, request) =>
    isSheet(request)
      ? {
          columns: deadlineColumns(request),
          pages: rowPages(
            readPages(reader, request.viewpoint, sheetSelection(request)),
            deadlineRow(request),
          ),
        }
      : undefined,
})

/** True when the query names institutions: the report is then the detailed sheet for them. */
function isSheet({ query }: ReportRequest): boolean {
  return query.institution !== undefined && query.institution.length > 0
}

function sheetSelection({ query, viewpoint }: ReportRequest): ItemSelection {
  return {
    kind: query.kind,
    condition: selectedSql(query, viewpoint),
    order: sql`case when s."status" in ('not_started', 'in_progress') then 0 else 1 end, s."deadline" is null, s."deadline", s."code"`,
  }
}

async function readParts(reader: Reader, { query, viewpoint }: ReportRequest): Promise<LedPart[]> {
  const [groups, names] = await Promise.all([
    readLeadGroups(reader, viewpoint, query.kind, selectedSql(query, viewpoint)),
    readInstitutionNames(reader, viewpoint),
  ])
  const byLead = new Map<number | null, ItemGroup[]>()
  for (const { leadId, ...group } of groups) {
    const own = byLead.get(leadId)
    if (own === undefined) byLead.set(leadId, [group])
    else own.push(group)
  }
  return [...byLead].map(([leadId, own]) => ({
    institution: leadId === null ? null : (names.get(leadId) ?? null),
    groups: own,
  }))
}

/** Counts the items of each lead, grouped by dates because the median delay needs the actual days. */
async function readLeadGroups(
  reader: Reader,
  viewpoint: SettledViewpoint,
  kind: ReportRequest['query']['kind'],
  condition: Sql,
): Promise<(ItemGroup & { leadId: number | null })[]> {
  const rows = await rowsOf(reader, groupRow)`
    select s."leadId", s."kind", s."nature", s."status", s."provenance", s."deadline",
      case when s."status" = ${Status.completed} then s."statusSince" end as "completedOn", count(*) as "count"
    from (${computedStateSql(viewpoint, kind)}) s ${referenceJoins} where ${condition}
    group by s."leadId", s."kind", s."nature", s."status", s."provenance", s."deadline", "completedOn"
    order by s."leadId"`
  return rows.map((row) => ({
    ...row,
    isSuperseded: false,
    weight: 1,
    progress: null,
  }))
}

const { kind, nature, status, provenance, deadline } = itemSummary.properties
const groupRow = record({
  leadId: nullable(integer()),
  kind,
  nature,
  status,
  provenance,
  deadline,
  completedOn: nullable(day),
  count: integer(),
})
