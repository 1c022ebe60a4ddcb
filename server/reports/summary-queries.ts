import { formatMeeting } from '../words/format.ts'
import { ItemKind, type Language } from '../contract/vocabulary.ts'
import type { Reader } from '../store/store.ts'
import { readMeetingsByAge, readTrees } from '../dashboard/queries.ts'
import { byKey, readGroups } from '../tracking/group-queries.ts'
import { readPlanItems } from './plan-item-queries.ts'
import { selectedSql } from './selection-queries.ts'
import type { ReportRequest, ReportSource } from './source.ts'
import { buildSummary, type SummaryPart } from './summary.ts'

export const summary: ReportSource = {
  subject: ({ kind = ItemKind.recommendation }) => subjects[kind],
  read: async (reader, request) => {
    const { kind = ItemKind.recommendation } = request.query
    const parts =
      kind === ItemKind.recommendation
        ? await readMeetingParts(reader, request)
        : await readCategoryParts(reader, request, kind)
    const report = buildSummary(parts, request)
    return { ...report, total: report.rows.length }
  },
}

const subjects: Record<ItemKind, Record<Language, string>> = {
  recommendation: { fr: 'bilan-des-recommandations', en: 'summary-of-recommendations' },
  plan_item: { fr: 'bilan-du-plan', en: 'summary-of-the-plan' },
  indicator: { fr: 'bilan-des-indicateurs', en: 'summary-of-indicators' },
}

/** Newest meeting first; recommendations of no meeting last. */
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

/** Axes or domains in their order, also those of no item: a true zero. */
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
    .map(({ id, code, labelFr, labelEn }) => ({
      label: dialect === 'rfc4180' ? code : `${code} · ${language === 'fr' ? labelFr : labelEn}`,
      groups: groupsOf(id),
      plan: plan.filter(({ topCategoryId }) => topCategoryId === id),
    }))
}
