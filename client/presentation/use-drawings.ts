import { onMounted, onUnmounted, reactive, watch } from 'vue'

/** Drawings by address, for as long as the page is open: who comes back from a list finds them without a network. */
const kept = reactive(new Map<string, string>())

/** Brings every drawing down at once, so that the network may drop afterwards; tries again when it comes back. */
export function useDrawings(addresses: () => readonly string[]): { drawingAt: (address: string) => string | undefined } {
  const fetchAll = () => {
    for (const address of addresses()) if (!kept.has(address)) void fetchDrawing(address)
  }
  onMounted(() => { window.addEventListener('online', fetchAll) })
  onUnmounted(() => { window.removeEventListener('online', fetchAll) })
  watch(addresses, fetchAll, { immediate: true })
  return { drawingAt: (address) => kept.get(address) }
}

async function fetchDrawing(address: string): Promise<void> {
  try {
    const reply = await fetch(address)
    if (reply.ok && reply.headers.get('content-type')?.includes('svg') === true) kept.set(address, await reply.text())
  } catch {
    // No network: its slide says so, and it comes with the network.
  }
}
