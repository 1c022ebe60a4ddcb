/** The files of each build of the application are in a cache of its own. */
export const buildPrefix = 'app:'

/** Whether all of a page's scripts, which are named by their content, are of the newest build that this device has. */
export async function isOfNewestBuild(scripts: readonly string[]): Promise<boolean> {
  const newest = (await caches.keys()).filter((name) => name.startsWith(buildPrefix)).at(-1)
  if (newest === undefined) return false
  const cache = await caches.open(newest)
  return (await Promise.all(scripts.map((script) => cache.match(script)))).every(
    (file) => file !== undefined,
  )
}
