import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'

import { expect, onTestFinished, test } from 'vitest'

import { projectRoot } from '../env.ts'
import { buildServiceWorker, listFiles } from './service-worker.ts'

const built = [
  'index.html',
  'favicon.svg',
  'robots.txt',
  'assets/frame-1.js',
  'assets/frame-1.js.br',
  'assets/frame-2.css',
  'assets/InteractiveChart-3.js',
]

async function builtClient(): Promise<string> {
  const folder = join(projectRoot, '.cache/test', randomUUID())
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await mkdir(join(folder, 'assets'), { recursive: true })
  await Promise.all(built.map((name) => writeFile(join(folder, name), name)))
  return folder
}

test('the worker keeps each file of the application once, and the live charts apart', async () => {
  const { light, heavy } = await listFiles(await builtClient())
  expect(light).toEqual(['/assets/frame-1.js', '/assets/frame-2.css', '/favicon.svg'])
  expect(heavy).toEqual(['/assets/InteractiveChart-3.js'])
})

test('another content is another build, also of a file that keeps its name', async () => {
  const folder = await builtClient()
  const { version } = await listFiles(folder)
  expect((await listFiles(folder)).version).toBe(version)
  await writeFile(join(folder, 'favicon.svg'), 'another')
  const renewed = await listFiles(folder)
  expect(renewed.version).not.toBe(version)
  await writeFile(join(folder, 'assets/frame-4.js'), '')
  expect((await listFiles(folder)).version).not.toBe(renewed.version)
})

test('the worker is one script that an old browser reads, and listens to all that it must', async () => {
  const folder = await builtClient()
  await buildServiceWorker(folder)
  const script = await readFile(join(folder, 'service-worker.js'), 'utf8')
  const heard: string[] = []
  runInNewContext(script, { self: { addEventListener: (name: string) => heard.push(name) } })
  expect(heard).toEqual(['install', 'activate', 'fetch', 'message'])
  expect(script).toContain('/assets/frame-1.js')
})
