import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Memory of a program under load, and delay of its event loop. */
export interface Strain {
  /** Resident memory, in bytes. */
  memory: number
  /** 99th percentile of the event-loop delay, in ms. */
  loopDelay: number
}

/** Sends the parent process the address to load, then the memory and event-loop delay whenever it asks. */
export function answerStrain(ready: { address: string; cookie: string }): void {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  process.on('message', () =>
    process.send?.({
      memory: process.memoryUsage.rss(),
      loopDelay: delay.percentile(99) / 1e6,
    } satisfies Strain),
  )
  process.on('disconnect', () => process.exit(0))
  process.send?.(ready)
}
