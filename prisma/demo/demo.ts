import { DatabasePurpose, type Day } from '../../server/contract/vocabulary.ts'
import { instant, nullable, oneOf, record } from '../../server/contract/schema.ts'
import { rowsOf } from '../../server/store/rows.ts'
import type { Store, Transaction } from '../../server/store/store.ts'
import { hashPassword } from '../../server/session/passwords.ts'
import { instantOf } from './calendar.ts'
import { chronicle } from './chronicle.ts'
import { tellComments } from './comments.ts'
import { tellConclusions } from './conclusions.ts'
import type { DemoContext } from './context.ts'
import { readFacts, tellFacts } from './facts.ts'
import { tellFinance } from './finance.ts'
import { tellLinks } from './links.ts'
import { tellMeetings } from './meetings.ts'
import { tellNames } from './names.ts'
import { addPeople } from './people.ts'
import { milestoneFacts, tellPlan } from './plan.ts'
import { storyBegins, tellRecommendations } from './recommendations.ts'
import { routineFacts } from './routine.ts'
import { tellRounds } from './rounds.ts'
import { tellSittings } from './sittings.ts'
import { tellVersions } from './versions.ts'
import { readCategories } from '../seed/categories.ts'
import { readInstitutions } from '../seed/institutions.ts'
import { readMeetings } from '../seed/meetings.ts'
import { addCategories, addInstitutions, meetingFinder } from '../seed/catalogue.ts'
import { insertRows, noRows, type Rows } from '../seed/rows.ts'

/** The password of the demonstration's four accounts, shown on its sign-in page. */
const password = 'demo-ccm-2026'

/**
 * Loads the demonstration, once: all the data, illustrative included, and a made-up history from January 2018 to
 * the day before `today`. The result depends only on `today`. Nothing is recorded on `today` itself, so that
 * what the visitor does is always the latest.
 * @throws Error when the database is in real use.
 */
export async function seedDemo(store: Store, today: Day): Promise<void> {
  if (await isDemoLoaded(store.read.atOnce)) return
  const rows = demoRows(today, await hashPassword(password))
  await store.transact(async (transaction) => {
    if (await isDemoLoaded(transaction)) return
    const seededAt = instantOf(today, '01:00')
    await transaction.$executeRaw`
      insert into "DatabaseInfo" ("id", "purpose", "createdAt", "seededAt") values (1, ${DatabasePurpose.demo}, ${instantOf(storyBegins, '08:00')}, ${seededAt})
      on conflict ("id") do update set "seededAt" = ${seededAt}`
    await insertRows(transaction, rows)
  })
}

const infoRow = record({
  purpose: oneOf(Object.values(DatabasePurpose)),
  seededAt: nullable(instant),
})

async function isDemoLoaded(reader: Pick<Transaction, '$queryRaw'>): Promise<boolean> {
  const [info] = await rowsOf(reader, infoRow)`select "purpose", "seededAt" from "DatabaseInfo"`
  if (info?.purpose === DatabasePurpose.production)
    throw new Error('Cette base sert à l’usage réel : la démonstration n’y sera pas chargée.')
  return typeof info?.seededAt === 'string'
}

/** All rows of the demonstration. */
export function demoRows(today: Day, passwordHash: string): Rows {
  const rows = noRows()
  const institutions = readInstitutions()
  const institutionId = addInstitutions(rows, institutions)
  const meetings = readMeetings(true)
  const context: DemoContext = {
    today,
    rows,
    chronicle: chronicle(today),
    people: addPeople(rows, institutionId, passwordHash, instantOf(storyBegins, '08:00')),
    institutionId,
    categoryId: addCategories(rows, readCategories(true)),
    meetingId: meetingFinder(meetings),
    items: new Map(),
    milestoneIds: new Map(),
  }
  tellNames(context, institutions)
  tellMeetings(context, meetings)
  tellSittings(context)
  tellRecommendations(context, meetings)
  tellPlan(context)
  tellFinance(context)
  tellRounds(context)
  tellVersions(context)
  tellLinks(context)
  tellComments(context)
  tellFacts(context, [
    ...readFacts('demo/recommendation-facts.csv'),
    ...routineFacts(today),
    ...milestoneFacts(context),
    ...readFacts('demo/plan-facts.csv'),
  ])
  context.chronicle.play(rows)
  tellConclusions(context)
  return rows
}
