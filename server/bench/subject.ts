// The product on a bench database, in a process of its own (main.ts forks it).
import { buildApp } from '../app.ts'
import { openDatabase } from '../database.ts'
import { readEnv } from '../env.ts'
import { openSession } from '../session/session-queries.ts'
import { answerMemory } from './child.ts'

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('Usage: subject FILE')
const database = await openDatabase(file)
const app = await buildApp({ database, env: readEnv({}, false) })
const address = await app.listen({ port: 0, host: '127.0.0.1' })
answerMemory({ address, cookie: `suivi_session=${await openSession(database, 1)}` })
