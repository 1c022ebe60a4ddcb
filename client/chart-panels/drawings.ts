import type { SettledQuery } from '../address/figure-address.ts'
import { call } from '../api.ts'
import { drawCharts, type ChartName, type InputOf } from '../../server/contract/index.ts'

type Query = InputOf<typeof drawCharts>['query']

/** What identifies a drawing: a chart, a width, a viewpoint, a language and a theme. */
export interface Wanted {
  name: ChartName
  width: number
  theme: 'light' | 'dark'
  language: 'fr' | 'en'
  query: SettledQuery
}

/** A URL for `<img>`, and the size in pixels. */
export interface Drawing {
  source: string
  width: number
  height: number
}

type Drawings = Awaited<ReturnType<typeof ask>>

/** Drawings requested together, once none has been added for `moment`. */
interface Batch {
  draw: Set<Query['draw'][number]>
  drawings: Promise<Drawings>
  wait: () => void
}

/** Debounce, in ms: groups a page's requests when its width or its theme changes. */
const moment = 30
const batches = new Map<string, Batch>()
let holds = 0

/**
 * Delays all requests for drawings until the returned function is called. The panels of a page mount one
 * after the other: with the debounce alone, a slow phone would group them differently at each visit, and so
 * under other addresses than the cached ones.
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
 * Asks the server for a drawing; null when there is none. The drawings that a page asks for together come in
 * one answer: one round trip and, since they are much alike, half the compressed size.
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
