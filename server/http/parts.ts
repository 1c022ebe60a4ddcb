import { AppError, type BrokenField } from './errors.ts'

/**
 * Runs a part of a larger request: the fields that it refuses are renamed to their names in the whole
 * request.
 * @throws AppError as the part does, with the fields renamed.
 */
export async function withFieldNames<Result>(
  nameOf: (field: string) => string,
  part: () => Promise<Result>,
): Promise<Result> {
  try {
    return await part()
  } catch (error) {
    if (!(error instanceof AppError) || error.fields === undefined) throw error
    throw new AppError(error.code, {
      fields: error.fields.map((broken) => ({ ...broken, field: nameOf(broken.field) })),
    })
  }
}

/**
 * Runs `work` on each row of a request, one after the other.
 * @throws AppError with all mistakes of all rows, each field named with its place in the list
 * (`items.2.deadline`): `version_conflict` when somebody else changed one of them meanwhile, else
 * `rule_broken`.
 */
export async function eachRow<Row, Result>(
  list: string,
  rows: readonly Row[],
  work: (row: Row, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const mistakes: BrokenField[] = []
  let isConflict = false
  for (const [index, row] of rows.entries()) {
    try {
      results.push(
        await withFieldNames(
          (field) => `${list}.${index}.${field}`,
          () => work(row, index),
        ),
      )
    } catch (error) {
      if (!(error instanceof AppError) || error.fields === undefined) throw error
      isConflict ||= error.code === 'version_conflict'
      mistakes.push(...error.fields)
    }
  }
  if (mistakes.length > 0)
    throw new AppError(isConflict ? 'version_conflict' : 'rule_broken', { fields: mistakes })
  return results
}
