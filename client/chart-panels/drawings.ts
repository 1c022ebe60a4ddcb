import type { SettledQuery } from '../address/figure-address.ts'
import { call } from '../api.ts'
import { drawCharts, type ChartName, type InputOf } from '../../server/contract/index.ts'

type Query = InputOf<typeof drawCharts>['query']

/** What a drawing is of: a chart at a width, at a viewpoint, in a language and a theme. */
export interface Wanted {
  name: ChartName
  width: number
  theme: 'light' | 'dark'
  language: 'fr' | 'en'
  query: SettledQuery
}

/** An address for an image, and its size in pixels. */
export interface Drawing {
  source: string
  width: number
  height: number
}

type Drawings = Awaited<ReturnType<typeof ask>>

/** Drawings to be asked for together, once nothing more has been wanted for a moment. */
interface Batch {
  draw: Set<Query['draw'][number]>
  drawings: Promise<Drawings>
  wait: () => void
}

/** In milliseconds: what a page's drawings are told within, when its width or its theme changes. */
const moment = 30
const batches = new Map<string, Batch>()
let holds = 0

/**
 * Holds all drawings back until what is returned is called. The panels of a page come in turns: were they asked for by the
 * clock, a slow telephone would ask for other ones together each time, and find nothing of what it kept.
 */
export function holdDrawings(): () => void {
  holds += 1
  let isHeld = true
  return () => {
    if (!isHeld) return
    isHeld = false
    holds -= 1
    for (const batch of batches.values()) batch.wait()
  }
}

/**
 * Asks the server for a drawing; null when it knows none. Those that a page asks for in one go come in one answer: on a
 * poor link each costs a round trip, and drawings are much alike, so that together they weigh half.
 */
export async function drawingOf({ name, width, ...shared }: Wanted): Promise<Drawing | null> {
  const key = JSON.stringify(shared)
  const batch = batches.get(key) ?? startBatch(key, shared)
  batch.draw.add(`${name}:${width}`)
  batch.wait()
  const found = (await batch.drawings).find(
    (drawing) => drawing.name === name && drawing.width === width,
  )
  return found === undefined
    ? null
    : { source: `data:image/svg+xml,${encodeURIComponent(found.svg)}`, width, height: found.height }
}

function startBatch(key: string, shared: Omit<Wanted, 'name' | 'width'>): Batch {
  const draw: Batch['draw'] = new Set()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isComplete: () => void = () => undefined
  const complete = new Promise<void>((resolve) => {
    isComplete = resolve
  })
  const drawings = complete.then(() => {
    batches.delete(key)
    return ask(shared, [...draw])
  })
  const batch = {
    draw,
    drawings,
    wait: () => {
      clearTimeout(timer)
      if (holds === 0) timer = setTimeout(isComplete, moment)
    },
  }
  batches.set(key, batch)
  return batch
}

async function ask(
  { theme, language, query }: Omit<Wanted, 'name' | 'width'>,
  draw: Query['draw'],
) {
  return (await call(drawCharts, { query: { ...query, theme, language, draw } })).drawings
}
