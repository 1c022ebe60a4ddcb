import { afterEach, expect, test, vi } from 'vitest'

import { institutionSheet, statusCounts, viewpoint } from '../testing/factories.ts'
import { mountPage, refused, stubServer } from '../testing/mount-page.ts'
import InstitutionView from './InstitutionView.vue'

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const meetings = { 'GET /api/meetings': () => ({ body: { items: [], total: 0, viewpoint } }) }
const open = (address = '/') => mountPage(InstitutionView, { props: { code: 'mjgs' }, address })

test('an institution that leads nothing has no rate: a dash, never 0 %', async () => {
  stubServer({ ...meetings, 'GET /api/institutions/mjgs': () => ({ body: institutionSheet() }) })
  const { page } = await open()
  const [completion] = page.findAll('.tile').map((tile) => tile.text())
  expect(completion).toContain('–')
  expect(page.text()).not.toContain('%')
  expect(page.text()).toContain('Elle n’est chef de file de rien à ce point de vue.')
})

test('each figure says what it is reckoned on, and leads to its list at the same viewpoint', async () => {
  const institution = institutionSheet({
    recommendationCount: 6,
    completion: { numerator: 2, denominator: 5 },
    open: 3,
    overdue: 1,
    overdueRate: { numerator: 1, denominator: 4 },
    recommendationCounts: statusCounts({ completed: 2, in_progress: 3, obsolete: 1 }),
    medianDelay: 420,
    completedCount: 2,
  })
  stubServer({ ...meetings, 'GET /api/institutions/mjgs': () => ({ body: institution }) })
  const { page } = await open('/institution/mjgs?vue=ccm-6')
  const tiles = page.findAll('.tile')
  expect(tiles.map((tile) => tile.find('.figure').text().replace(/\s/g, ' '))).toEqual([
    '40 % 2 sur 5',
    '3 sur 6 recommandations',
    '1 sur 4 avec une échéance, 25 %',
    '420 jours de l’adoption à la réalisation, médiane de 2 réalisations',
  ])
  expect(tiles[2]?.find('a').attributes('href')).toBe(
    '/recommendations?vue=ccm-6&institution=mjgs&signal=overdue&remplacees=non',
  )
})

test('an institution shows the names that it bore and what replaced it', async () => {
  const institution = institutionSheet({
    isActive: false,
    names: [
      { acronym: 'MJ', name: 'Ministère de la Justice', since: null },
      { acronym: 'MJ/GS', name: 'Ministère de la Justice, Garde des Sceaux', since: '2016-04-11' },
    ],
    successor: {
      code: 'mjdh',
      acronym: 'MJ/DH',
      name: 'Ministère de la Justice et des Droits de l’Homme',
    },
  })
  stubServer({ ...meetings, 'GET /api/institutions/mjgs': () => ({ body: institution }) })
  const { page } = await open()
  expect(page.findAll('dd li').map((name) => name.text())).toEqual([
    'Ministère de la Justice, Garde des Sceaux (MJ/GS), depuis le 11 avril 2016',
    'Ministère de la Justice (MJ)',
  ])
  expect(page.find('dd a').text()).toBe('Ministère de la Justice et des Droits de l’Homme (MJ/DH)')
  expect(page.find('.inactive').exists()).toBe(true)
})

test('an institution that is not there is said not to be found', async () => {
  stubServer({
    ...meetings,
    'GET /api/institutions/mjgs': () => refused(404, 'not_found', 'Introuvable.'),
  })
  const { page } = await open()
  expect(page.find('[role=alert]').text()).toContain('Introuvable')
})
