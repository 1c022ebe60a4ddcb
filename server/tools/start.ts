// `npm start` and `npm run demo`: builds what is stale, then becomes the server, so that a signal reaches it directly.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { projectRoot } from '../env.ts'
import { build } from './build.ts'

await build()
await import(pathToFileURL(join(projectRoot, 'dist/server/main.js')).href)
