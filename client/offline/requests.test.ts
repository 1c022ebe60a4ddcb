import { expect, test } from 'vitest'

import { treatmentOf } from './requests.ts'

const here = 'https://suivi.ne'
const of = (path: string, { method = 'GET', mode = 'cors' as RequestMode, origin = here } = {}) =>
  treatmentOf({ method, mode, url: origin + path }, here)

test.each([
  '/api/session',
  '/api/dashboard?vue=ccm-6',
  '/api/recommendations?page=2',
  '/api/plan-items/PNM-2.3.02',
  '/api/indicators',
  '/api/meetings/ccm-6',
  '/api/institutions',
  '/api/categories',
  '/api/charts/recommendations-by-meeting.svg?width=600',
  '/api/reports/matrix?kind=indicator',
])('what a page reads is kept: %s', (path) => {
  expect(of(path)).toBe('answer')
})

test.each([
  '/api/users',
  '/api/search?q=frontière',
  '/api/health',
  '/api/openapi.json',
  '/api/setup/secret',
  '/api/session/others',
  '/api/reports/matrix?kind=indicator&format=csv',
  '/api/reports/matrix?format=xlsx',
  '/api/reports/matrix?format=pdf',
  '/api/charts/by-theme.csv',
])('other people’s data, searches and files are not: %s', (path) => {
  expect(of(path)).toBe('other')
})

test('a file that is opened goes to the disk as it did, and so does what another site serves', () => {
  expect(of('/api/charts/by-theme.svg', { mode: 'navigate' })).toBe('other')
  expect(of('/api/dashboard', { origin: 'https://ailleurs.ne' })).toBe('other')
})

test('a write goes to the server alone; one that changes who reads is noticed', () => {
  expect(of('/api/recommendations/REC-1/facts', { method: 'POST' })).toBe('other')
  expect(of('/api/session', { method: 'PATCH' })).toBe('other')
  expect(of('/api/session', { method: 'POST' })).toBe('reader')
  expect(of('/api/session', { method: 'DELETE' })).toBe('reader')
  expect(of('/api/setup/secret', { method: 'POST' })).toBe('reader')
})

test('an address of the application is a page, also with a point in it; its files are files', () => {
  expect(of('/', { mode: 'navigate' })).toBe('page')
  expect(of('/indicateurs/1.1.1?vue=ccm-6', { mode: 'navigate' })).toBe('page')
  expect(of('/assets/frame-Bt4CHcwj.js')).toBe('file')
  expect(of('/favicon.svg')).toBe('file')
  expect(of('/service-worker.js')).toBe('other')
  expect(of('/', { mode: 'navigate', method: 'POST' })).toBe('other')
})
