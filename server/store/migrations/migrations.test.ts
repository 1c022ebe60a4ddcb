import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'

import { projectRoot } from '../../env.ts'
import { migrate, missingFromMigrations } from './migrations.ts'
import { scratchStore } from '../../testing/scratch-store.ts'

/** A raw connection to a fresh database with one recommendation and one accepted fact. */
async function databaseWithOneFact(): Promise<Database.Database> {
  const { file } = await scratchStore()
  const raw = new Database(file)
  onTestFinished(() => {
    raw.close()
  })
  raw.pragma('foreign_keys = ON')
  raw.exec(`
    insert into "Category" values (1, 'recommendation', 'theme', null, 'Thème', 'Theme', 1, 'documented', 's');
    insert into "User" ("id","email","name","role","createdAt") values (1, 'x@exemple.ne', 'X', 'officer', '2018-01-24T10:00:00.000Z');
    insert into "Meeting" ("id","code","kind","title","provenance","source","recordedAt") values (1, 'ccm-4', 'ccm_session', 'S', 'documented', 's', '2018-01-24T10:00:00.000Z');
    insert into "TrackedItem" ("id","kind","code","title","categoryId","nature","searchText","adoptedOn","recordedAt","provenance","source")
      values (1, 'recommendation', 'REC-01', 'Titre', 1, 'one_off', 'titre', '2018-01-24', '2018-01-24T10:00:00.000Z', 'documented', 's');
    insert into "ItemVersion" ("id","itemId","version","recordedAt","title","categoryId","nature","weight","isArchived","searchText")
      values (1, 1, 1, '2018-01-24T10:00:00.000Z', 'Titre', 1, 'one_off', 1, 0, 'titre');
    insert into "StatusFact" ("id","itemId","status","effectiveOn","recordedAt") values (1, 1, 'in_progress', '2018-02-01', '2018-02-02T10:00:00.000Z');
    insert into "Review" ("factId","verdict","reviewedAt") values (1, 'accepted', '2018-02-02T10:00:00.000Z');`)
  return raw
}

test('the migrations add up to schema.prisma', async () => {
  expect(
    await missingFromMigrations(await readFile(join(projectRoot, 'prisma/schema.prisma'), 'utf8')),
  ).toBe('')
})

test('an up-to-date database with data comes through a new start as it was', async () => {
  const raw = await databaseWithOneFact()
  const before = raw.prepare('select * from "StatusFact"').all()
  expect(await migrate(raw.name)).toEqual([])
  expect(raw.prepare('select * from "StatusFact"').all()).toEqual(before)
})

test('a database of a newer version is refused with a sentence', async () => {
  const raw = await databaseWithOneFact()
  raw.exec(`insert into "_prisma_migrations" ("id","checksum","migration_name","finished_at","started_at","applied_steps_count")
    values ('x', 'y', '29990101000000_future', 1, 1, 1)`)
  await expect(migrate(raw.name)).rejects.toThrow(/version plus récente.*29990101000000_future/)
})

test('a file that is no database is refused with a sentence', async () => {
  await expect(migrate(join(projectRoot, 'README.md'))).rejects.toThrow(/ne peut pas être lue/)
})

test.each([
  'StatusFact',
  'Review',
  'ItemVersion',
  'FactMilestone',
  'FinanceLine',
  'ItemLink',
  'Milestone',
  'Evidence',
  'Comment',
  'InstitutionName',
  'MeetingClosing',
  'Conclusion',
  'JournalEntry',
])('history is append-only in the database itself: %s refuses changes', async (table) => {
  const raw = await databaseWithOneFact()
  const triggers = raw
    .prepare("select name from sqlite_master where type = 'trigger' and tbl_name = ?")
    .all(table)
  expect(triggers).toEqual(
    expect.arrayContaining([
      { name: `${table}_refuses_update` },
      { name: `${table}_refuses_delete` },
    ]),
  )
})

test.each([
  ['a fact changed', `update "StatusFact" set "status" = 'completed'`, /append-only/],
  ['a fact deleted', `delete from "StatusFact"`, /append-only/],
  ['a review changed', `update "Review" set "verdict" = 'rejected'`, /append-only/],
  ['a version deleted', `delete from "ItemVersion"`, /append-only/],
  ['an item with history deleted', `delete from "TrackedItem"`, /FOREIGN KEY/],
  ['a day that does not exist', fact({ effectiveOn: '2021-02-30' }), /StatusFact_effectiveOn_day/],
  [
    'an instant without its zone',
    fact({ recordedAt: '2021-02-03 10:00' }),
    /StatusFact_recordedAt_instant/,
  ],
  ['a status that nobody knows', fact({ status: 'done' }), /CHECK|status/],
  ['an assessment on a recommendation', fact({ status: 'yes' }), /not of this kind/],
  ['progress over 100', fact({ progress: 101 }), /CHECK/],
  ['obsolete without its text', fact({ status: 'obsolete', reason: 'Abrogée' }), /CHECK/],
  ['a correction without its reason', fact({ replacesId: 1 }), /CHECK/],
  ['a correction of nothing', fact({ replacesId: 99, reason: 'Erreur' }), /FOREIGN KEY/],
  [
    'a permanent item with a deadline',
    `update "TrackedItem" set "nature" = 'permanent', "deadline" = '2021-01-01'`,
    /CHECK/,
  ],
  ['a status concluded without its fact', conclusion({ kind: 'completed' }), /CHECK/],
  ['a renewal with a fact', conclusion({ kind: 'renewed', factId: 1 }), /CHECK/],
  ['a conclusion that nobody knows', conclusion({ kind: 'forgotten' }), /Conclusion_kind_known/],
  [
    'a second conclusion beside the first',
    `${conclusion({ kind: 'renewed' })}; ${conclusion({ kind: 'renewed' })}`,
    /UNIQUE/,
  ],
  [
    'a conclusion corrected twice',
    `${conclusion({ kind: 'renewed' })}; ${conclusion({ kind: 'renewed', replacesId: 1 })}; ${conclusion({ kind: 'renewed', replacesId: 1 })}`,
    /UNIQUE/,
  ],
  [
    'a merger corrected',
    `${conclusion({ kind: 'merged' })}; ${conclusion({ kind: 'renewed', replacesId: 1 })}`,
    /made a link/,
  ],
  [
    'a conclusion changed',
    `${conclusion({ kind: 'renewed' })}; update "Conclusion" set "note" = 'x'`,
    /append-only/,
  ],
  [
    'a conclusion deleted',
    `${conclusion({ kind: 'renewed' })}; delete from "Conclusion"`,
    /append-only/,
  ],
  ['a point of an agenda that says nothing', point({ title: ' ' }), /AgendaPoint_rule_1/],
  ['two points in one place', `${point({})}; ${point({})}`, /UNIQUE/],
  ['an attendance that nobody knows', attendance({ state: 'late' }), /Attendance_state_known/],
  ['a blank delegation', attendance({ delegation: '' }), /Attendance_rule_1/],
  ['a second purpose', `update "DatabaseInfo" set "purpose" = 'production'`, /settled once/],
])('the database refuses %s', async (_, sql, message) => {
  const raw = await databaseWithOneFact()
  expect(() => raw.exec(sql)).toThrow(message)
})

test('demonstration accounts and made-up items can not exist in a real database', async () => {
  const { file } = await scratchStore({}, 'production')
  const raw = new Database(file)
  expect(() =>
    raw.exec(
      `insert into "User" ("email","name","role","createdAt") values ('suivi@demo.ne', 'X', 'officer', '2021-01-01T00:00:00.000Z')`,
    ),
  ).toThrow(/demonstration database/)
  raw.exec(
    `insert into "Category" values (1, 'recommendation', 'theme', null, 'Thème', 'Theme', 1, 'documented', 's')`,
  )
  expect(() =>
    raw.exec(`insert into "TrackedItem" ("kind","code","title","categoryId","nature","searchText","adoptedOn","recordedAt","provenance","source")
      values ('recommendation', 'REC-01', 'T', 1, 'one_off', 't', '2018-01-24', '2018-01-24T10:00:00.000Z', 'illustrative', 's')`),
  ).toThrow(/demonstration database/)
  raw.close()
})

function fact(values: Record<string, string | number>): string {
  return insert('StatusFact', {
    itemId: 1,
    status: 'in_progress',
    effectiveOn: '2021-02-03',
    recordedAt: '2021-02-03T10:00:00.000Z',
    ...values,
  })
}

function conclusion(values: Record<string, string | number>): string {
  return insert('Conclusion', {
    meetingId: 1,
    itemId: 1,
    authorId: 1,
    recordedAt: '2021-02-03T10:00:00.000Z',
    ...values,
  })
}

function point(values: Record<string, string | number>): string {
  return insert('AgendaPoint', {
    meetingId: 1,
    position: 1,
    title: 'Ouverture',
    provenance: 'entered',
    ...values,
  })
}

function attendance(values: Record<string, string | number>): string {
  return insert('Attendance', {
    meetingId: 1,
    institutionId: 1,
    state: 'present',
    provenance: 'entered',
    ...values,
  })
}

function insert(table: string, row: Record<string, string | number>): string {
  const quoted = Object.values(row).map((value) =>
    typeof value === 'number' ? value : `'${value}'`,
  )
  return `insert into "${table}" (${Object.keys(row)
    .map((name) => `"${name}"`)
    .join(', ')}) values (${quoted.join(', ')})`
}
