import { onMounted, onUnmounted, reactive, watch } from 'vue'

import type { ChartName } from '../../server/contract/index.ts'

export interface Wanted {
  name: ChartName
  width: number
  address: string
}

/** Drawings by address, for as long as the page is open: who comes back from a list finds them without a network. */
const kept = reactive(new Map<string, string>())

/** Brings every drawing down at once, so that the network may drop afterwards; tries again when it comes back. */
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
  // No network: the slides say so, and the drawings come with the network.
  const come = await drawings.catch(() => [])
  for (const [index, svg] of come.entries()) kept.set(missing[index]?.address ?? '', svg)
}

async function fetchDrawing(address: string): Promise<void> {
  try {
    const reply = await fetch(address)
    if (reply.ok && reply.headers.get('content-type')?.includes('svg') === true)
      kept.set(address, await reply.text())
  } catch {
    // No network: its slide says so, and it comes with the network.
  }
}
