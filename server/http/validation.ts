import { Ajv, type ErrorObject } from 'ajv'
import type { FastifySchemaCompiler } from 'fastify'
import type { FastifySerializerCompiler } from 'fastify/types/schema.js'

import type { TSchema } from '../contract/schema.ts'
import { isRealDay } from '../domain/days.ts'
import { onDemand } from '../store/on-demand.ts'
import { type Refusal, refusal } from '../words/refusals.ts'
import type { BrokenField } from './errors.ts'

/** The formats of the contract’s texts. */
export const formats = {
  day: isRealDay,
  instant: (text: string) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text)),
}
// A misspelt field is refused, not silently removed; all wrong fields are reported at once, not one per
// attempt.
const options = {
  removeAdditional: false,
  allErrors: true,
  useDefaults: false,
  formats,
  strict: false,
} as const
const ajvOfBodies = new Ajv({ ...options, coerceTypes: false })
// In a URL everything is text: `page=2` becomes a number, `status=completed` a list of one.
const ajvOfAddresses = new Ajv({ ...options, coerceTypes: 'array' })

/**
 * Compiles the contract's schemas for Fastify, each at its first use: compiling all of them at start takes
 * 0.1 s.
 */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const compiled = onDemand(() =>
    (httpPart === 'body' ? ajvOfBodies : ajvOfAddresses).compile(schema),
  )
  return (data: unknown) => {
    const validate = compiled.get()
    return validate(data) || { error: validate.errors ?? [] }
  }
}

/**
 * Serializes answers without checking them: TypeScript has checked their type, and a run-time check costs
 * more than the serialization.
 */
export const serializerCompiler: FastifySerializerCompiler<TSchema> = () => JSON.stringify

/** Serializes answers, and throws when one does not match the contract. For tests. */
export const checkingSerializerCompiler: FastifySerializerCompiler<TSchema> = ({ schema }) => {
  const isRight = ajvOfBodies.compile(schema)
  return (answer) => {
    if (!isRight(answer))
      throw new Error(`The answer is not the contract’s: ${JSON.stringify(isRight.errors)}`)
    return JSON.stringify(answer)
  }
}

/**
 * Lists the wrong fields by their name in the request, such as `milestoneIds.0`, each with its first error.
 */
export function brokenFields(errors: readonly ErrorObject[]): BrokenField[] {
  const fields = new Map<string, BrokenField>()
  for (const error of errors) {
    const field = fieldOf(error)
    if (!fields.has(field)) fields.set(field, { field, ...reasonOf(error) })
  }
  return [...fields.values()]
}

function fieldOf(error: ErrorObject): string {
  const path = error.instancePath.slice(1).replaceAll('/', '.')
  const own = parameter(error, 'missingProperty') ?? parameter(error, 'additionalProperty')
  return [path, own].filter((part) => part !== undefined && part !== '').join('.') || '?'
}

function parameter(error: ErrorObject, name: string): string | undefined {
  const value: unknown = error.params[name]
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  return Array.isArray(value) ? value.join(', ') : undefined
}

function reasonOf(error: ErrorObject): Refusal {
  const limit = parameter(error, 'limit') ?? ''
  switch (error.keyword) {
    case 'required':
      return refusal('field_needed')
    case 'additionalProperties':
      return refusal('field_unknown')
    case 'minLength':
      return limit === '1' ? refusal('empty') : refusal('too_short', { limit })
    case 'maxLength':
      return refusal('too_long', { limit })
    case 'minimum':
      return refusal('too_small', { limit })
    case 'maximum':
      return refusal('too_big', { limit })
    case 'maxItems':
      return refusal('too_many_values', { limit })
    case 'uniqueItems':
      return refusal('value_twice')
    case 'enum':
      return refusal('not_a_choice', { allowed: parameter(error, 'allowedValues') ?? '' })
    case 'format':
      return refusal(parameter(error, 'format') === 'day' ? 'unreadable_day' : 'unreadable_instant')
    case 'pattern':
      return refusal(parameter(error, 'pattern') === '\\S' ? 'empty' : 'unexpected_form')
    case 'type':
      return refusal('unexpected_type')
    default:
      return refusal('not_accepted')
  }
}
