// How modules are grouped into files. On a slow network each file costs a round trip: the first view loads few.

/** The part of the bundler's module information used here */
interface Modules {
  getModuleInfo(id: string): {
    importedIds: readonly string[]
    importers: readonly string[]
  } | null
}

const entry = /\/client\/main\.ts$/
const ours = /\/(client|server)\//
const liveCharts = /node_modules\/(echarts|zrender|vue-echarts)/

/** Packages and the bundler's own helpers: they change seldom, and so stay in the browser's cache. */
export function packagesChunk(id: string): string | null {
  const isPackage = id.includes('node_modules') ? !liveCharts.test(id) : id.startsWith('\0')
  return isPackage ? 'base' : null
}

/**
 * The modules that main.ts imports statically: the shell, the dashboard, and what they use of the contract
 * and words.
 */
export function firstViewChunk(id: string, modules: Modules): string | null {
  return id.includes('/client/') && isImportedBy(entry, id, modules) ? 'frame' : null
}

/**
 * The modules used only by the charts. The first view shows server-drawn charts and needs none; several pages
 * need all.
 */
export function chartsChunk(id: string, modules: Modules): string | null {
  return /\/server\/(charts|words)\//.test(id) && isOnlyFor(/\/server\/charts\//, id, modules)
    ? 'charts'
    : null
}

/** Whether a module matches `these`, or is imported by one that does, directly or not. */
function isImportedBy(
  these: RegExp,
  id: string,
  modules: Modules,
  seen = new Set<string>(),
): boolean {
  if (these.test(id)) return true
  if (seen.has(id)) return false
  seen.add(id)
  const importers = modules.getModuleInfo(id)?.importers ?? []
  return importers.some((importer) => isImportedBy(these, importer, modules, seen))
}

/** Whether a module matches `these`, or all of its importers are only for those that do. */
function isOnlyFor(these: RegExp, id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (these.test(id) || seen.has(id)) return true
  seen.add(id)
  const { importers = [] } = modules.getModuleInfo(id) ?? {}
  return (
    importers.length > 0 &&
    importers.every((importer) => ours.test(importer) && isOnlyFor(these, importer, modules, seen))
  )
}
