import type { Plugin } from 'vite'

/**
 * Leaves out of the browser what of an endpoint only the server needs: the schemas of its input and answer, and its
 * description. The compiler has checked them; the browser sends what it is given. Spares 7 kB of the first view.
 */
export function leanContract(): Plugin {
  return {
    name: 'lean-contract',
    apply: 'build',
    transform(source, id) {
      // Words have no effect of their own: those that nothing says are left out.
      if (id.includes('/server/words/'))
        return { code: source, map: null, moduleSideEffects: false }
      if (!/\/server\/contract\/[\w-]+\.ts$/.test(id)) return undefined
      const edits: Edit[] = []
      visit(this.parse(source), ({ type, start, end, callee, arguments: given }) => {
        const name = type === 'CallExpression' ? (callee?.name ?? '') : ''
        // Whatever it builds is empty here, and left out once nobody speaks of it any more.
        if (builders.has(name)) edits.push({ start, end, text: `/* @__PURE__ */ ${name}()` })
        if (name === 'endpoint')
          for (const each of given?.[0]?.properties ?? [])
            if (serverOnly.has(each.key?.name ?? '')) edits.push({ ...each, text: '...{}' })
        return builders.has(name) || name === 'endpoint'
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

/** What builds schemas. */
const builders = new Set([
  'record',
  'oneOf',
  'nullable',
  'byCode',
  'line',
  'text',
  'array',
  'boolean',
  'integer',
  'number',
  'optional',
  'string',
  'object',
  'Unsafe',
  'Union',
  'Null',
])

const serverOnly = new Set([
  'summary',
  'params',
  'query',
  'body',
  'reply',
  'media',
  'changesWith',
  'status',
])

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
