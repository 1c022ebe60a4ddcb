import type { Store } from '../store/store.ts'
import { sinceAlways } from '../domain/days.ts'

/** More than 998, the maximum number of values that Prisma sends in one list to SQLite. */
const many = 1_100

const facts = 20_000
const meetings = 1_500
const closings = 2_001
/** How many of the meetings are sessions of the CCM: each session is a bar of a chart. */
const sessions = 60
const recommendations = 1_110
const planItems = 60
const items = 1_200
const planItem = recommendations + 1
const indicator = recommendations + planItems + 1

/** The records with the most related rows, whose pages the tests request. */
export const grown = {
  session: `ccm-${sessions}`,
  sessionBefore: `ccm-${sessions - 1}`,
  /** It adopted more than a thousand recommendations. */
  firstSession: 'ccm-1',
  meeting: `gtm-${meetings}`,
  codes: {
    recommendation: 'REC-1',
    plan_item: `PNM-${planItem}`,
    indicator: `IGM-${indicator}`,
  },
  institution: 'inst-1',
}

/**
 * Fills an empty database with 20,000 facts, 1,500 meetings and 2,000 closings, by one statement per table. One
 * recommendation, one plan item, one session, one institution and one person each have a thousand rows in every
 * table that refers to them.
 */
export async function giveGrownHistory(store: Store): Promise<void> {
  await store.transact(async (transaction) => {
    for (const statement of statements) await transaction.$executeRawUnsafe(statement)
  })
}

const past = `'2014-12-31T08:00:00.000Z'`
const entered = `'entered', 'un test'`

/** The numbers from 1 to `count` as a table `n(i)`, from which each statement makes its rows. */
const upTo = (count: number) =>
  `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})`

const dayAfter = (days: string) => `date('2015-01-01', '+' || (${days}) || ' days')`

/** An instant in the evening of a day, with a different millisecond for each row. */
const evening = (day: string, millisecond = 'i') =>
  `${day} || strftime('T%H:%M:%fZ', 64800 + (${millisecond}) / 1000.0, 'unixepoch')`

const meetingDay = dayAfter(`case when i <= ${sessions} then i * 70 else i * 2 end`)

const statements = [
  `${upTo(many)} insert into "Institution" ("id", "code", "kind", "isActive", "provenance", "source")
    select i, 'inst-' || i, 'ministry', 1, ${entered} from n`,
  `${upTo(many)} insert into "InstitutionName" ("institutionId", "acronym", "name", "since", "recordedAt")
    select i, 'INST ' || i, 'Direction ' || i, '${sinceAlways}', ${past} from n
    union all select 1, 'NOM ' || i, 'Direction renommée ' || i, ${dayAfter('i')}, ${past} from n`,
  `${upTo(many)} insert into "InstitutionAlias" ("folded", "alias", "institutionId")
    select 'alias ' || i, 'Alias ' || i, 1 from n`,

  `${upTo(many)} insert into "User" ("id", "email", "name", "role", "language", "institutionId", "isActive", "createdAt")
    select i, 'ancienne-' || i || '@exemple.ne', 'Ancienne ' || i, 'focal_point', 'fr', i, 1, ${past} from n`,
  `${upTo(many)} insert into "LoginSession" ("tokenHash", "userId", "createdAt", "lastSeenAt", "expiresAt")
    select 'session-' || i, 1, ${past}, ${past}, ${past} from n`,
  `${upTo(many)} insert into "ShareLink"
    ("tokenHash", "asOf", "knownAt", "meetingCode", "createdById", "createdAt", "expiresOn")
    select 'link-' || i, '2026-01-01', '2026-01-01T00:00:00.000Z', 'ccm-' || (1 + i % ${sessions}), i, ${past}, '2026-12-31' from n`,

  `${upTo(meetings)} insert into "Meeting"
    ("id", "code", "kind", "number", "title", "heldOn", "place", "provenance", "source", "recordedAt")
    select i, iif(i <= ${sessions}, 'ccm-', 'gtm-') || i, iif(i <= ${sessions}, 'ccm_session', 'gtm'),
      i, 'Réunion ' || i, ${meetingDay}, 'Niamey', ${entered}, ${past} from n`,
  // The last session was closed and reopened a thousand times.
  `${upTo(closings)} insert into "MeetingClosing"
    ("meetingId", "asOf", "knownAt", "recordedAt", "isReopening", "reason", "authorId")
    select m."id", m."heldOn", ${evening('m."heldOn"', '7200000 + i')}, ${evening('m."heldOn"', '7200000 + i')},
      i >= 1000 and i % 2 = 0, 'Raison', 1 + i % ${many}
    from n join "Meeting" m on m."id" = iif(i < 1000, i, ${sessions})`,
  // The maximum number of agenda points and attendances in one edit.
  `${upTo(60)} insert into "AgendaPoint" ("meetingId", "position", "title", "institutionId", "provenance")
    select ${sessions}, i, 'Point ' || i, i, 'entered' from n`,
  `${upTo(300)} insert into "Attendance" ("meetingId", "institutionId", "state", "provenance")
    select ${sessions}, i, 'present', 'entered' from n`,

  `insert into "Category" ("id", "kind", "code", "labelFr", "labelEn", "position", "provenance", "source") values
    (1, 'recommendation', 'theme', 'Thème', 'Theme', 1, ${entered}), (2, 'plan_item', 'A1', 'Axe', 'Axis', 1, ${entered}),
    (3, 'indicator', '1', 'Domaine', 'Domain', 1, ${entered})`,
  `${upTo(items)}, k(i, "kind", "prefix", "categoryId") as (select i, 'recommendation', 'REC-', 1 from n where i < ${planItem}
      union all select i, 'plan_item', 'PNM-', 2 from n where i >= ${planItem} and i < ${indicator}
      union all select i, 'indicator', 'IGM-', 3 from n where i >= ${indicator})
    insert into "TrackedItem" ("id", "kind", "code", "title", "categoryId", "leadId", "meetingId", "deadline", "nature",
      "isArchived", "searchText", "adoptedOn", "recordedAt", "provenance", "source", "version")
    select i, "kind", "prefix" || i, 'Intitulé ' || i, "categoryId", iif(i <= ${many}, 1, i - ${many}),
      case when i < ${planItem} then iif(i <= ${many}, 1, 2 + i % ${sessions - 2}) end,
      case when i % 3 > 0 and i < ${indicator} then ${dayAfter('i * 2 + 400')} end, iif(i < ${indicator}, 'one_off', 'permanent'),
      0, 'intitule ' || i, '2015-03-12', ${past}, ${entered}, iif(i = 1, ${many}, 1) from k`,
  `insert into "ItemVersion" ("itemId", "version", "recordedAt", "title", "categoryId", "leadId", "deadline", "nature", "weight", "isArchived", "searchText")
    select "id", 1, "recordedAt", "title", "categoryId", "leadId", "deadline", "nature", "weight", 0, "searchText" from "TrackedItem"`,
  `${upTo(many)} insert into "ItemVersion"
    ("itemId", "version", "recordedAt", "authorId", "title", "categoryId", "leadId", "nature", "weight", "isArchived", "searchText")
    select 1, i, ${evening(dayAfter('i'))}, i, 'Intitulé ' || i, 1, i, 'one_off', 1, 0, 'intitule 1' from n where i > 1`,
  `insert into "Recommendation" ("itemId") select "id" from "TrackedItem" where "kind" = 'recommendation'`,
  `insert into "PlanItem" ("itemId", "startYear", "endYear") select "id", 2021, 2025 from "TrackedItem" where "kind" = 'plan_item'`,
  `insert into "Indicator" ("itemId", "titleEn", "question") select "id", "title", "title" from "TrackedItem" where "kind" = 'indicator'`,
  `${upTo(many)} insert into "ItemPartner" ("itemId", "institutionId", "position")
    select ${planItem}, i, i from n union all select i, 1, 1 from n`,
  `${upTo(many)} insert into "Reference" ("itemId", "kind", "code") select 1, 'partner_project', 'P' || i from n`,
  `${upTo(many)} insert into "ItemLink" ("fromId", "toId", "type", "effectiveOn", "recordedAt", "authorId", "provenance")
    select i + 1, 1, 'answers', '2020-01-01', ${past}, i, 'entered' from n`,
  `${upTo(many)} insert into "Comment" ("itemId", "text", "recordedAt", "authorId")
    select 1, 'Note ' || i, ${evening(dayAfter('i'))}, i from n`,

  `${upTo(facts)}, f(i, "itemId") as (select i, iif(i <= ${many}, 1, 1 + i % ${items}) from n)
    insert into "StatusFact" ("id", "itemId", "status", "progress", "effectiveOn", "recordedAt", "authorId", "note")
    select i, "itemId", case when "itemId" >= ${indicator} then 'partial' when i % 9 = 0 then 'completed' else 'in_progress' end,
      case when "itemId" < ${indicator} then i % 100 end, ${dayAfter('400 + i % 3600')}, ${evening(dayAfter('401 + i % 3600'))},
      1 + i % ${many}, 'Constaté en réunion.' from f`,
  // One in twenty facts is pending review, and some of the reviewed ones are rejected.
  `insert into "Review" ("factId", "verdict", "reviewerId", "reviewedAt")
    select "id", iif("id" % 50 = 1, 'rejected', 'accepted'), 1, "recordedAt" from "StatusFact" where "id" % 20 > 0`,
  `${upTo(many)} insert into "Evidence" ("factId", "kind", "label", "url", "recordedAt")
    select i, 'link', 'Pièce', 'https://exemple.ne', ${past} from n`,
  `${upTo(many)} insert into "Milestone" ("id", "itemId", "label", "weight", "dueOn", "position", "recordedAt", "provenance")
    select i, ${planItem}, 'Étape ' || i, 1, ${dayAfter('4320 + i % 30')}, i, ${past}, 'entered' from n`,
  `insert into "FactMilestone" ("factId", "milestoneId")
    select (select max(f."id") from "StatusFact" f where f."itemId" = m."itemId"), m."id" from "Milestone" m`,
  `${upTo(many)} insert into "FinanceLine"
    ("itemId", "year", "funderId", "plannedXof", "disbursedXof", "effectiveOn", "recordedAt", "provenance")
    select ${planItem}, 2021 + i % 5, i, 1000000, 500000, '2022-01-01', ${past}, 'entered' from n`,
  `${upTo(many)} insert into "Conclusion" ("meetingId", "itemId", "kind", "note", "authorId", "recordedAt")
    select m."id", i, 'renewed', 'Se poursuit.', i, ${evening('m."heldOn"')} from n join "Meeting" m on m."id" = ${sessions}
    union all select m."id", 1, 'renewed', null, i, ${evening('m."heldOn"')} from n join "Meeting" m on m."id" = ${sessions} + i`,
  `${upTo(many)} insert into "JournalEntry" ("recordedAt", "authorId", "action", "subject")
    select ${evening(`'2026-11-01'`)}, i, 'editMeeting', '${grown.session}' from n`,
]
