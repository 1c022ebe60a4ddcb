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
      if (!/\/server\/contract\/[\w-]+\.ts$/.test(id)) return undefined
      const edits: Edit[] = []
      visit(this.parse(source), (node) => {
        if (node.type !== 'CallExpression') return
        if (builders.has(node.callee?.name ?? '')) edits.push({ start: node.start, end: node.start, text: '/* @__PURE__ */ ' })
        if (node.callee?.name !== 'endpoint') return
        for (const { start, end, key } of node.arguments?.[0]?.properties ?? []) if (serverOnly.has(key?.name ?? '')) edits.push({ start, end, text: '...{}' })
      })
      const code = edits.sort((a, b) => b.start - a.start).reduce(applied, source)
      return { code, map: null }
    },
  }
}

/** What builds schemas: whatever they build, and nobody speaks of any more, is left out too. */
const builders = new Set(['record', 'oneOf', 'nullable', 'byCode', 'line', 'text', 'array', 'boolean', 'integer', 'number', 'optional', 'string', 'object', 'Unsafe', 'Union', 'Null'])

const serverOnly = new Set(['summary', 'params', 'query', 'body', 'reply', 'media', 'changesWith', 'status'])

interface Span {
  start: number
  end: number
}

interface Edit extends Span {
  text: string
}

/** From the last edit to the first, places stay true; one inside another that is gone is gone with it. */
function applied(source: string, { start, end, text }: Edit, _: number, edits: readonly Edit[]): string {
  const isInside = edits.some((outer) => outer.start < start && end <= outer.end && outer.text !== text)
  return isInside ? source : `${source.slice(0, start)}${text}${source.slice(end)}`
}

/** What is looked at of a node of ESTree. */
interface Node extends Span {
  type: string
  callee?: { name?: string }
  arguments?: { properties?: (Span & { key?: { name?: string } })[] }[]
}

function visit(node: unknown, look: (node: Node) => void): void {
  if (Array.isArray(node)) for (const each of node) visit(each, look)
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node && typeof node.type === 'string') look(node as Node)
    for (const value of Object.values(node)) visit(value, look)
  }
}
