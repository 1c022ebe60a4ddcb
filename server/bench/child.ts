import { monitorEventLoopDelay } from 'node:perf_hooks'

/** What a program under load holds and how long its requests' thread was ever held up. */
export interface Strain {
  /** Bytes. */
  memory: number
  /** Milliseconds, the worst of one in a hundred. */
  loopDelay: number
}

/** Tells the parent where to knock, and how it bears the load whenever it asks. */
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
