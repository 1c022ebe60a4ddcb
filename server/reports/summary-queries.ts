import { formatMeeting } from '../words/format.ts'
import { ItemKind } from '../contract/vocabulary.ts'
import type { Reader } from '../store/store.ts'
import { reportWords } from '../words/reports.ts'
import { categoryLabel } from './fields.ts'
import { byKey, readGroups } from '../tracking/group-queries.ts'
import { readPlanItems } from './plan-item-queries.ts'
import { selectedSql } from './selection-queries.ts'
import { report } from './report.ts'
import type { ReportRequest } from './source.ts'
import { buildSummary, type SummaryPart } from './summary.ts'
import { readMeetingsByAge, readTrees } from '../tracking/reference-queries.ts'

export const summary = report({
  name: 'summary',
  fileName: ({ kind = ItemKind.recommendation }, language) =>
    reportWords[language].summary.files[kind],
  read: (reader, request) => {
    const { kind = ItemKind.recommendation } = request.query
    return kind === ItemKind.recommendation
      ? readMeetingParts(reader, request)
      : readCategoryParts(reader, request, kind)
  },
  build: buildSummary,
})

/** Newest meeting first; recommendations without a meeting last. */
async function readMeetingParts(
  reader: Reader,
  { query, viewpoint, language, dialect }: ReportRequest,
): Promise<SummaryPart[]> {
  const condition = selectedSql({ ...query, kind: ItemKind.recommendation }, viewpoint)
  const [groups, meetings] = await Promise.all([
    readGroups(reader, viewpoint, ItemKind.recommendation, condition, 'meetingId'),
    readMeetingsByAge(reader),
  ])
  const groupsOf = byKey(groups)
  const named = [...meetings].reverse().map(([id, meeting]) => ({
    label: dialect === 'excel' ? formatMeeting(meeting, language) : meeting.code,
    groups: groupsOf(id),
    plan: [],
  }))
  return [
    ...named,
    { label: null, groups: groups.filter(({ key }) => key === null), plan: [] },
  ].filter(({ groups: own }) => own.length > 0)
}

/** Axes or domains in their order, including those without items, whose count is a true zero. */
async function readCategoryParts(
  reader: Reader,
  { query, viewpoint, language, dialect }: ReportRequest,
  kind: ItemKind,
): Promise<SummaryPart[]> {
  const condition = selectedSql({ ...query, kind }, viewpoint)
  const [groups, trees, plan] = await Promise.all([
    readGroups(reader, viewpoint, kind, condition, 'topCategoryId'),
    readTrees(reader),
    kind === ItemKind.plan_item ? readPlanItems(reader, viewpoint, condition) : [],
  ])
  const groupsOf = byKey(groups)
  return trees
    .filter((category) => category.kind === kind && category.parentId === null)
    .map((category) => ({
      label: categoryLabel(category, { language, dialect }),
      groups: groupsOf(category.id),
      plan: plan.filter(({ topCategoryId }) => topCategoryId === category.id),
    }))
}
