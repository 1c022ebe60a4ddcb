import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

import type { Plugin } from 'vite'

/**
 * Gives the script of the first paint a name of its content, as the others have. The page waits for it: to be told that it is
 * still the same cost whoever came back a round trip, a quarter of a second of a poor link before anything else ran.
 */
export function hashedTheme(): Plugin {
  const source = readFileSync(new URL('../public/theme.js', import.meta.url), 'utf8')
  const fileName = `assets/theme-${createHash('sha256').update(source).digest('base64url').slice(0, 8)}.js`
  return {
    name: 'hashed-theme',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('src="/theme.js"', `vite-ignore src="/${fileName}"`),
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source })
    },
  }
}
