import { expect, test } from 'vitest'

import { compileMessage } from './message-compiler.ts'

const say = (text: string, values: Record<string, unknown> = {}, locale = 'fr') =>
  compileMessage(text, { locale })({ named: (name) => values[name] })

test('values stand where their names are, as often as they are named', () => {
  expect(
    say('{first} à {last} sur {total}, {total} en tout', { first: 1, last: 25, total: '1 204' }),
  ).toBe('1 à 25 sur 1 204, 1 204 en tout')
})

test('French is typeset, English is left as it was typed', () => {
  expect(say("L'état : fait ?")).toBe('L’état\u00A0: fait\u202F?')
  expect(say("It's done: is it?", {}, 'en')).toBe("It's done: is it?")
})

test('a value is said as it is: neither typeset nor read as a message', () => {
  expect(say('Vous cherchez {query}', { query: "{first} l'autre ?" })).toBe(
    "Vous cherchez {first} l'autre ?",
  )
})

test('what is special elsewhere is a letter here', () => {
  expect(say('a@sp-ccm.ne | b %')).toBe('a@sp-ccm.ne | b\u00A0%')
})
