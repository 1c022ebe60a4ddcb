import { describe, expect, test } from 'vitest'

import { circles, longestWay, readSources, type Source } from './testing/sources.ts'

// The import rules of docs/architecture.md. The compiler enforces those between TypeScript projects; these
// tests, the finer ones.

const sources = await readSources()
const own = sources.filter(({ path }) => !path.endsWith('.test.ts'))

/** The files that run in production, without those that build, measure or test. */
const product = own.filter(
  ({ path }) => !/^server\/(bench|tools|testing)\/|^client\/e2e\//.test(path),
)

describe('who may import whom', () => {
  test('only queries, the store, seeds, tools, benches and tests know Prisma', () => {
    const allowed =
      /^server\/(.*\/)?([\w-]+-)?queries\.ts$|^server\/(store|testing|tools|bench)\/|^prisma\//
    const knowing = own.filter(({ imports }) =>
      imports.some((name) => name.startsWith('@prisma/') || /generated\/prisma\/client/.test(name)),
    )
    expect(outside(knowing, allowed)).toEqual([])
  })

  test('routes write no SQL: only queries take it from the store', () => {
    const routes = own.filter(({ path }) => path.endsWith('routes.ts'))
    expect(
      routes.filter(({ text }) => /\$queryRaw|\bsql`/.test(text)).map(({ path }) => path),
    ).toEqual([])
  })

  const rooms = {
    'server/contract/':
      /^(server\/contract\/|typebox$|server\/generated\/prisma\/enums\.ts$|echarts)/,
    'server/words/': /^server\/(words|contract)\//,
    'server/charts/': /^(server\/(charts|words|contract)\/|echarts)/,
    'server/domain/': /^server\/(domain|contract)\//,
  }
  test.each(Object.entries(rooms))('%s is pure: it imports only what is pure', (room, allowed) => {
    expect(strangers(room, (name) => allowed.test(name))).toEqual([])
  })

  test('the client imports of the server only its contract, its words and its charts', () => {
    const isAllowed = (name: string) =>
      !/^(server|prisma)\//.test(name) || /^server\/(contract|words|charts)\//.test(name)
    expect(strangers('client/', isAllowed, /^client\/(e2e|build)\//)).toEqual([])
  })

  test('a noun of the client imports no other noun', () => {
    const nouns =
      /^client\/(dashboard|comparison|presentation|recommendations|plan-items|indicators|meetings|institutions|users|reports|exchange|calendar|login|profile)\//
    const nounOf = (path: string) => nouns.exec(path)?.[1]
    const wrong = arrows(own).filter(
      ([from, to]) =>
        nounOf(from) !== undefined && nounOf(to) !== undefined && nounOf(from) !== nounOf(to),
    )
    expect(wrong).toEqual([])
  })

  test('nobody imports routes but the product, and each noun its own', () => {
    const wrong = arrows(own).filter(
      ([from, to]) =>
        to.startsWith('server/') &&
        /routes\.ts$/.test(to) &&
        from !== 'server/app.ts' &&
        roomOf(from) !== roomOf(to) &&
        !/\/routes\.ts$/.test(from),
    )
    expect(wrong).toEqual([])
  })

  /** The server's folders in layers, lowest first: a file imports from its own layer, or from those below. */
  const storeys = [
    ['contract'],
    ['words', 'domain'],
    ['charts'],
    ['store', 'env'],
    ['http', 'exchange'],
    ['session', 'tracking'],
    ['search', 'categories'],
    ['recommendations', 'plan-items', 'indicators', 'dashboard'],
    ['comparison', 'reports', 'drawings'],
    ['meetings', 'institutions', 'calendar', 'users', 'documents'],
    ['shares'],
    ['app', 'static', 'preparation-queries', 'main'],
  ]
  test('nothing points back up', () => {
    const storeyOf = (path: string) => {
      const room = /^server\/([\w-]+)/.exec(path)?.[1]
      return storeys.findIndex((rooms) => room !== undefined && rooms.includes(room))
    }
    const ofServer = product.filter(({ path }) => path.startsWith('server/'))
    expect(ofServer.filter(({ path }) => storeyOf(path) === -1).map(({ path }) => path)).toEqual([])
    const back = arrows(ofServer).filter(
      ([from, to]) =>
        to.startsWith('server/') && !to.includes('/generated/') && storeyOf(to) > storeyOf(from),
    )
    expect(back).toEqual([])
  })

  test('no files import each other round', () => {
    expect(circles(own)).toEqual([])
  })

  test('the server stands at most 12 files deep on its pure rooms, and 16 with them', () => {
    const ofServer = product.filter(({ path }) => path.startsWith('server/'))
    const impure = ofServer.filter(
      ({ path }) => !/^server\/(contract|words|charts|domain)\//.test(path),
    )
    for (const [files, most] of [
      [impure, 12],
      [ofServer, 16],
    ] as const) {
      const way = longestWay(files)
      expect(way.length, way.join('\n  ')).toBeLessThanOrEqual(most)
    }
  })
})

describe('words', () => {
  test('nobody asks which language it is, but the rooms of words', () => {
    const asks =
      /[!=]==? '(fr|en)'|'(fr|en)' [!=]==?|[!=]== Language\.|Language\.\w+ [!=]==|case '(fr|en)'|case Language\./
    expect(outWhere(asks)).toEqual([])
  })

  test('no sentence stands in two languages, but in the rooms of words', () => {
    expect(outWhere(/\bfr: (['"`]|\([^)]*\) =>)/)).toEqual([])
  })

  function outWhere(sign: RegExp): string[] {
    return product
      .filter(({ path }) => !/^server\/words\/|^client\/i18n\/|^prisma\//.test(path))
      .flatMap(({ path, lines }) =>
        lines.flatMap((line, index) =>
          sign.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [],
        ),
      )
  }
})

describe('files', () => {
  test('settings are read in env.ts, and by what starts the product', () => {
    const allowed = /^server\/(env|main)\.ts$|^server\/(tools|bench)\/|^client\/(e2e|build)\//
    expect(
      outside(
        own.filter(({ text }) => /process\.env/.test(text)),
        allowed,
      ),
    ).toEqual([])
  })

  test('files are named for their subject', () => {
    const drawers = own.filter(
      ({ path }) =>
        /(^|\/)(utils|helpers|misc|constants|common|types)\.ts$/.test(path) &&
        !path.startsWith('client/i18n/'),
    )
    expect(drawers.map(({ path }) => path)).toEqual([])
  })

  test('no barrel but the contract’s', () => {
    const barrels = own.filter(
      ({ path }) => /(^|\/)index\.ts$/.test(path) && !/^client\/i18n\//.test(path),
    )
    expect(barrels.map(({ path }) => path)).toEqual(['server/contract/index.ts'])
  })

  test('a file tells one thing: none is over 300 lines, half are under 70, nine in ten under 180', () => {
    const lengths = own.map(({ lines }) => lines.length - 1).sort((a, b) => a - b)
    const at = (share: number) => lengths[Math.floor(share * lengths.length)] ?? 0
    expect(
      own
        .filter(({ lines }) => lines.length > 301)
        .map(({ path, lines }) => `${path}: ${lines.length}`),
    ).toEqual([])
    expect({ median: at(0.5) <= 70, ninth: at(0.9) <= 180 }).toEqual({ median: true, ninth: true })
  })

  test('lines are read without scrolling: at most 3 in 1,000 are over 140 columns', () => {
    const lines = sources.flatMap(({ path, lines: each }) =>
      each.map((line, index) => ({ place: `${path}:${index + 1}`, line })),
    )
    const long = lines.filter(({ line }) => line.length > 140)
    expect(long.length, long.map(({ place }) => place).join('\n')).toBeLessThanOrEqual(
      lines.length * 0.003,
    )
  })
})

function roomOf(path: string): string {
  return path.split('/').slice(0, 2).join('/')
}

/** Every import between our own files, as [importing file, imported file]. */
function arrows(files: readonly Source[]): [string, string][] {
  return files.flatMap(({ path, imports }) => imports.map((name): [string, string] => [path, name]))
}

function outside(found: readonly Source[], allowed: RegExp): string[] {
  return found.map(({ path }) => path).filter((path) => !allowed.test(path))
}

function strangers(
  folder: string,
  isAllowed: (name: string) => boolean,
  except?: RegExp,
): string[] {
  return own
    .filter(({ path }) => path.startsWith(folder) && except?.test(path) !== true)
    .flatMap(({ path, imports }) =>
      imports.filter((name) => !isAllowed(name)).map((name) => `${path} → ${name}`),
    )
}
