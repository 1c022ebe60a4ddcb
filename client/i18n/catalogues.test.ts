import { expect, test } from 'vitest'

import { english } from './en.ts'
import { type Noun, nounWords } from './fr.ts'
import { i18n, loadWords } from './index.ts'

await loadWords(Object.keys(nounWords) as Noun[])

type Node = string | { readonly [key: string]: Node }

function messages(node: Node, key = ''): [string, string][] {
  if (typeof node === 'string') return [[key, node]]
  return Object.entries(node).flatMap(([name, child]) =>
    messages(child, key === '' ? name : `${key}.${name}`),
  )
}

const inFrench = new Map(messages(i18n.global.getLocaleMessage('fr') as Node))
const inEnglish = new Map(messages(english as unknown as Node))

test('both languages say the same things', () => {
  expect([...inEnglish.keys()].sort()).toEqual([...inFrench.keys()].sort())
})

test.each([
  ['French', inFrench],
  ['English', inEnglish],
] as const)('no text is empty in %s', (_, texts) => {
  expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([])
})

test('a text takes the same values in both languages', () => {
  const values = (text = '') => [...new Set(text.match(/\{\w+\}/g))].sort()
  // A `.one` text may leave the count out: « Reconduite {count} fois » is “carried over once”.
  const different = [...inFrench].filter(
    ([key, text]) =>
      !key.endsWith('.one') && String(values(text)) !== String(values(inEnglish.get(key))),
  )
  expect(different).toEqual([])
})
