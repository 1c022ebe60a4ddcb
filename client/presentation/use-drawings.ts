import { onMounted, onUnmounted, reactive, watch } from 'vue'

import type { ChartName } from '../../server/contract/index.ts'

/** A drawing to load, with the address that identifies it. */
export interface Wanted {
  name: ChartName
  width: number
  address: string
}

/** Drawings by address, kept while the page is open: after Back from a list they are shown without network. */
const kept = reactive(new Map<string, string>())

/** Loads every drawing at once, so that the presentation works offline; retries when the network is back. */
export function useDrawings(
  wanted: () => readonly Wanted[],
  drawTogether?: (wanted: readonly Wanted[]) => Promise<string[]>,
): { drawingAt: (address: string) => string | undefined } {
  const fetchAll = () => {
    const missing = wanted().filter(({ address }) => !kept.has(address))
    if (missing.length === 0) return
    if (drawTogether === undefined) for (const { address } of missing) void fetchDrawing(address)
    else void keepAll(missing, drawTogether(missing))
  }
  onMounted(() => {
    window.addEventListener('online', fetchAll)
  })
  onUnmounted(() => {
    window.removeEventListener('online', fetchAll)
  })
  watch(wanted, fetchAll, { immediate: true })
  return { drawingAt: (address) => kept.get(address) }
}

async function keepAll(missing: readonly Wanted[], drawings: Promise<string[]>): Promise<void> {
  // Offline: the slides show a message until a retry succeeds.
  const come = await drawings.catch(() => [])
  for (const [index, svg] of come.entries()) kept.set(missing[index]?.address ?? '', svg)
}

async function fetchDrawing(address: string): Promise<void> {
  try {
    const reply = await fetch(address)
    if (reply.ok && reply.headers.get('content-type')?.includes('svg') === true)
      kept.set(address, await reply.text())
  } catch {
    // Offline: the slide shows a message until a retry succeeds.
  }
}
