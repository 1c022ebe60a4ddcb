import { Ajv, type ValidateFunction } from 'ajv'

import { formats } from '../http/validation.ts'
import { checkRows, type RowSchema } from '../store/rows.ts'

const ajv = new Ajv({ formats, strict: false })
const validators = new WeakMap<RowSchema, ValidateFunction>()

/** Makes a test fail when a row that it reads does not match its schema. */
export function refuseMisfits(): void {
  checkRows((row, rows) => {
    const isRight = validators.get(row) ?? ajv.compile(row)
    validators.set(row, isRight)
    for (const each of rows)
      if (!isRight(each))
        throw new Error(
          `SQL gives what no row is: ${ajv.errorsText(isRight.errors)} in ${JSON.stringify(each)}`,
        )
  })
}
