import { AppError, type BrokenField } from './errors.ts'

/**
 * Does a part of a larger request: its fields are refused under the names that they have in the whole.
 * @throws AppError as the part does.
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
 * Does each row of a request in turn.
 * @throws AppError with every mistake of every row, under its place in the list (`items.2.deadline`): `version_conflict` when
 * somebody else wrote on one of them meanwhile, else `rule_broken`.
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
