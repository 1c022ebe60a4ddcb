import type { Prisma, Transaction } from '../server/database.ts'

type Identified<Row> = Row & { id: number }

/** What a seed is about to insert, table by table: collected first, so that it goes in by a few large statements. */
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

export function noRows(): Rows {
  return {
    journal: [], institutions: [], institutionNames: [], institutionAliases: [], users: [], meetings: [], closings: [],
    agendaPoints: [], attendances: [], conclusions: [], categories: [], items: [], recommendations: [], planItems: [], indicators: [], versions: [], partners: [],
    references: [], links: [], milestones: [], finance: [], rounds: [], facts: [], factMilestones: [], reviews: [],
    evidence: [], comments: [],
  }
}

/** Inserts the rows, each table after those that it points at. */
export async function insertRows(transaction: Transaction, rows: Rows): Promise<void> {
  await transaction.institution.createMany({ data: rows.institutions })
  await transaction.institutionName.createMany({ data: rows.institutionNames })
  await transaction.institutionAlias.createMany({ data: rows.institutionAliases })
  await transaction.user.createMany({ data: rows.users })
  await transaction.journalEntry.createMany({ data: rows.journal })
  await transaction.meeting.createMany({ data: rows.meetings.filter((meeting) => meeting.sessionId === null) })
  await transaction.meeting.createMany({ data: rows.meetings.filter((meeting) => meeting.sessionId !== null) })
  await transaction.meetingClosing.createMany({ data: rows.closings })
  await transaction.agendaPoint.createMany({ data: rows.agendaPoints })
  await transaction.attendance.createMany({ data: rows.attendances })
  await transaction.category.createMany({ data: rows.categories.filter((category) => category.parentId === null) })
  await transaction.category.createMany({ data: rows.categories.filter((category) => category.parentId !== null) })
  await transaction.trackedItem.createMany({ data: rows.items })
  await transaction.recommendation.createMany({ data: rows.recommendations })
  await transaction.planItem.createMany({ data: rows.planItems })
  await transaction.indicator.createMany({ data: rows.indicators })
  await transaction.itemVersion.createMany({ data: rows.versions })
  await transaction.itemPartner.createMany({ data: rows.partners })
  await transaction.reference.createMany({ data: rows.references })
  await transaction.itemLink.createMany({ data: rows.links })
  await transaction.milestone.createMany({ data: rows.milestones })
  await transaction.financeLine.createMany({ data: rows.finance })
  await transaction.round.createMany({ data: rows.rounds })
  await transaction.statusFact.createMany({ data: rows.facts })
  await transaction.factMilestone.createMany({ data: rows.factMilestones })
  await transaction.review.createMany({ data: rows.reviews })
  await transaction.evidence.createMany({ data: rows.evidence })
  await transaction.conclusion.createMany({ data: rows.conclusions })
  await transaction.comment.createMany({ data: rows.comments })
}
