import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'

import { documentItemLimit } from '../contract/documents.ts'
import type { Store } from '../store/store.ts'
import { scratchApp } from '../testing/app.ts'
import { giveFact, giveItem, giveMeeting } from '../testing/factories.ts'
import { reportNotes } from '../words/report-notes.ts'
import { render } from './renderer.ts'

const hostile = '</script><script>alert(1)</script>"\'<img src=x onerror=alert(1)> مرحبا'

async function giveSession(store: Store) {
  const meeting = await giveMeeting(store, {
    code: 'ccm-5',
    number: 5,
    heldOn: '2019-06-12',
    title: 'Cinquième session',
  })
  await giveItem(store, { code: 'REC-05-01', title: hostile, meeting, adoptedOn: '2017-01-01' })
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
}

test('the dossier is one file without network, in which no title is markup, with the history of each item', async () => {
  const { app, store } = await scratchApp()
  await giveSession(store)
  const { text, headers, status } = await (
    await app.as('viewer')
  ).get('/api/documents/session-dossier?at=ccm-5')
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(text).not.toContain('<script>alert')
  expect(text).not.toContain('<img')
  expect(text).toContain('&#60;/script&#62;&#60;script&#62;alert(1)')
  expect(text.match(/<script>/g)).toHaveLength(1)
  expect(text).not.toMatch(/(src|href)="?(https?:)?\/\//)
  expect(text).toMatch(
    /<summary>Former les agents<\/summary><ul><li><b>Réalisée<\/b>[^<]*vrai depuis le 1er mai 2018, connu le 2 mai 2018/,
  )
})

test.each(['fr', 'en'] as const)(
  'what the data are worth is said on every document, however it is worded (%s)',
  async (language) => {
    const { app, store } = await scratchApp()
    const meeting = await giveMeeting(store, { code: 'ccm-5', number: 5, heldOn: '2019-06-12' })
    for (const provenance of ['illustrative', 'inferred'] as const) {
      const { id } = await giveItem(store, { meeting, adoptedOn: '2017-01-01' })
      await store.transact((transaction) =>
        transaction.trackedItem.update({ where: { id }, data: { provenance } }),
      )
    }
    const viewer = await app.as('viewer')
    const part = { numerator: 1, denominator: 2 }
    const { illustrative, inferred } = reportNotes[language]
    const warnings = [illustrative(part), inferred(part)]
    const asked = `at=ccm-5&language=${language}`
    const dossier = await viewer.get(`/api/documents/session-dossier?${asked}`)
    const [head = ''] = dossier.text.split('<main>')
    const slides = unzipSync(
      new Uint8Array((await viewer.get(`/api/documents/session-slides?${asked}`)).bytes),
    )
    const cover = strFromU8(slides['ppt/slides/slide1.xml'] ?? new Uint8Array())
    for (const warning of warnings) {
      expect(head).toContain(warning)
      expect(cover).toContain(warning)
    }
  },
)

test('the slides hold charts to edit, with the numbers of the dashboard', async () => {
  const { app, store } = await scratchApp()
  await giveSession(store)
  const viewer = await app.as('viewer')
  const { bytes, status } = await viewer.get('/api/documents/session-slides?at=ccm-5')
  expect(status).toBe(200)
  const files = unzipSync(new Uint8Array(bytes))
  const charts = Object.keys(files).filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
  const [first] = charts.map((name) => strFromU8(files[name] ?? new Uint8Array()))
  const { json } = await viewer.get('/api/dashboard?at=ccm-5')
  const [{ counts }] = json.charts['recommendations-by-meeting'].rows
  const drawn = [
    ...(first ?? '').matchAll(/<c:val>[\s\S]*?<c:v>(\d+)<\/c:v>[\s\S]*?<\/c:val>/g),
  ].map(([, value]) => Number(value))
  expect(drawn).toEqual([
    counts.completed,
    counts.in_progress,
    counts.not_started,
    counts.not_completed,
    counts.suspended,
    counts.obsolete,
  ])
  expect(drawn).toEqual([1, 0, 1, 0, 0, 0])
})

test('the plan is a chart of its axes, where what is not measured is empty and not zero; months are areas', async () => {
  const { app, store } = await scratchApp()
  await giveSession(store)
  const measured = await giveItem(store, {
    kind: 'plan_item',
    category: 'A1',
    adoptedOn: '2018-01-01',
  })
  await giveFact(store, {
    item: measured,
    status: 'in_progress',
    progress: 40,
    effectiveOn: '2018-06-01',
  })
  const unmeasured = await giveItem(store, {
    kind: 'plan_item',
    category: 'A2',
    adoptedOn: '2018-01-01',
  })
  await giveFact(store, { item: unmeasured, status: 'in_progress', effectiveOn: '2018-06-01' })
  const { bytes } = await (await app.as('viewer')).get('/api/documents/session-slides?at=ccm-5')
  const files = unzipSync(new Uint8Array(bytes))
  const charts = Object.keys(files)
    .filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
    .sort()
    .map((name) => strFromU8(files[name] ?? new Uint8Array()))
  const seriesOf = (xml: string) =>
    [...xml.matchAll(/<c:val>([\s\S]*?)<\/c:val>/g)].map(([, values = '']) =>
      [...values.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value),
    )
  const plan = charts.find((xml) => xml.includes('Axe')) ?? ''
  expect(charts.filter((xml) => xml.includes('<c:areaChart>'))).toHaveLength(1)
  expect(charts).toHaveLength(4)
  expect(plan).toContain('Axe')
  expect(seriesOf(plan)[0]?.toSorted()).toEqual(['', '40'])
  // Neither the budget nor the spending was reported.
  expect(seriesOf(plan)[1]).toEqual(['', ''])
})

test('a dossier of more items than anybody reads is refused, saying what to do', async () => {
  const { app, store } = await scratchApp()
  const meeting = await giveMeeting(store, { code: 'ccm-5', number: 5, heldOn: '2019-06-12' })
  const first = await giveItem(store, { code: 'REC-0', meeting, adoptedOn: '2017-01-01' })
  await store.transact(async (transaction) => {
    const item = await transaction.trackedItem.findUniqueOrThrow({
      where: { id: first.id },
      omit: { id: true },
    })
    await transaction.trackedItem.createMany({
      data: Array.from({ length: documentItemLimit }, (_, index) => ({
        ...item,
        code: `REC-X-${index}`,
      })),
    })
  })
  const { status, json } = await (
    await app.as('viewer')
  ).get('/api/documents/session-report?at=ccm-5')
  expect(status).toBe(422)
  expect(json).toMatchObject({
    code: 'rule_broken',
    message: expect.stringContaining('2001 lignes'),
  })
})

test('a drawing in waiting or in work is dropped when its caller leaves, and the next is made', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="red"/></svg>'
  const job = { kind: 'png', svg, scale: 1 } as const
  const leaving = new AbortController()
  const dropped = Promise.allSettled([render(job, leaving.signal), render(job, leaving.signal)])
  leaving.abort()
  expect((await dropped).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect((await render(job, new AbortController().signal)).subarray(1, 4).toString()).toBe('PNG')
})

test('each chart has an address as a picture, for those signed in', async () => {
  const { app, store } = await scratchApp()
  await giveSession(store)
  const { bytes, headers, status } = await (
    await app.as('viewer')
  ).get('/api/charts/recommendations-by-meeting.png?width=500')
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('image/png')
  expect(bytes.readUInt32BE(16)).toBe(1000)
  expect((await app.anonymous.get('/api/charts/recommendations-by-meeting.png')).status).toBe(401)
})
