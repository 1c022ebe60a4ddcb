import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

import ts from 'typescript'
import { expect, test } from 'vitest'

import { projectRoot } from '../env.ts'

const words = join(projectRoot, 'server/words')
const enums = join(projectRoot, 'server/generated/prisma/enums.ts')

/** The files that import the sentences of each language (`server/words/<subject>.ts`). */
const doors = readdirSync(words)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .filter((file) => /from '\.\/en\//.test(readFileSync(join(words, file), 'utf8')))

test('a third language does not compile until every door of the words has it', () => {
  const files = readdirSync(words).filter((file) => !file.endsWith('.test.ts'))
  const wrong = filesWithErrors(
    files.filter((file) => file.endsWith('.ts')).map((file) => join(words, file)),
    (path, text) => (path === enums ? text.replace("en: 'en'", "en: 'en',\n  ha: 'ha'") : text),
  )
  expect(doors.length).toBeGreaterThan(5)
  expect(wrong).toEqual(doors.toSorted())
}, 60_000)

/** The files of `server/words` that no longer compile with the changed sources; nothing is written to disk. */
function filesWithErrors(
  roots: string[],
  changed: (path: string, text: string) => string,
): string[] {
  const { config } = ts.readConfigFile(join(projectRoot, 'tsconfig.base.json'), (path) =>
    readFileSync(path, 'utf8'),
  ) as { config: { compilerOptions: object } }
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, projectRoot)
  const host = ts.createCompilerHost({ ...options, noEmit: true })
  const { getSourceFile } = host
  host.getSourceFile = (path, version, ...rest) => {
    const file = getSourceFile.call(host, path, version, ...rest)
    const text = file === undefined ? '' : changed(resolve(path), file.text)
    return file === undefined || text === file.text
      ? file
      : ts.createSourceFile(path, text, version, true)
  }
  const program = ts.createProgram(
    roots,
    { ...options, noEmit: true, composite: false, incremental: false, emitDeclarationOnly: false },
    host,
  )
  const found = program
    .getSourceFiles()
    .filter(({ fileName }) => resolve(fileName).startsWith(words))
    .filter((file) => program.getSemanticDiagnostics(file).length > 0)
  return found.map(({ fileName }) => basename(fileName)).toSorted()
}
