import { chartNames } from '../../contract/chart-endpoints.ts'
import { documentNames } from '../../contract/documents.ts'
import { reportNames } from '../../contract/reports.ts'
import type { Asker, Build, ComparedRequest } from './build-under-test.ts'

/**
 * Viewpoints compared: the default, a closed session as known at its closing, a closed session as known now, and
 * a chosen day.
 */
const viewpoints = [
  '',
  'at=ccm-7&known=then',
  'at=ccm-6&known=now&compared=ccm-5',
  'asOf=2020-06-30',
]

const kinds = ['recommendation', 'plan_item', 'indicator']

/** Every GET address, from several viewpoints and with several roles: about five hundred requests. */
export async function addressesOf(build: Build): Promise<ComparedRequest[]> {
  const meetings = await codesOf(build, '/api/meetings')
  const institutions = await codesOf(build, '/api/institutions')
  const sheets = await Promise.all(
    ['recommendations', 'plan-items', 'indicators'].map(async (list) =>
      (await codesOf(build, `/api/${list}?pageSize=100`))
        .filter((_, index) => index % 7 === 0)
        .map((code) => `/api/${list}/${code}`),
    ),
  )
  return [
    ...fromEach(['/api/recommendations', '/api/plan-items', '/api/indicators', '/api/dashboard']),
    ...fromEach(listFilters.map((filter) => `/api/recommendations?${filter}`)),
    ...fromEach(
      ['lead', 'title', '-deadline', 'status'].map((sort) => `/api/plan-items?sort=${sort}`),
    ),
    ...fromEach(kinds.map((kind) => `/api/comparison?kind=${kind}`)),
    ...fromEach(
      reportNames.flatMap((name) =>
        ['json', 'csv', 'xlsx'].map((format) => `/api/reports/${name}?format=${format}`),
      ),
    ),
    ...fromEach(
      chartNames.flatMap((name) => [
        `/api/charts/${name}.svg?width=640`,
        `/api/charts/${name}.csv`,
      ]),
    ),
    ...by(
      'suivi',
      chartNames.map((name) => `/api/charts/${name}.png?width=400`),
    ),
    ...by(
      'suivi',
      ['&dialect=rfc4180', '&kind=plan_item', '&kind=indicator'].map(
        (end) => `/api/reports/matrix?format=csv${end}`,
      ),
    ),
    ...by(
      'suivi',
      documentNames.flatMap((name) =>
        ['ccm-7', 'ccm-8'].map((code) => `/api/documents/${name}?at=${code}`),
      ),
    ),
    ...by('suivi', sheets.flat()),
    ...by(
      'suivi',
      sheets.flatMap((each) => each.slice(0, 2)).map((path) => `${path}?at=ccm-7&known=then`),
    ),
    ...by(
      'suivi',
      meetings.map((code) => `/api/meetings/${code}`),
    ),
    ...by(
      'suivi',
      meetings
        .slice(0, 8)
        .flatMap((code) =>
          ['closing', 'conclusions'].map((part) => `/api/meetings/${code}/${part}`),
        ),
    ),
    ...by(
      'suivi',
      institutions.map((code) => `/api/institutions/${code}`),
    ),
    ...by('suivi', [
      '/api/meetings',
      '/api/institutions',
      '/api/categories',
      '/api/search?q=migr',
      '/api/search?q=rec-05',
      '/api/search?q=zzz',
      '/api/calendar',
      '/api/calendar?month=2026-12',
      '/api/calendar/feed',
      '/api/shares',
      '/api/session',
    ]),
    ...(['nobody', 'pointfocal', 'ministre', 'admin'] as const).flatMap((who) =>
      by(who, everybodyAsks),
    ),
  ]
}

const listFilters = [
  'status=completed',
  'status=in_progress&status=suspended',
  'flag=overdue',
  'flag=stale',
  'flag=incomplete',
  'late=true',
  'superseded=false',
  'superseded=true',
  'archived=true',
  'nature=permanent',
  'meeting=ccm-5',
  'q=centre',
  'sort=-deadline&pageSize=10&page=2',
  'change=gain&compared=ccm-6',
  'wrong=field',
  'pageSize=100000',
  'at=nowhere',
  'asOf=2020-13-45',
]

const everybodyAsks = [
  '/api/openapi.json',
  '/api/health',
  '/api/session',
  '/api/users',
  '/api/users/1',
  '/api/shares',
  '/api/dashboard',
  '/api/recommendations?pageSize=5',
  '/api/recommendations/REC-05-03',
  '/api/indicators/nothing',
  '/api/meetings/nothing',
  '/api/reports/matrix?format=csv&status=completed',
  '/api/reports/nothing',
  '/api/setup/nothing',
  '/api/shared/nothing',
  '/api/nothing',
]

function fromEach(paths: readonly string[]): ComparedRequest[] {
  return paths.flatMap((path) =>
    by(
      'suivi',
      viewpoints.map((viewpoint) =>
        viewpoint === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${viewpoint}`,
      ),
    ),
  )
}

function by(as: Asker, paths: readonly string[]): ComparedRequest[] {
  return paths.map((path) => ({ method: 'GET', path, as }))
}

async function codesOf(build: Build, path: string): Promise<string[]> {
  const { body } = await build.ask({ method: 'GET', path, as: 'suivi' })
  const reply = JSON.parse(body.toString()) as { items: { code: string }[] }
  return reply.items.map(({ code }) => code)
}
