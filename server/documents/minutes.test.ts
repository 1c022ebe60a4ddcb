import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'

import { fresh, ninthSession } from '../testing/ninth-session.ts'

const at = '?at=ccm-9&known=now'

async function satAndConcluded() {
  const session = await ninthSession()
  const { officer, conclude } = session
  const meeting = '/api/meetings/ccm-9'
  const on = (version: number) => ({ 'if-match': `"${version}"` })
  await officer.patch(
    `${meeting}/agenda`,
    { points: [{ title: 'Suivi <des> recommandations', institution: 'mj' }, { title: 'Clôture' }] },
    on(1),
  )
  await officer.patch(
    `${meeting}/attendance`,
    { attendance: [{ institution: 'mj', state: 'present', delegation: 'Trois personnes' }] },
    on(2),
  )
  await conclude(
    {
      code: 'REC-08-01',
      kind: 'noted',
      status: 'in_progress',
      progress: 60,
      note: 'Textes adoptés',
    },
    { code: 'REC-08-02', kind: 'renewed', deadline: '2025-06-30' },
    {
      code: 'REC-08-03',
      kind: 'reworded',
      successors: [fresh('Former les agents des frontières')],
    },
  )
  return session
}
const tablesOf = (text: string) =>
  [...text.matchAll(/<section><h2>([^<]*)<\/h2>[\s\S]*?<\/section>/g)].map(([section, title]) => ({
    title,
    section,
  }))

test('the dossier tells the agenda, who came, and what was concluded on each earlier recommendation', async () => {
  const { officer } = await satAndConcluded()
  const { text } = await officer.get(`/api/documents/session-dossier${at}`)
  const cellsOf = (title: string) => {
    const { section = '' } = tablesOf(text).find((table) => table.title === title) ?? {}
    return [...section.matchAll(/<tr>(.*?)<\/tr>/g)]
      .slice(1)
      .map(([, row = '']) =>
        [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) =>
          cell.replaceAll('\u00A0', ' '),
        ),
      )
  }
  expect(cellsOf('Ordre du jour')).toEqual([
    ['1', 'Suivi &#60;des&#62; recommandations', 'MJ'],
    ['2', 'Clôture', '–'],
  ])
  expect(cellsOf('Présences')).toEqual([
    [expect.stringContaining('MJ'), 'Présente', 'Trois personnes'],
  ])
  expect(cellsOf('Conclusions sur les recommandations antérieures')).toEqual([
    [
      'REC-08-01',
      'Intitulé de REC-08-01',
      'Constatée, se poursuit',
      'En cours (60 %) · Textes adoptés',
    ],
    ['REC-08-02', 'Intitulé de REC-08-02', 'Reconduite', 'nouvelle échéance : 30 juin 2025'],
    ['REC-08-03', 'Intitulé de REC-08-03', 'Reformulée', 'devient REC-09-02'],
  ])
})

test('the report has them on paper, in the reader’s language', async () => {
  const { officer } = await satAndConcluded()
  const { bytes, status } = await officer.get(`/api/documents/session-report${at}&language=en`)
  expect(status).toBe(200)
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
    mergePages: true,
  })
  const plain = text.replace(/\s+/g, ' ')
  for (const said of [
    'The session',
    'Presented by',
    'Conclusions on earlier recommendations',
    'new deadline: 30 June 2025',
    'becomes REC-09-02',
  ])
    expect(plain).toContain(said)
})

test('a session of which nothing was noted has none of it, and one that is read as it was known has not what came later', async () => {
  const { officer } = await satAndConcluded()
  const titles = async (query: string) =>
    tablesOf((await officer.get(`/api/documents/session-dossier${query}`)).text).map(
      ({ title }) => title,
    )
  expect(await titles('?at=ccm-8')).not.toContain('Ordre du jour')
  expect(await titles('?asOf=2024-06-12&knownAt=2024-06-12T20:00:00.000Z')).not.toContain(
    'Conclusions sur les recommandations antérieures',
  )
})
