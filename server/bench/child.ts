/** Tells the parent where to knock, and how much memory is held whenever it asks. */
export function answerMemory(ready: { address: string; cookie: string }): void {
  process.on('message', () => process.send?.({ memory: process.memoryUsage.rss() }))
  process.on('disconnect', () => process.exit(0))
  process.send?.(ready)
}
