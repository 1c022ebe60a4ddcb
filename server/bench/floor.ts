// The lower bound for each measure: the same SQL with better-sqlite3 alone and the same reply with plain Fastify
// (forked by main.ts).
import { readFile } from 'node:fs/promises'

import Sqlite from 'better-sqlite3'
import Fastify from 'fastify'

import { defineAggregates } from '../store/sqlite/aggregates.ts'
import { readingCache } from '../store/sqlite/connection.ts'
import { answerStrain } from './child.ts'
import type { Recording } from './recording.ts'

const [file, recordingFile] = process.argv.slice(2)
if (file === undefined || recordingFile === undefined)
  throw new Error('Usage: floor FILE RECORDING')
const recording = JSON.parse(await readFile(recordingFile, 'utf8')) as Recording
const database = new Sqlite(file)
for (const pragma of [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  readingCache,
])
  database.pragma(pragma)
defineAggregates(database)

const statements = recording.statements.map(({ sql, values }) => ({
  statement: database.prepare(sql),
  values,
}))
const app = Fastify()
// Other requests made during the measure get a minimal reply.
app.setNotFoundHandler((_, reply) => reply.code(200).send('ok'))
app.route({
  method: recording.method,
  url: recording.path,
  handler: (_, reply) => {
    for (const { statement, values } of statements) statement.all(...values)
    if (recording.method === 'POST') writeFact()
    return reply.code(recording.status).type(recording.media).send(recording.bytes)
  },
})
const address = await app.listen({ port: 0, host: '127.0.0.1' })
answerStrain({ address, cookie: '' })

const insertJournal = database.prepare(
  'insert into "JournalEntry" ("recordedAt", "authorId", "action", "subject") values (?, 1, ?, ?)',
)
const insertFact = database.prepare(
  'insert into "StatusFact" ("itemId", "status", "progress", "effectiveOn", "recordedAt", "authorId", "note") values (?, ?, ?, ?, ?, 1, ?)',
)
const insertReview = database.prepare(
  'insert into "Review" ("factId", "verdict", "reviewerId", "reviewedAt") values (?, ?, 1, ?)',
)
let last = Date.now()

/** Writes a fact with its journal entry and its review in one durable transaction, as the product does. */
function writeFact(): void {
  last = Math.max(last + 1, Date.now())
  const at = new Date(last).toISOString()
  database
    .transaction(() => {
      insertJournal.run(at, 'recordFact', 'bench')
      const { lastInsertRowid } = insertFact.run(
        recording.itemIds[last % recording.itemIds.length],
        'in_progress',
        40,
        '2026-11-01',
        at,
        'Constaté lors de la réunion de suivi.',
      )
      insertReview.run(lastInsertRowid, 'accepted', at)
    })
    .immediate()
}
