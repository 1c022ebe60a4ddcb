import { call } from '../api.ts'
import { drawCharts, type ChartName, type InputOf } from '../../server/contract/index.ts'

type Query = InputOf<typeof drawCharts>['query']

/** What a drawing is of: a chart at a width, at a viewpoint, in a language and a theme. */
export interface Wanted {
  name: ChartName
  width: number
  theme: 'light' | 'dark'
  language: 'fr' | 'en'
  /** The viewpoint's part of the server's address. */
  viewpoint: string
}

type Drawings = Awaited<ReturnType<typeof ask>>
const asked = new Map<string, { draw: Set<Query['draw'][number]>; drawings: Promise<Drawings> }>()

/**
 * Asks the server for a drawing, as an address for an image. Those that a page asks for in one go come in one answer: on a
 * poor link each costs a round trip, and drawings are much alike, so that together they weigh half.
 */
export async function drawingOf({ name, width, ...shared }: Wanted): Promise<string> {
  const key = JSON.stringify(shared)
  const draw = new Set<Query['draw'][number]>()
  // Asked once the page has said all that it wants, which it does in one turn.
  const together = asked.get(key) ?? { draw, drawings: new Promise<void>((resolve) => { setTimeout(resolve) }).then(() => { asked.delete(key) }).then(() => ask(shared, [...draw])) }
  asked.set(key, together)
  together.draw.add(`${name}:${width}`)
  const found = (await together.drawings).find((drawing) => drawing.name === name && drawing.width === width)
  return found === undefined ? '' : `data:image/svg+xml,${encodeURIComponent(found.svg)}`
}

async function ask({ theme, language, viewpoint }: Omit<Wanted, 'name' | 'width'>, draw: Query['draw']) {
  const at: Partial<Query> = Object.fromEntries(new URLSearchParams(viewpoint))
  return (await call(drawCharts, { query: { ...at, theme, language, draw } })).drawings
}
