import { expect, it } from 'vitest'

import { labels } from './labels.ts'

/** Every text in the object, with its path. */
function words(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value ?? {}).flatMap(([key, inner]) => words(inner, `${path}.${key}`))
}

it('has no blank, no straight apostrophe and no forgotten space, in either language', () => {
  for (const [path, word] of [...words(labels.fr), ...words(labels.en)]) {
    expect(word, path).toMatch(/\S/)
    expect(word, path).not.toMatch(/'|^\s|\s$/)
  }
})

it('tells the statuses of one kind apart', () => {
  for (const language of ['fr', 'en'] as const) {
    const said = Object.values(labels[language].status)
    expect(new Set(said).size).toBe(said.length)
  }
})

it('says the same codes in both languages', () => {
  expect(words(labels.en).map(([path]) => path)).toEqual(words(labels.fr).map(([path]) => path))
})
