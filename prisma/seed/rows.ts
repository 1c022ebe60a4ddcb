import { join, raw } from '../../server/store/sql.ts'
import type { Prisma, Transaction } from '../../server/store/store.ts'

type Identified<Row> = Row & { id: number }

/** The rows that a seed will insert, by table. They are collected first, then inserted together. */
export interface Rows {
  journal: Prisma.JournalEntryCreateManyInput[]
  institutions: Prisma.InstitutionCreateManyInput[]
  institutionNames: Prisma.InstitutionNameCreateManyInput[]
  institutionAliases: Prisma.InstitutionAliasCreateManyInput[]
  users: Prisma.UserCreateManyInput[]
  meetings: Identified<Prisma.MeetingCreateManyInput>[]
  closings: Prisma.MeetingClosingCreateManyInput[]
  agendaPoints: Prisma.AgendaPointCreateManyInput[]
  attendances: Prisma.AttendanceCreateManyInput[]
  conclusions: Prisma.ConclusionCreateManyInput[]
  categories: Prisma.CategoryCreateManyInput[]
  items: Identified<Prisma.TrackedItemCreateManyInput>[]
  recommendations: Prisma.RecommendationCreateManyInput[]
  planItems: Prisma.PlanItemCreateManyInput[]
  indicators: Prisma.IndicatorCreateManyInput[]
  versions: Prisma.ItemVersionCreateManyInput[]
  partners: Prisma.ItemPartnerCreateManyInput[]
  references: Prisma.ReferenceCreateManyInput[]
  links: Prisma.ItemLinkCreateManyInput[]
  milestones: Identified<Prisma.MilestoneCreateManyInput>[]
  finance: Prisma.FinanceLineCreateManyInput[]
  rounds: Prisma.RoundCreateManyInput[]
  facts: Identified<Prisma.StatusFactCreateManyInput>[]
  factMilestones: Prisma.FactMilestoneCreateManyInput[]
  reviews: Prisma.ReviewCreateManyInput[]
  evidence: Prisma.EvidenceCreateManyInput[]
  comments: Prisma.CommentCreateManyInput[]
}

/** Empty arrays of rows for every table. */
export function noRows(): Rows {
  return {
    journal: [],
    institutions: [],
    institutionNames: [],
    institutionAliases: [],
    users: [],
    meetings: [],
    closings: [],
    agendaPoints: [],
    attendances: [],
    conclusions: [],
    categories: [],
    items: [],
    recommendations: [],
    planItems: [],
    indicators: [],
    versions: [],
    partners: [],
    references: [],
    links: [],
    milestones: [],
    finance: [],
    rounds: [],
    facts: [],
    factMilestones: [],
    reviews: [],
    evidence: [],
    comments: [],
  }
}

/** The tables in order of insertion: each after those that it refers to. */
const tables: Readonly<Record<keyof Rows, Prisma.ModelName>> = {
  institutions: 'Institution',
  institutionNames: 'InstitutionName',
  institutionAliases: 'InstitutionAlias',
  users: 'User',
  journal: 'JournalEntry',
  meetings: 'Meeting',
  closings: 'MeetingClosing',
  agendaPoints: 'AgendaPoint',
  attendances: 'Attendance',
  categories: 'Category',
  items: 'TrackedItem',
  recommendations: 'Recommendation',
  planItems: 'PlanItem',
  indicators: 'Indicator',
  versions: 'ItemVersion',
  partners: 'ItemPartner',
  references: 'Reference',
  links: 'ItemLink',
  milestones: 'Milestone',
  finance: 'FinanceLine',
  rounds: 'Round',
  facts: 'StatusFact',
  factMilestones: 'FactMilestone',
  reviews: 'Review',
  evidence: 'Evidence',
  conclusions: 'Conclusion',
  comments: 'Comment',
}

/**
 * Inserts the rows by plain SQL: through Prisma the demonstration takes one second more, and the memory used for
 * its thousands of values is not released.
 */
export async function insertRows(transaction: Transaction, rows: Rows): Promise<void> {
  for (const [name, table] of Object.entries(tables)) {
    for (const row of parentsFirst(rows[name as keyof Rows])) {
      const given = Object.entries(row).filter(([, value]) => value !== undefined)
      const columns = given.map(([column]) => raw(`"${column}"`))
      await transaction.$executeRaw`insert into ${raw(`"${table}"`)} (${join(columns)}) values (${join(given.map(([, value]) => value))})`
    }
  }
}

/**
 * Sorts rows that refer to their own table after those that they refer to: preparatory meetings after sessions,
 * sub-programmes after axes.
 */
function parentsFirst(rows: readonly object[]): readonly object[] {
  const isChild = (row: object) =>
    ('parentId' in row && row.parentId !== null) || ('sessionId' in row && row.sessionId !== null)
  return [...rows.filter((row) => !isChild(row)), ...rows.filter(isChild)]
}
