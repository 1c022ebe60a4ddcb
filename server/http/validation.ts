import { Ajv, type ErrorObject } from 'ajv'
import type { FastifySchemaCompiler } from 'fastify'
import type { FastifySerializerCompiler } from 'fastify/types/schema.js'

import type { FieldError } from '../contract/errors.ts'
import type { TSchema } from '../contract/schema.ts'
import type { Language } from '../contract/vocabulary.ts'
import { isRealDay } from '../domain/days.ts'
import { onDemand } from '../store/on-demand.ts'

const formats = {
  day: isRealDay,
  instant: (text: string) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text)),
}
// A misspelt field must be refused, not removed; every wrong field is named at once, not one per attempt.
const options = {
  removeAdditional: false,
  allErrors: true,
  useDefaults: false,
  formats,
  strict: false,
} as const
const ajvOfBodies = new Ajv({ ...options, coerceTypes: false })
// In an address everything is text: `page=2` is a number and `status=completed` a list of one.
const ajvOfAddresses = new Ajv({ ...options, coerceTypes: 'array' })

/** Compiles the contract's schemas for Fastify, each when it is first needed: all of them take a tenth of a second of the start. */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const compiled = onDemand(() =>
    (httpPart === 'body' ? ajvOfBodies : ajvOfAddresses).compile(schema),
  )
  return (data: unknown) => {
    const validate = compiled.get()
    return validate(data) || { error: validate.errors ?? [] }
  }
}

/** Writes answers. Their shape is the compiler's business; what would check it again costs more than writing it. */
export const serializerCompiler: FastifySerializerCompiler<TSchema> = () => JSON.stringify

/** Writes answers and throws when one is not what the contract says: for tests. */
export const checkingSerializerCompiler: FastifySerializerCompiler<TSchema> = ({ schema }) => {
  const isRight = ajvOfBodies.compile(schema)
  return (answer) => {
    if (!isRight(answer))
      throw new Error(`The answer is not the contract’s: ${JSON.stringify(isRight.errors)}`)
    return JSON.stringify(answer)
  }
}

/** Says each validation error as a sentence that names its field, as in the request: `milestoneIds.0`. */
export function fieldErrors(errors: readonly ErrorObject[], language: Language): FieldError[] {
  const said = new Map<string, FieldError>()
  for (const error of errors) {
    const field = fieldOf(error)
    if (!said.has(field)) said.set(field, { field, message: sentenceOf(error, language) })
  }
  return [...said.values()]
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

function sentenceOf(error: ErrorObject, language: Language): string {
  const limit = parameter(error, 'limit') ?? ''
  const isBlank = parameter(error, 'pattern') === '\\S'
  const french: Record<string, string> = {
    required: 'Ce champ est nécessaire.',
    additionalProperties: 'Ce champ est inconnu.',
    minLength:
      limit === '1' ? 'Ce champ ne peut pas être vide.' : `Il faut au moins ${limit} caractères.`,
    maxLength: `Il faut au plus ${limit} caractères.`,
    minimum: `Il faut au moins ${limit}.`,
    maximum: `Il faut au plus ${limit}.`,
    maxItems: `Il faut au plus ${limit} valeurs.`,
    uniqueItems: 'Une valeur y est deux fois.',
    enum: `Il faut l’une de ces valeurs : ${parameter(error, 'allowedValues') ?? ''}.`,
    format:
      parameter(error, 'format') === 'day'
        ? 'Ce jour n’existe pas (il s’écrit 2021-08-06).'
        : 'Cet instant n’est pas lisible.',
    pattern: isBlank
      ? 'Ce champ ne peut pas être vide.'
      : 'Cette valeur n’a pas la forme attendue.',
    type: 'Cette valeur n’est pas du type attendu.',
  }
  const english: Record<string, string> = {
    required: 'This field is needed.',
    additionalProperties: 'This field is unknown.',
    minLength:
      limit === '1' ? 'This field can’t be empty.' : `At least ${limit} characters are needed.`,
    maxLength: `At most ${limit} characters are allowed.`,
    minimum: `At least ${limit} is needed.`,
    maximum: `At most ${limit} is allowed.`,
    maxItems: `At most ${limit} values are allowed.`,
    uniqueItems: 'A value stands there twice.',
    enum: `One of these values is needed: ${parameter(error, 'allowedValues') ?? ''}.`,
    format:
      parameter(error, 'format') === 'day'
        ? 'This day does not exist (it is written 2021-08-06).'
        : 'This instant can’t be read.',
    pattern: isBlank ? 'This field can’t be empty.' : 'This value does not have the expected form.',
    type: 'This value is not of the expected type.',
  }
  const sentences = language === 'fr' ? french : english
  return (
    sentences[error.keyword] ??
    (language === 'fr' ? 'Cette valeur n’est pas acceptée.' : 'This value is not accepted.')
  )
}
