import { expect, test } from 'vitest'

import { router } from '../router.ts'
import { nounWords } from './fr.ts'

// Catalogue files are loaded by a route (`words`) or an async component (`withWords`): each page must load
// those it uses.

const sources = import.meta.glob<string>('../**/*.{vue,ts}', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const nouns = Object.keys(nounWords)
const routes = textOf('../router.ts')
const pages = [
  ...routes.matchAll(/name: '([\w-]+)',\s*path: .*\s*(?:\/\/.*\s*)?component: (.*),/g),
].map(([, name = '', component = '']) => ({ name, file: fileOf(component) }))

test('every page is looked at', () => {
  const routes = router.getRoutes().map(({ name }) => String(name))
  expect(pages.map(({ name }) => name).sort()).toEqual(routes.sort())
})

test.each(pages)('the route of $name loads the words of its page, and no others', (page) => {
  const route = router.getRoutes().find(({ name }) => name === page.name)
  const words = route?.meta.words ?? []
  const said = saidFrom(page.file, words)
  expect(said.filter(({ isLoaded }) => !isLoaded)).toEqual([])
  expect(words.filter((word) => !said.some(({ noun }) => noun === word))).toEqual([])
})

test('the frame around the pages has its words', () => {
  expect(saidFrom('../App.vue', []).filter(({ isLoaded }) => !isLoaded)).toEqual([])
})

/** The file of a page, imported by the router statically or lazily. */
function fileOf(component: string): string {
  const [, path = ''] =
    /import\('\.(.*)'\)/.exec(component) ??
    new RegExp(`import ${component} from '\\.(.*)'`).exec(routes) ??
    []
  return `..${path}`
}

/** The catalogue files that a file and its imports use, and whether they are loaded by then. */
function saidFrom(
  file: string,
  loaded: readonly string[],
  seen = new Set<string>(),
): { file: string; noun: string; isLoaded: boolean }[] {
  const visit = `${file} ${loaded.join(' ')}`
  if (seen.has(visit)) return []
  seen.add(visit)
  const text = textOf(file)
  const said = nouns.filter((noun) => new RegExp(`['"\`]${noun}\\.[a-z]`).test(text))
  return [
    ...said.map((noun) => ({ file, noun, isLoaded: loaded.includes(noun) })),
    ...partsOf(file, text).flatMap((part) => saidFrom(part.file, [...loaded, ...part.words], seen)),
  ]
}

/** The client's files that a file imports, with the catalogue files loaded with each. */
function partsOf(file: string, text: string): { file: string; words: string[] }[] {
  const apart = [...text.matchAll(/withWords\(\s*\[(.*?)\],\s*\(\) =>\s*import\('(\..*?)'\)/g)]
  const wordsOf = (name: string) =>
    apart.find(([, , other]) => other === name)?.[1]?.match(/\w+/g) ?? []
  return [...text.matchAll(/(?:from |import\()'(\..*?)'/g)]
    .map(([, name = '']) => ({ file: beside(file, name), words: [...wordsOf(name)] }))
    .filter((part) => part.file in sources)
}

function textOf(file: string): string {
  return sources[file] ?? ''
}

/** Resolves a relative import to the path that `import.meta.glob` gives. */
function beside(file: string, name: string): string {
  const { pathname } = new URL(name, new URL(file, 'http://client/i18n/'))
  return pathname.startsWith('/i18n/') ? `.${pathname.slice('/i18n'.length)}` : `..${pathname}`
}
