import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

import type { Plugin } from 'vite'

/**
 * Puts a content hash in the name of theme.js, which runs before the first paint and blocks the page. Without
 * it each visit would wait for a 304, a round trip of a quarter of a second on a slow network; with it, the
 * cache answers.
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
