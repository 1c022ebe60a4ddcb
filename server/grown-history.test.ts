import { expect, test } from 'vitest'

import { chartNames } from './contract/chart-endpoints.ts'
import { documentNames } from './contract/documents.ts'
import { pathOf } from './contract/items.ts'
import { type ReportName, reportNames } from './contract/reports.ts'
import { ItemKind } from './contract/vocabulary.ts'
import { type ApiCaller, scratchApp } from './testing/app.ts'
import { statedEndpoints } from './testing/endpoints.ts'
import { giveGrownHistory, grown } from './testing/grown-history.ts'

// Every endpoint that works on the demonstration must also work on a database of the size of ten years of use.

const { session, sessionBefore, firstSession, meeting, institution, codes } = grown
const kinds = Object.values(ItemKind)

test('a history of 20,000 facts, 1,500 meetings and 2,000 closings answers every page and every document', async () => {
  const { store, app } = await scratchApp({
    clock: () => new Date('2026-11-27T10:00:00.000Z'),
    keeps: 'answers',
  })
  await giveGrownHistory(store)
  const admin = await app.as('admin')
  const addresses = addressesOf(await givenSecrets(admin))

  const endpoints = statedEndpoints().filter(({ method }) => method === 'GET')
  const unasked = endpoints.map(({ path }) => path).filter((path) => !(path in addresses))
  expect(unasked).toEqual([])
  for (const address of Object.values(addresses).flat()) {
    const { status, text } = await admin.get(address)
    expect(status, `${address}: ${text.slice(0, 300)}`).toBe(200)
  }
}, 240_000)

/**
 * The addresses to request of each endpoint: those of the items with the most data, as known now and as known
 * then.
 */
function addressesOf({ share, feed, setup }: Record<'share' | 'feed' | 'setup', string>) {
  const then = `at=${session}&known=then`
  const compared = `at=${session}&compared=${sessionBefore}`
  const meetings = [session, firstSession, meeting]
  const ofMeetings = (part: string) => meetings.map((code) => `/api/meetings/${code}${part}`)
  const ofItems = (part: string) =>
    kinds.flatMap((kind) =>
      ['', then].map((query) => `/api/${pathOf[kind]}/${codes[kind]}${part}?${query}`),
    )
  const addresses: Record<string, string[]> = {
    '/api/calendar': ['/api/calendar', '/api/calendar?month=2015-08'],
    '/api/calendar/feed': ['/api/calendar/feed'],
    '/api/calendar/feeds/:token.ics': [feed],
    '/api/categories': ['/api/categories', '/api/categories?kind=indicator'],
    '/api/charts': [`/api/charts?${chartNames.map((name) => `draw=${name}:640`).join('&')}`],
    '/api/charts/:name.svg': chartNames.map((name) => `/api/charts/${name}.svg?${compared}`),
    '/api/charts/:name.csv': chartNames.map((name) => `/api/charts/${name}.csv`),
    '/api/charts/:name.png': ['/api/charts/plan-execution.png'],
    '/api/comparison': [`/api/comparison?${compared}`],
    '/api/dashboard': ['/api/dashboard', `/api/dashboard?${then}`, `/api/dashboard?${compared}`],
    '/api/documents/:name': documentNames.map((name) => `/api/documents/${name}?${compared}`),
    '/api/health': ['/api/health'],
    '/api/institutions': ['/api/institutions', `/api/institutions?${then}`],
    '/api/institutions/:code': [`/api/institutions/${institution}`],
    '/api/meetings': ['/api/meetings', `/api/meetings?${then}`],
    '/api/meetings/:code': [...ofMeetings(''), `/api/meetings/${session}?${then}`],
    '/api/meetings/:code/closing': ofMeetings('/closing'),
    '/api/meetings/:code/conclusions': ofMeetings('/conclusions'),
    '/api/reports/:name': reportNames.flatMap(reportAddresses),
    '/api/search': ['intitule', 'reunion', 'direction'].map((q) => `/api/search?q=${q}`),
    '/api/session': ['/api/session'],
    '/api/setup/:token': [setup],
    '/api/shared/:token': [share],
    '/api/shared/:token/charts/:name.svg': [`${share}/charts/plan-execution.svg`],
    '/api/shares': ['/api/shares'],
    '/api/users': ['/api/users'],
  }
  for (const kind of kinds) {
    const list = `/api/${pathOf[kind]}`
    addresses[list] = [`${list}?pageSize=200`, `${list}?${then}&sort=-progress`]
    addresses[`${list}/:code`] = ofItems('')
    addresses[`${list}/:code/history`] = ofItems('/history')
  }
  return addresses
}

/** The addresses of a report: every format, for every kind of item that it covers. */
function reportAddresses(name: ReportName): string[] {
  const isOfAnyKind = name === 'matrix' || name === 'summary'
  const queries = [
    'format=csv',
    'format=xlsx',
    ...(isOfAnyKind ? kinds.map((kind) => `kind=${kind}`) : ['']),
  ]
  return queries.map((query) => `/api/reports/${name}?at=${session}&${query}`)
}

/** Creates what is read with a secret address: a share link, a calendar, an invitation. */
async function givenSecrets(admin: ApiCaller) {
  const share = await admin.post('/api/shares', { at: session, expiresOn: '2027-01-31' })
  const feed = await admin.post('/api/calendar/feed', {})
  const person = { email: 'nouvelle@exemple.ne', name: 'Nouvelle', role: 'viewer' }
  const invited = await admin.post('/api/users', person)
  const secretOf = (path: string) => path.split(/[/=]/).at(-1) ?? ''
  return {
    share: `/api/shared/${secretOf(share.json.path)}`,
    feed: String(feed.json.path),
    setup: `/api/setup/${secretOf(invited.json.invitation.path)}`,
  }
}
