import { expect, test } from 'vitest'

import { Language } from '../contract/vocabulary.ts'
import { accountRefusals } from './fr/refusals/accounts.ts'
import { conclusionRefusals } from './fr/refusals/conclusions.ts'
import { inputRefusals } from './fr/refusals/input.ts'
import { itemRefusals } from './fr/refusals/items.ts'
import { meetingRefusals } from './fr/refusals/meetings.ts'
import { readingRefusals } from './fr/refusals/readings.ts'
import { refusals } from './fr/refusals.ts'
import { type Refusal, refusal, refusalSentence } from './refusals.ts'

/** Has a value for every field that a sentence's data may have. */
const data = {
  code: 'X',
  editor: 'X',
  limit: '3',
  allowed: 'X',
  minutes: 2,
  format: 'PDF',
  total: 9,
  most: 8,
}
const all = Object.entries(refusals).map(([code, sentence]): Refusal => {
  const known = code as Refusal['code']
  return typeof sentence === 'string' ? { code: known } : { code: known, data }
})

test('a code belongs to one subject: no subject silently takes a sentence from another', () => {
  const subjects = [
    inputRefusals,
    itemRefusals,
    meetingRefusals,
    conclusionRefusals,
    accountRefusals,
    readingRefusals,
  ]
  const codes = subjects.flatMap((subject) => Object.keys(subject))
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
  expect(codes.toSorted()).toEqual(Object.keys(refusals).toSorted())
})

test.each(Object.values(Language))('every refusal has a sentence of its own (%s)', (language) => {
  const sentences = all.map((each) => refusalSentence(each, language))
  expect(sentences.filter((text) => text === '' || /undefined|\$\{/.test(text))).toEqual([])
  expect(sentences.filter((text, index) => sentences.indexOf(text) !== index)).toEqual([])
})

test('no refusal is said in the other language by mistake', () => {
  const same = all.filter(
    (each) => refusalSentence(each, Language.fr) === refusalSentence(each, Language.en),
  )
  expect(same).toEqual([])
})

test('a refusal with data says them', () => {
  expect(refusalSentence(refusal('too_many_attempts', { minutes: 1 }), Language.fr)).toBe(
    'Trop d’essais. Attendez 1 minute avant de recommencer.',
  )
  expect(refusalSentence(refusal('too_many_attempts', { minutes: 3 }), Language.en)).toBe(
    'Too many attempts. Wait 3 minutes before trying again.',
  )
})
