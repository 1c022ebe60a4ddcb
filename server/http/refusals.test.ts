import { expect, test } from 'vitest'

import { Language } from '../contract/vocabulary.ts'
import { giveItem } from '../testing/factories.ts'
import { scratchApp } from '../testing/app.ts'

/** Signs in an officer whose language is English, and makes an item. */
async function englishOfficer() {
  const { app, store } = await scratchApp()
  const officer = await app.as('officer')
  await store.transact((transaction) =>
    transaction.user.updateMany({ data: { language: Language.en } }),
  )
  return { app, store, officer }
}

test('a dashboard says in the reader’s language that a session does not exist', async () => {
  const { app, officer } = await englishOfficer()
  const { status, json } = await officer.get('/api/dashboard?at=ccm-99')
  expect([status, json.fields]).toEqual([
    400,
    [{ field: 'at', message: '“ccm-99”: this session does not exist, or its date is unknown.' }],
  ])
  const compared = await officer.get('/api/dashboard?compared=ccm-98')
  expect(compared.json.fields[0].message).toBe(
    '“ccm-98”: this session does not exist, or its date is unknown.',
  )
  const french = await (await app.as('officer')).get('/api/dashboard?at=ccm-99')
  expect(french.json.fields[0].message).toBe(
    '« ccm-99 » : cette session n’existe pas, ou sa date est inconnue.',
  )
})

test('a contract, a rule and a conflict refuse in the caller’s language', async () => {
  const { store, officer } = await englishOfficer()
  const { code } = await giveItem(store, { deadline: '2021-12-31' })
  const address = `/api/recommendations/${code}`

  const misspelt = await officer.get('/api/recommendations?stat=completed')
  expect(misspelt.json.fields).toEqual([{ field: 'stat', message: 'This field is unknown.' }])

  const ruled = await officer.post(`${address}/facts`, {
    status: 'obsolete',
    effectiveOn: '2099-01-01',
  })
  expect([ruled.status, ruled.json.fields]).toEqual([
    422,
    [
      {
        field: 'effectiveOn',
        message: 'This day is still to come: only what is already true is recorded.',
      },
      { field: 'reason', message: 'Say why the item is obsolete.' },
      { field: 'legalText', message: 'Quote the text or decision that makes it obsolete.' },
    ],
  ])

  const edit = { deadline: '2022-06-30', nature: 'one_off' }
  expect((await officer.patch(address, edit, { 'if-match': '"1"' })).status).toBe(200)
  const late = await officer.patch(address, { title: 'Another' }, { 'if-match': '"1"' })
  expect(late.status).toBe(409)
  expect(late.json.fields).toEqual([
    {
      field: 'deadline',
      message: expect.stringMatching(/^Changed in the meantime by .+\.$/) as string,
      current: '30 June 2022',
    },
  ])
})
