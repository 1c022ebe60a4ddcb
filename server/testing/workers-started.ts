/** Counts the worker threads that Node starts during some work. */
export async function workersStarted(work: () => Promise<void>): Promise<number> {
  let count = 0
  const note = () => {
    count += 1
  }
  process.on('worker', note)
  try {
    await work()
  } finally {
    process.off('worker', note)
  }
  return count
}
