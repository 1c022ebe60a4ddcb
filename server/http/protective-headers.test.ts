import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { projectRoot } from '../env.ts'
import { scratchApp } from '../testing/app.ts'

const ofPages = [
  'x-frame-options',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'x-dns-prefetch-control',
  'x-permitted-cross-domain-policies',
]

test('an answer of the API may do nothing when it is opened as a page, and weighs no more for what protects pages', async () => {
  const { app } = await scratchApp()
  const { headers } = await app.anonymous.get('/api/health')
  expect(headers).toMatchObject({
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  })
  expect(Object.keys(headers).filter((name) => ofPages.includes(name))).toEqual([])
  expect(headers['strict-transport-security']).toBeUndefined()
})

test('over TLS every answer asks for it from then on', async () => {
  const { app } = await scratchApp({ settings: { PUBLIC_ORIGIN: 'https://suivi.example.ne' } })
  const replies = await Promise.all(
    ['/api/health', '/api/nothing', '/nothing.js'].map((path) => app.anonymous.get(path)),
  )
  expect(replies.map(({ headers }) => headers['strict-transport-security'])).toEqual(
    Array(3).fill('max-age=31536000; includeSubDomains'),
  )
})

test.runIf(existsSync(join(projectRoot, 'dist/client/index.html')))(
  'a page has all of it',
  async () => {
    const { app } = await scratchApp({ settings: { PUBLIC_ORIGIN: 'https://suivi.example.ne' } })
    const { headers } = await app.anonymous.get('/', { accept: 'text/html' })
    expect(Object.keys(headers)).toEqual(
      expect.arrayContaining([...ofPages, 'strict-transport-security', 'x-content-type-options']),
    )
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
  },
)
