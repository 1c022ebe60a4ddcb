/** The files of each build of the application are in a cache of its own. */
export const buildPrefix = 'app:'

/** Whether a page's script, which is named by its content, is of the newest build that this device has. */
export async function isOfNewestBuild(script: string): Promise<boolean> {
  const newest = (await caches.keys()).filter((name) => name.startsWith(buildPrefix)).at(-1)
  return newest !== undefined && (await (await caches.open(newest)).match(script)) !== undefined
}
