import type { Plugin } from 'vite'

/**
 * Removes from the browser's bundle what only the server uses of the contract: schemas, and every property of
 * an endpoint but those needed to call it. The compiler has already checked inputs; the browser does not
 * validate. Saves 7 kB of the first view.
 */
export function leanContract(): Plugin {
  return {
    name: 'lean-contract',
    apply: 'build',
    transform(source, id) {
      if (!/\/server\/contract\/[\w-]+\.ts$/.test(id)) return undefined
      const program = this.parse(source)
      const builders = schemaBuilders(program, id)
      const edits: Edit[] = []
      visit(program, ({ type, start, end, callee, arguments: given }) => {
        const name = type === 'CallExpression' ? (callee?.name ?? '') : ''
        const isBuilder = builders.has(name)
        // The schema becomes an empty call marked as pure, which the bundler drops when nothing uses it.
        if (isBuilder) edits.push({ start, end, text: `/* @__PURE__ */ ${name}()` })
        if (name === 'endpoint')
          for (const field of given?.[0]?.properties ?? [])
            if (!called.has(field.key?.name ?? '')) edits.push({ ...field, text: '...{}' })
        return isBuilder || name === 'endpoint'
      })
      const code = edits
        .sort((a, b) => b.start - a.start)
        .reduce(
          (text, edit) => `${text.slice(0, edit.start)}${edit.text}${text.slice(edit.end)}`,
          source,
        )
      return { code, map: null, moduleSideEffects: false }
    },
  }
}

/** The properties of an endpoint that client/api.ts needs to call it */
const called = new Set(['method', 'path', 'access'])

/**
 * The names of the schema builders in a module: imports from schema.ts or TypeBox, and schema.ts's own
 * functions.
 */
function schemaBuilders(program: unknown, id: string): Set<string> {
  const names = new Set<string>()
  visit(program, ({ type, source, specifiers, id: declared }) => {
    if (type === 'ImportDeclaration' && /^(\.\/schema\.ts|typebox)$/.test(source?.value ?? ''))
      for (const { local } of specifiers ?? []) names.add(local.name)
    if (type === 'FunctionDeclaration' && id.endsWith('/schema.ts') && declared?.name)
      names.add(declared.name)
    return type === 'ImportDeclaration'
  })
  return names
}

interface Span {
  start: number
  end: number
}

interface Edit extends Span {
  text: string
}

/** The part of an ESTree node used here */
interface Node extends Span {
  type: string
  id?: { name?: string } | null
  source?: { value?: string } | null
  specifiers?: { local: { name: string } }[]
  callee?: { name?: string }
  arguments?: { properties?: (Span & { key?: { name?: string } })[] }[]
}

/** Walks a syntax tree; the children of a node for which `look` returns true are skipped. */
function visit(node: unknown, look: (node: Node) => boolean): void {
  if (Array.isArray(node)) for (const each of node) visit(each, look)
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node && typeof node.type === 'string' && look(node as Node)) return
    for (const value of Object.values(node)) visit(value, look)
  }
}
