// The only file that imports TypeBox. Its builders are imported one by one, not as the `Type` namespace: the
// browser then loads 3 kB of it instead of 17.
import {
  Array as array,
  Boolean as boolean,
  Integer as integer,
  Literal,
  Null,
  Number as number,
  Object as object,
  Optional as optional,
  String as string,
  Union,
  Unsafe,
  type Static,
  type TObject,
  type TProperties,
  type TSchema,
  type TUnion,
} from 'typebox'

export {
  array,
  boolean,
  integer,
  number,
  optional,
  string,
  Unsafe,
  type Static,
  type TObject,
  type TSchema,
  type TUnion,
}

/** An object that refuses unknown fields: a misspelt field must not be ignored silently. */
export function record<Properties extends TProperties>(
  properties: Properties,
): TObject<Properties> {
  return object(properties, { additionalProperties: false })
}

/** One of a closed list of codes. */
export function oneOf<const Value extends string>(values: readonly Value[]) {
  return Unsafe<Value>({ type: 'string', enum: [...values] })
}

/** A value, or null when it is unknown. Unknown is never zero. */
export function nullable<Schema extends TSchema>(
  schema: Schema,
): TUnion<[Schema, ReturnType<typeof Null>]> {
  return Union([schema, Null()])
}

/** One of several shapes. */
export const either = Union

/** An object with one value per code of a list: `{ completed: 3, … }`; every code is required. */
export function byCode<const Code extends string, Schema extends TSchema>(
  codes: readonly Code[],
  schema: Schema,
) {
  return Unsafe<Record<Code, Static<Schema>>>({
    type: 'object',
    additionalProperties: false,
    required: [...codes],
    properties: Object.fromEntries(codes.map((code) => [code, schema])),
  })
}

/** The literal `true` or `false`, a string or a number. */
export const literal = Literal

/** A calendar day in Africa/Niamey. The server's format `day` checks that it exists (2021-02-30 does not). */
export const day = string({ format: 'day', examples: ['2021-08-06'] })

/** An instant in UTC to the millisecond. */
export const instant = string({ format: 'instant', examples: ['2021-08-06T15:40:00.000Z'] })

/** A code in a URL: `REC-05-03`, `ccm-6`, `mi-d`. */
export const code = string({
  minLength: 1,
  maxLength: 60,
  pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*$',
})

/** The id of a row: at most what the database's integers hold. */
export const rowId = integer({ minimum: 1, maximum: 2_147_483_647 })

/** One line of text, not blank. */
export function line(maxLength: number) {
  return string({ minLength: 1, maxLength, pattern: '\\S' })
}

/** A text of several lines; empty when there is none. */
export function text(maxLength: number) {
  return string({ maxLength })
}

/** A rate is always given by its two numbers: the reader divides, and shows 0 ÷ 0 as "–". */
export const rate = record({ numerator: number(), denominator: number() })
export type Rate = Static<typeof rate>
