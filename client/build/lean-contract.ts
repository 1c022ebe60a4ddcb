import type { Plugin } from 'vite'

/**
 * Leaves out of the browser what of the contract only the server needs: schemas, and of an endpoint all but how it is called.
 * The compiler has checked them; the browser sends what it is given. Spares 7 kB of the first view.
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
        // What it builds is empty here, and left out once nobody speaks of it any more.
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

/** What the browser needs of an endpoint to call it (client/api.ts). */
const called = new Set(['method', 'path', 'access'])

/** The names of what builds schemas in a module: what it takes from schema.ts or TypeBox, and schema.ts's own functions. */
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

/** What is looked at of a node of ESTree. */
interface Node extends Span {
  type: string
  id?: { name?: string } | null
  source?: { value?: string } | null
  specifiers?: { local: { name: string } }[]
  callee?: { name?: string }
  arguments?: { properties?: (Span & { key?: { name?: string } })[] }[]
}

/** Goes through a tree, and into what `look` did not take whole. */
function visit(node: unknown, look: (node: Node) => boolean): void {
  if (Array.isArray(node)) for (const each of node) visit(each, look)
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node && typeof node.type === 'string' && look(node as Node)) return
    for (const value of Object.values(node)) visit(value, look)
  }
}
