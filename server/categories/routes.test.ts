import { expect, test } from 'vitest'

import { scratchApp } from '../testing/app.ts'
import { giveItem } from '../testing/factories.ts'

test('categories are listed by kind, each after its parent', async () => {
  const { app, store } = await scratchApp()
  await giveItem(store, { category: 'droits' })
  await store.transact(async (transaction) => {
    const source = {
      kind: 'plan_item',
      labelEn: 'X',
      provenance: 'documented',
      source: 'un test',
    } as const
    const { id: parentId } = await transaction.category.create({
      data: { ...source, code: 'A1', labelFr: 'Axe 1', position: 5 },
    })
    await transaction.category.create({
      data: { ...source, code: '1.2', parentId, labelFr: 'Deux', position: 2 },
    })
    await transaction.category.create({
      data: { ...source, code: '1.1', parentId, labelFr: 'Un', position: 1 },
    })
  })
  const viewer = await app.as('viewer')
  const { items } = (await viewer.get('/api/categories?kind=plan_item')).json
  expect(items).toMatchObject([
    { code: 'A1', parentCode: null, labelFr: 'Axe 1', position: 5 },
    { code: '1.1', parentCode: 'A1' },
    { code: '1.2', parentCode: 'A1' },
  ])
  expect((await viewer.get('/api/categories')).json.items).toHaveLength(4)
  expect((await viewer.get('/api/categories?kind=indicator')).json.items).toEqual([])
})

test('categories are read by whoever is signed in, by a kind that exists', async () => {
  const { app } = await scratchApp()
  expect((await app.anonymous.get('/api/categories')).status).toBe(401)
  expect((await (await app.as('viewer')).get('/api/categories?kind=theme')).json).toMatchObject({
    code: 'invalid_input',
    fields: [{ field: 'kind' }],
  })
})
