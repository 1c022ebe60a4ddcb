import type {
  ByMeetingData,
  DomainsData,
  IndicatorCellsData,
  InstitutionsData,
  PlanData,
} from '../contract/dashboard.ts'
import { planPeriod } from '../contract/plan-period.ts'
import type { CategoryRef, InstitutionRef } from '../contract/tracking.ts'
import type { MeetingRef } from '../contract/viewpoint.ts'
import type { Day } from '../contract/vocabulary.ts'
import { countByStatus, countItems } from '../domain/figures/counts.ts'
import { timeElapsed } from '../domain/figures/rates.ts'
import { planRates } from './figures.ts'
import type { IndicatorState } from './indicator-queries.ts'
import type { PlanGroup } from './plan-queries.ts'
import type { RecommendationGroups } from './recommendation-queries.ts'
import type { TreeCategory } from '../tracking/reference-queries.ts'

/** Maximum number of institutions drawn; the others are only counted. */
const shownInstitutions = 10

/**
 * Recommendations by meeting of origin, oldest meeting first.
 * @param meetings by id, oldest first.
 */
export function byMeeting(
  groups: RecommendationGroups['byMeeting'],
  meetings: ReadonlyMap<number, MeetingRef>,
): ByMeetingData {
  const row = (meetingId: number | null, meeting: MeetingRef | null) => {
    const own = groups.filter((group) => group.meetingId === meetingId)
    return {
      meeting,
      counts: countByStatus(own),
      total: countItems(own),
    }
  }
  return {
    rows: [...[...meetings].map(([id, meeting]) => row(id, meeting)), row(null, null)].filter(
      ({ total }) => total > 0,
    ),
  }
}

/** Open recommendations by lead, highest number first. */
export function byLead(
  groups: RecommendationGroups['byLead'],
  institutions: ReadonlyMap<number, InstitutionRef>,
): InstitutionsData {
  const ids = [...new Set(groups.map(({ leadId }) => leadId))]
  const rows = ids
    .map((id) => {
      const own = groups.filter(({ leadId }) => leadId === id)
      return {
        institution: id === null ? null : (institutions.get(id) ?? null),
        open: countItems(own),
        overdue: countItems(own, ({ isOverdue }) => isOverdue),
      }
    })
    .sort(
      (a, b) =>
        b.open - a.open || b.overdue - a.overdue || nameOf(a).localeCompare(nameOf(b), 'fr'),
    )
  return {
    rows: rows.slice(0, shownInstitutions),
    hiddenCount: Math.max(0, rows.length - shownInstitutions),
  }
}

/** Execution of the plan by axis and sub-programme. */
export function byAxis(
  groups: readonly PlanGroup[],
  categories: readonly TreeCategory[],
  asOf: Day,
): PlanData {
  const row = (category: TreeCategory, own: readonly PlanGroup[]) => ({
    category: categoryRefOf(category),
    itemCount: countItems(own),
    ...planRates(own),
  })
  return {
    elapsed: timeElapsed(planPeriod, asOf),
    axes: categories
      .filter(({ parentId }) => parentId === null)
      .map((axis) => {
        const programmes = categories.filter(({ parentId }) => parentId === axis.id)
        const ids = new Set([axis.id, ...programmes.map(({ id }) => id)])
        return {
          ...row(
            axis,
            groups.filter(({ categoryId }) => ids.has(categoryId)),
          ),
          programmes: programmes.map((programme) =>
            row(
              programme,
              groups.filter(({ categoryId }) => categoryId === programme.id),
            ),
          ),
        }
      }),
  }
}

/** Indicators by domain, now and at the first round of assessment. */
export function byDomain(
  now: readonly IndicatorState[],
  baseline: readonly IndicatorState[] | undefined,
  domains: readonly TreeCategory[],
  baselineAsOf: Day | undefined,
): DomainsData {
  const counts = (states: readonly IndicatorState[], domain: TreeCategory) =>
    countByStatus(states.filter(({ topCategoryId }) => topCategoryId === domain.id))
  return {
    baselineAsOf: baselineAsOf ?? null,
    rows: domains.map((domain) => ({
      category: categoryRefOf(domain),
      counts: counts(now, domain),
      baseline: baseline === undefined ? null : counts(baseline, domain),
    })),
  }
}

/** One cell per indicator, with its status at the compared viewpoint. */
export function cells(
  now: readonly IndicatorState[],
  before: readonly IndicatorState[] | undefined,
  domains: readonly TreeCategory[],
): IndicatorCellsData {
  const earlier = new Map(before?.map(({ code, status }) => [code, status]))
  return {
    isProvisional: now.some(({ isProvisional }) => isProvisional),
    rows: domains.map((domain) => ({
      category: categoryRefOf(domain),
      cells: now
        .filter(({ topCategoryId }) => topCategoryId === domain.id)
        .map(({ code, title, titleEn, status }) => ({
          code,
          title,
          titleEn,
          status,
          before: earlier.get(code) ?? null,
        })),
    })),
  }
}

function categoryRefOf({ code, labelFr, labelEn }: CategoryRef): CategoryRef {
  return { code, labelFr, labelEn }
}

function nameOf({ institution }: InstitutionsData['rows'][number]): string {
  return institution?.acronym ?? institution?.name ?? ''
}
