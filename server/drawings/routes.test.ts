import { expect, test } from 'vitest'

import { chartNames } from '../contract/chart-endpoints.ts'
import { scratchApp } from '../testing/app.ts'
import { giveFact, giveItem, giveMeeting } from '../testing/factories.ts'

async function withOneSession() {
  const scratch = await scratchApp()
  const meeting = await giveMeeting(scratch.store, {
    code: 'ccm-6',
    number: 6,
    heldOn: '2021-08-06',
  })
  const item = await giveItem(scratch.store, {
    code: 'REC-06-01',
    meeting,
    adoptedOn: '2021-08-06',
  })
  await giveFact(scratch.store, { item, status: 'completed', effectiveOn: '2021-09-01' })
  return scratch
}

test.each(chartNames)('%s is drawn, and its numbers exported', async (name) => {
  const { app } = await withOneSession()
  const viewer = await app.as('viewer')
  const drawing = await viewer.get(`/api/charts/${name}.svg?width=480&theme=dark&language=en`)
  expect(drawing.status).toBe(200)
  expect(drawing.headers['content-type']).toContain('image/svg+xml')
  expect(drawing.headers['content-security-policy']).toBe(
    "default-src 'none'; frame-ancestors 'none'",
  )
  expect(drawing.text).toMatch(/^<svg[^>]*width="480"/)
  const csv = await viewer.get(`/api/charts/${name}.csv`)
  expect(csv.text).toMatch(/^\uFEFF[^\r\n]+;[^\r\n]+\r\n/)
  expect(csv.headers['content-disposition']).toContain(`${name}_au-2021-08-06`)
})

test('an export of a chart says the very numbers of the dashboard', async () => {
  const { app } = await withOneSession()
  const { text } = await (
    await app.as('viewer')
  ).get('/api/charts/recommendations-by-meeting.csv?at=today&dialect=rfc4180')
  const [head = '', row = ''] = text.split('\r\n')
  const cells = Object.fromEntries(
    head.split(',').map((key, index) => [key, row.split(',')[index]]),
  )
  expect(cells).toMatchObject({ completed: '1', in_progress: '0', total: '1' })
})

test('what became of the statuses is drawn and exported for any kind', async () => {
  const { app, store } = await withOneSession()
  await giveMeeting(store, { code: 'ccm-5', number: 5, heldOn: '2019-06-12' })
  const action = await giveItem(store, {
    code: 'PNM-1',
    kind: 'plan_item',
    adoptedOn: '2019-01-01',
  })
  await giveFact(store, { item: action, status: 'in_progress', effectiveOn: '2020-01-01' })
  const viewer = await app.as('viewer')
  const { text } = await viewer.get(
    '/api/charts/status-transitions.csv?kind=plan_item&dialect=rfc4180',
  )
  expect(text.split('\r\n')[1]).toBe('Non entamée,En cours,1')
  expect((await viewer.get('/api/charts/status-transitions.svg?kind=plan_item')).text).toContain(
    'En cours',
  )
})

test('a drawing for a hall has fewer rows', async () => {
  const { app, store } = await withOneSession()
  for (let number = 10; number < 20; number += 1)
    await giveItem(store, {
      meeting: await giveMeeting(store, {
        code: `ccm-${number}`,
        number,
        heldOn: `20${number}`,
      }),
      adoptedOn: '2020-01-01',
    })
  const viewer = await app.as('viewer')
  const heightOf = ({ text }: { text: string }) => Number(/height="(\d+)"/.exec(text)?.[1])
  const whole = await viewer.get('/api/charts/recommendations-by-meeting.svg')
  expect(
    heightOf(await viewer.get('/api/charts/recommendations-by-meeting.svg?brief=true')),
  ).toBeLessThan(heightOf(whole))
  expect(
    (await viewer.get('/api/charts/recommendations-by-meeting.svg?brief=peut-%C3%AAtre')).json,
  ).toMatchObject({ code: 'invalid_input' })
})

test('a drawing that is not changed is not sent again', async () => {
  const { app } = await withOneSession()
  const viewer = await app.as('viewer')
  const first = await viewer.get('/api/charts/recommendations-by-meeting.svg')
  const again = await viewer.get('/api/charts/recommendations-by-meeting.svg', {
    'if-none-match': String(first.headers.etag),
  })
  expect(again.status).toBe(304)
})

test.each([
  '/api/charts/unknown.svg',
  '/api/charts/unknown.csv',
  '/api/charts/plan-execution.svg?width=10',
  '/api/charts/plan-execution.csv?theme=dark&size=3',
])('%s is refused', async (path) => {
  const { app } = await scratchApp()
  expect((await (await app.as('viewer')).get(path)).json).toMatchObject({ code: 'invalid_input' })
})

test.each(['svg', 'csv'])('nobody reads a chart as %s who is not signed in', async (extension) => {
  const { app } = await scratchApp()
  expect((await app.anonymous.get(`/api/charts/plan-execution.${extension}`)).status).toBe(401)
})

test('several charts are drawn in one answer, each as it is drawn alone', async () => {
  const { app } = await withOneSession()
  const viewer = await app.as('viewer')
  const { json } = await viewer.get(
    '/api/charts?draw=plan-execution:480&draw=recommendations-by-meeting:320&theme=dark',
  )
  const alone = await viewer.get('/api/charts/recommendations-by-meeting.svg?width=320&theme=dark')
  expect(json.drawings).toEqual([
    expect.objectContaining({ name: 'plan-execution', width: 480 }),
    {
      name: 'recommendations-by-meeting',
      width: 320,
      height: Number(/height="(\d+)"/.exec(alone.text)?.[1]),
      svg: alone.text,
    },
  ])
  expect((await app.anonymous.get('/api/charts?draw=plan-execution:480')).status).toBe(401)
  for (const wrong of [
    '',
    'draw=plan-execution:100',
    'draw=budget:480',
    'draw=plan-execution',
    'draw=plan-execution:480&theme=pink',
  ])
    expect((await viewer.get(`/api/charts?${wrong}`)).json.code).toBe('invalid_input')
})
