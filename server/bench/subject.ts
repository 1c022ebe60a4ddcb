// The product on a bench database, in a separate process (forked by main.ts).
import { availableParallelism } from 'node:os'

import { buildApp } from '../app.ts'
import { openStore } from '../store/open-store.ts'
import { readEnv } from '../env.ts'
import { openSession } from '../session/session-queries.ts'
import { answerStrain } from './child.ts'

const [file, keeps] = process.argv.slice(2)
if (file === undefined) throw new Error('Usage: subject FILE [readings|answers]')
const store = await openStore(file, {
  readingThreads: Math.min(4, availableParallelism() + 1),
})
const app = await buildApp(
  { store, env: readEnv({}, false) },
  {
    keeps: keeps === 'readings' || keeps === 'answers' ? keeps : 'nothing',
    databaseFile: file,
  },
)
const address = await app.listen({ port: 0, host: '127.0.0.1' })
answerStrain({ address, cookie: `suivi_session=${await openSession(store, 1)}` })
