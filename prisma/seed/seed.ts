import { dayOf } from '../../server/contract/days.ts'
import { DatabasePurpose, type Instant, Provenance } from '../../server/contract/vocabulary.ts'
import { instant, nullable, oneOf, record } from '../../server/contract/schema.ts'
import { rowsOf } from '../../server/store/rows.ts'
import type { Store, Transaction } from '../../server/store/store.ts'
import { readCategories } from './categories.ts'
import { addAssessment, addIndicators } from './indicator-rows.ts'
import { readBaseline, readIndicators } from './indicators.ts'
import { readInstitutions } from './institutions.ts'
import { readMeetings } from './meetings.ts'
import { addCategories, addInstitutions, addMeeting, meetingFinder } from './catalogue.ts'
import { insertRows, noRows, type Rows } from './rows.ts'

/**
 * Loads the reference data of a database in real use, once: institutions, documented meetings, categories, the
 * 90 indicators and their provisional baseline. Nothing made up; recommendations and plan items are entered by
 * the secretariat.
 */
export async function seedReference(store: Store): Promise<void> {
  if (await isSeeded(store.read.atOnce)) return
  await store.write({ authorId: null, action: 'seedReference' }, async (transaction, at) => {
    if (await isSeeded(transaction)) return
    await insertRows(transaction, referenceRows(at))
    await transaction.$executeRaw`
      insert into "DatabaseInfo" ("id", "purpose", "createdAt", "seededAt") values (1, ${DatabasePurpose.production}, ${at}, ${at})
      on conflict ("id") do update set "seededAt" = ${at}`
  })
}

const infoRow = record({
  purpose: oneOf(Object.values(DatabasePurpose)),
  seededAt: nullable(instant),
})

async function isSeeded(reader: Pick<Transaction, '$queryRaw'>): Promise<boolean> {
  const [info] = await rowsOf(reader, infoRow)`select "purpose", "seededAt" from "DatabaseInfo"`
  return typeof info?.seededAt === 'string'
}

function referenceRows(at: Instant): Rows {
  const rows = noRows()
  const loadedOn = dayOf(at)
  const institutions = readInstitutions()
  addInstitutions(rows, institutions)
  institutions.forEach(({ names }, position) => {
    rows.institutionNames.push(
      ...names.map((name) => ({ ...name, institutionId: position + 1, recordedAt: at })),
    )
  })
  const meetings = readMeetings(false)
  const meetingId = meetingFinder(meetings)
  for (const meeting of meetings) addMeeting(rows, meetingId, meeting, at)
  const categoryId = addCategories(rows, readCategories(false))
  const indicators = addIndicators(rows, readIndicators(), categoryId, {
    adoptedOn: loadedOn,
    recordedAt: at,
    authorId: null,
  })
  rows.rounds.push({
    id: 1,
    code: 'lecture-provisoire',
    labelFr: 'Lecture provisoire de sources publiques',
    labelEn: 'Provisional reading of public sources',
    heldOn: loadedOn,
    isProvisional: true,
    provenance: Provenance.inferred,
    source:
      'Appréciation établie à partir de sources publiques lues en novembre 2026, validée ni par le SP/CCM ni par l’OIM.',
    recordedAt: at,
  })
  for (const level of readBaseline())
    addAssessment(rows, indicators, level, {
      roundId: 1,
      effectiveOn: loadedOn,
      recordedAt: at,
      authorId: null,
    })
  return rows
}
