import {
  boolean,
  day,
  instant,
  integer,
  nullable,
  record,
  type Static,
  string,
} from '../contract/schema.ts'
import { itemSummary } from '../contract/tracking.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import type { ItemKind } from '../contract/vocabulary.ts'
import { join, raw, sql } from '../store/sql.ts'
import { grouped } from '../store/grouped.ts'
import { rowsOf } from '../store/rows.ts'
import type { Reader } from '../store/store.ts'
import { computedStateSql, type SettledViewpoint } from '../tracking/state-queries.ts'
import { reportWords } from '../words/reports.ts'
import {
  buildChanges,
  type Cause,
  type ChangeableField,
  type ChangedItem,
  type ItemAttributes,
} from './changes.ts'
import { readCompared } from './compared-queries.ts'
import { report } from './report.ts'
import type { ReportRequest } from './source.ts'
import { readInstitutionNames } from '../tracking/reference-queries.ts'

export const changes = report({
  name: 'changes',
  fileName: (_, language) => reportWords[language].changes.file,
  read: async (reader, request) => {
    const compared = await readCompared(reader, request)
    return { compared, ...(await readChanges(reader, request, compared)) }
  },
  build: buildChanges,
})

/** Reads what differs between two viewpoints; without a compared viewpoint nothing is reported as changed. */
export async function readChanges(
  reader: Reader,
  { query: { kind }, viewpoint, dialect }: Pick<ReportRequest, 'query' | 'viewpoint' | 'dialect'>,
  compared: ViewpointReply | null,
) {
  const before = { ...(compared ?? viewpoint), known: 'then' as const }
  const after = { ...viewpoint, known: 'then' as const }
  const [rows, edits, counts, names] = await Promise.all([
    compared === null ? [] : readPairs(reader, before, after, kind),
    compared === null ? [] : readEdits(reader, before, after),
    countThere(reader, before, after, kind),
    readInstitutionNames(reader, viewpoint),
  ])
  const editsOf = grouped(edits, ({ itemId }) => itemId)
  const nameOf = (id: number | null) => {
    const name = id === null ? undefined : names.get(id)
    return name === undefined
      ? null
      : dialect === 'rfc4180'
        ? name.code
        : (name.acronym ?? name.name)
  }
  const changed = rows.map((row): ChangedItem => ({
    kind: row.kind,
    code: row.code,
    before: attributesOf(row, 'before', nameOf),
    after: attributesOf(row, 'after', nameOf),
    causes: { ...factCauses(row), ...editCauses(editsOf(row.id)) },
  }))
  return { ...counts, added: compared === null ? 0 : counts.added, changed }
}

/** Reads, in one statement, the items present at both viewpoints that differ, with the fact that set the later status. */
function readPairs(
  reader: Reader,
  before: SettledViewpoint,
  after: SettledViewpoint,
  kind: ItemKind | undefined,
): Promise<PairRow[]> {
  const side = (
    viewpoint: SettledViewpoint,
    name: string,
  ) => sql`select ${name} as "side", s."id", s."kind", s."code", s."status", s."progress",
    s."deadline", s."leadId", s."title", s."factId" from (${computedStateSql(viewpoint, kind)}) s where not s."isArchived" and s."supersession" is null`
  const value = (column: string, name: string) =>
    sql`max(case when e."side" = ${name} then e.${raw(`"${column}"`)} end) as ${raw(`"${name}_${column}"`)}`
  const columns = ['status', 'progress', 'deadline', 'leadId', 'title', 'factId']
  const differs = join(
    columns
      .slice(0, 5)
      .map((column) => raw(`x."before_${column}" is distinct from x."after_${column}"`)),
    ' or ',
  )
  return rowsOf(reader, pairRow)`
    select x.*, f."effectiveOn", f."recordedAt", r."reviewedAt", f."reason", u."name" as "author", f."replacesId" is not null
        and exists (select 1 from "StatusFact" o where o."id" = f."replacesId" and o."recordedAt" <= ${before.knownAt}) as "isCorrection"
    from (
      select e."id", e."kind", e."code", ${join(columns.flatMap((column) => [value(column, 'before'), value(column, 'after')]))}
      from (${side(before, 'before')} union all ${side(after, 'after')}) e
      group by e."id", e."kind", e."code" having count(*) = 2
    ) x
    left join "StatusFact" f on f."id" = x."after_factId" and x."after_factId" is distinct from x."before_factId"
    left join "Review" r on r."factId" = f."id" left join "User" u on u."id" = f."authorId"
    where ${differs} order by x."kind", x."code"`
}

/** Reads the edits recorded between two viewpoints, oldest first, each marked with the attributes that it changed. */
function readEdits(
  reader: Reader,
  before: SettledViewpoint,
  after: SettledViewpoint,
): Promise<EditRow[]> {
  return rowsOf(reader, editRow)`
    select v."itemId", v."recordedAt", v."reason", u."name" as "author",
      v."title" <> w."title" as "title", v."deadline" is distinct from w."deadline" as "deadline", v."leadId" is distinct from w."leadId" as "lead"
    from "ItemVersion" v join "ItemVersion" w on w."itemId" = v."itemId" and w."version" = v."version" - 1
    left join "User" u on u."id" = v."authorId"
    where v."recordedAt" > ${before.knownAt} and v."recordedAt" <= ${after.knownAt} order by v."recordedAt", v."id"`
}

/** Counts the items at the viewpoint, and how many of them did not exist at the compared viewpoint. */
async function countThere(
  reader: Reader,
  before: SettledViewpoint,
  after: SettledViewpoint,
  kind: ItemKind | undefined,
): Promise<{ total: number; added: number }> {
  const [row] = await rowsOf(reader, countRow)`
    select count(*) as "total", coalesce(sum(case when i."adoptedOn" > ${before.asOf} or i."recordedAt" > ${before.knownAt} then 1 else 0 end), 0) as "added"
    from (${computedStateSql(after, kind)}) s join "TrackedItem" i on i."id" = s."id" where not s."isArchived" and s."supersession" is null`
  return row ?? { total: 0, added: 0 }
}

function attributesOf(
  row: PairRow,
  side: 'before' | 'after',
  nameOf: (id: number | null) => string | null,
): ItemAttributes {
  return {
    status: row[`${side}_status`],
    progress: row[`${side}_progress`],
    deadline: row[`${side}_deadline`],
    lead: nameOf(row[`${side}_leadId`]),
    title: row[`${side}_title`],
  }
}

/**
 * The fact that set the current status and progress; empty when the same fact already applied at the earlier
 * viewpoint.
 */
function factCauses({
  effectiveOn,
  recordedAt,
  reviewedAt,
  author,
  reason,
  isCorrection,
}: PairRow): ChangedItem['causes'] {
  if (effectiveOn === null || recordedAt === null) return {}
  const knownSince = reviewedAt !== null && reviewedAt > recordedAt ? reviewedAt : recordedAt
  const cause: Cause = { effectiveOn, knownSince, author, reason, isCorrection }
  return { status: cause, progress: cause }
}

/** The last edit that changed each attribute. */
function editCauses(edits: readonly EditRow[]): ChangedItem['causes'] {
  const causes: ChangedItem['causes'] = {}
  const touchable = ['title', 'deadline', 'lead'] as const satisfies ChangeableField[]
  for (const { recordedAt, author, reason, ...touched } of edits)
    for (const field of touchable)
      if (touched[field])
        causes[field] = {
          effectiveOn: null,
          knownSince: recordedAt,
          author,
          reason,
          isCorrection: false,
        }
  return causes
}

const { kind, code, status, progress, deadline, title } = itemSummary.properties
const pairRow = record({
  id: integer(),
  kind,
  code,
  before_status: status,
  after_status: status,
  before_progress: progress,
  after_progress: progress,
  before_deadline: deadline,
  after_deadline: deadline,
  before_leadId: nullable(integer()),
  after_leadId: nullable(integer()),
  before_title: title,
  after_title: title,
  before_factId: nullable(integer()),
  after_factId: nullable(integer()),
  effectiveOn: nullable(day),
  recordedAt: nullable(instant),
  reviewedAt: nullable(instant),
  reason: nullable(string()),
  author: nullable(string()),
  isCorrection: boolean(),
})
type PairRow = Static<typeof pairRow>

/** An edit, with which of the reported attributes it changed. */
const editRow = record({
  itemId: integer(),
  recordedAt: instant,
  reason: nullable(string()),
  author: nullable(string()),
  title: boolean(),
  deadline: boolean(),
  lead: boolean(),
})
type EditRow = Static<typeof editRow>

const countRow = record({ total: integer(), added: integer() })
