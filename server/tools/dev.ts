// `npm run dev`: the server and the client, each reloading when its files change, on the demonstration's data.
import { build as buildGenerated } from './build.ts'
import { run } from './run.ts'

await buildGenerated()
await Promise.all([
  run('tsx', ['watch', '--clear-screen=false', 'server/main.ts', '--demo'], { PORT: '3000' }),
  run('vite', ['--config', 'client/build/vite.config.ts']),
])
