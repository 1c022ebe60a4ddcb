import { getDocumentProxy, extractText } from 'unpdf'
import { expect, test } from 'vitest'

import type { Store } from '../store/store.ts'
import { scratchApp } from '../testing/app.ts'
import {
  closeMeeting,
  giveFact,
  giveInstitution,
  giveItem,
  giveMeeting,
} from '../testing/factories.ts'

const hostile = '#panic("typst") $x$ <script>alert(1)</script> *gras* مرحبا'

async function giveSession(store: Store) {
  const meeting = await giveMeeting(store, {
    code: 'ccm-5',
    number: 5,
    heldOn: '2019-06-12',
    title: 'Cinquième session',
  })
  const lead = await giveInstitution(store, { code: 'mj', acronym: 'MJ' })
  await giveItem(store, {
    code: 'REC-05-01',
    title: hostile,
    meeting,
    lead,
    deadline: '2018-01-01',
    adoptedOn: '2017-01-01',
  })
  const done = await giveItem(store, {
    code: 'REC-05-02',
    title: 'Former les agents',
    meeting,
    adoptedOn: '2017-01-01',
  })
  await giveFact(store, {
    item: done,
    status: 'completed',
    effectiveOn: '2018-05-01',
    recordedAt: '2018-05-02T09:00:00.000Z',
  })
  return meeting
}

async function readPdf(bytes: Buffer) {
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
    mergePages: true,
  })
  return { totalPages, text: text.replace(/[\s\u00A0\u202F]+/g, ' ') }
}

test('the report on paper says the figures of the same report as JSON, and what is missing', async () => {
  const { app, store } = await scratchApp()
  await giveSession(store)
  const viewer = await app.as('viewer')
  const answer = await viewer.get('/api/documents/session-report?at=ccm-5')
  expect(answer.status).toBe(200)
  expect(answer.headers['content-type']).toBe('application/pdf')
  expect(answer.headers['content-disposition']).toMatch(
    /^attachment; filename="rapport-de-suivi_au-2019-06-12_connu-.*\.pdf"/,
  )
  const { text, totalPages } = await readPdf(answer.bytes)
  const { json } = await viewer.get('/api/reports/matrix?at=ccm-5')
  const rate = json.totals.find(({ label }: { label: string }) => label === 'Taux de réalisation')
  expect(rate).toMatchObject({ numerator: 1, denominator: 2 })
  expect(text).toContain(`Taux de réalisation 50 % ${rate.numerator} sur ${rate.denominator}`)
  expect(text).toContain('REC-05-02 Former les agents à compléter à compléter Réalisée 100 %')
  expect(text).toContain('#panic("typst") $x$ <script>alert(1)</script> *gras*')
  expect(text).toContain(`page ${totalPages} / ${totalPages}`)
})

test('the chair’s note is one page, with the three figures, the latest and what is asked', async () => {
  const { app, store } = await scratchApp()
  const meeting = await giveSession(store)
  for (const rank of [3, 4, 5, 6, 7, 8])
    await giveItem(store, {
      code: `REC-05-0${rank}`,
      title: 'Un intitulé très long '.repeat(12),
      meeting,
      adoptedOn: '2017-01-01',
      deadline: '2018-02-01',
    })
  await closeMeeting(store, meeting, { asOf: '2019-06-12', knownAt: '2019-06-12T17:00:00.000Z' })
  const viewer = await app.as('viewer')
  const { bytes } = await viewer.get('/api/documents/chair-note?at=ccm-5&known=now')
  const { text, totalPages } = await readPdf(bytes)
  const { json } = await viewer.get('/api/reports/chair-note?at=ccm-5&known=now')
  expect(totalPages).toBe(1)
  expect(json.totals).toHaveLength(3)
  for (const { label, numerator, denominator } of json.totals) {
    expect(text).toContain(label)
    expect(text).toContain(`${numerator} sur ${denominator}`)
  }
  for (const [code] of json.rows) expect(text).toContain(code)
  expect(text).toContain('Désigner un chef de file')
})

test('a document of nothing says so, and its rates are dashes', async () => {
  const { app } = await scratchApp()
  const viewer = await app.as('viewer')
  const { bytes, status } = await viewer.get('/api/documents/session-report?language=en')
  expect(status).toBe(200)
  const { text } = await readPdf(bytes)
  expect(text).toContain('There is nothing to tell here at this viewpoint.')
  expect(text).toContain('Completion rate – 0 of 0')
})

test('a document is for those signed in, and takes only what it knows', async () => {
  const { app } = await scratchApp()
  const viewer = await app.as('viewer')
  expect((await app.anonymous.get('/api/documents/chair-note')).status).toBe(401)
  expect((await viewer.get('/api/documents/poster')).status).toBe(400)
  expect((await viewer.get('/api/documents/chair-note?at=ccm-99')).json).toMatchObject({
    code: 'invalid_input',
    fields: [{ field: 'at' }],
  })
  expect((await viewer.get('/api/documents/chair-note?format=pptx')).json).toMatchObject({
    code: 'invalid_input',
    fields: [{ field: 'format', message: 'Ce document n’existe qu’en PDF.' }],
  })
})
