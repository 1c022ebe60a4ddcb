import { expect, it } from 'vitest'

import { byCode, integer, line, nullable, oneOf, record, string, text } from './schema.ts'

it('refuses a field it does not know, rather than let it vanish', () => {
  expect(record({ code: string() })).toMatchObject({
    type: 'object',
    additionalProperties: false,
    required: ['code'],
  })
})

it('keeps every code of a list', () => {
  expect(byCode(['yes', 'no'], integer())).toMatchObject({
    required: ['yes', 'no'],
    additionalProperties: false,
    properties: { yes: { type: 'integer' }, no: { type: 'integer' } },
  })
  expect(oneOf(['yes', 'no'])).toMatchObject({ type: 'string', enum: ['yes', 'no'] })
})

it('lets what is unknown be null', () => {
  expect(nullable(integer())).toMatchObject({ anyOf: [{ type: 'integer' }, { type: 'null' }] })
})

it('tells a line, which is not blank, from a text, which may be', () => {
  expect(line(10)).toMatchObject({ minLength: 1, maxLength: 10, pattern: '\\S' })
  expect(text(10)).toMatchObject({ maxLength: 10 })
})
