/** The prefix of the caches' names: each build of the application has a cache with its files */
export const buildPrefix = 'app:'

/** Whether a page's scripts, named by content hash, all belong to the newest build cached on this device. */
export async function isOfNewestBuild(scripts: readonly string[]): Promise<boolean> {
  const newest = (await caches.keys()).filter((name) => name.startsWith(buildPrefix)).at(-1)
  if (newest === undefined) return false
  const cache = await caches.open(newest)
  return (await Promise.all(scripts.map((script) => cache.match(script)))).every(
    (file) => file !== undefined,
  )
}
