// The only door to TypeBox. Its builders are taken one by one, not as the `Type` namespace: the browser then carries
// 3 kB of it and not 17.
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

/** An object that refuses any field it does not know: a misspelt field must not vanish. */
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

/** A value kept by code: `{ completed: 3, … }`, with every code of the list. */
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

/** A calendar day of Africa/Niamey. That it exists (2021-02-30 does not) is checked by the server's format. */
export const day = string({ format: 'day', examples: ['2021-08-06'] })

/** An instant in UTC to the millisecond. */
export const instant = string({ format: 'instant', examples: ['2021-08-06T15:40:00.000Z'] })

/** A code in an address: `REC-05-03`, `ccm-6`, `mi-d`. */
export const code = string({
  minLength: 1,
  maxLength: 60,
  pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*$',
})

/** The number of a row, as far as the database counts. */
export const rowId = integer({ minimum: 1, maximum: 2_147_483_647 })

/** A line of text that is not blank. */
export function line(maxLength: number) {
  return string({ minLength: 1, maxLength, pattern: '\\S' })
}

/** A text that may hold several lines, empty for none. */
export function text(maxLength: number) {
  return string({ maxLength })
}

/** A rate is always its two numbers: the reader divides, and 0 ÷ 0 is "–". */
export const rate = record({ numerator: number(), denominator: number() })
export type Rate = Static<typeof rate>
