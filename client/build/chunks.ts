// Which modules share a file. On a poor link each file costs a round trip and its headers: the first view comes in few.

/** What the bundler tells of a module. */
interface Modules {
  getModuleInfo(id: string): {
    importedIds: readonly string[]
    importers: readonly string[]
  } | null
}

const entry = /\/client\/main\.ts$/
const ours = /\/(client|server)\//
const liveCharts = /node_modules\/(echarts|zrender|vue-echarts)/

/** Packages, and the bundler's own helpers: they change seldom, and stay in the browser's cache. */
export function packagesChunk(id: string): string | null {
  const isPackage = id.includes('node_modules') ? !liveCharts.test(id) : id.startsWith('\0')
  return isPackage ? 'base' : null
}

/** All that is there from the start: the frame and the dashboard; what they use of the contract and the words comes along. */
export function firstViewChunk(id: string, modules: Modules): string | null {
  return id.includes('/client/') && isImportedBy(entry, id, modules) ? 'frame' : null
}

/** What knows charts, which the first view shows as the server drew them: several pages need all of it at once. */
export function chartsChunk(id: string, modules: Modules): string | null {
  return /\/server\/(charts|words)\//.test(id) && isOnlyFor(/\/server\/charts\//, id, modules)
    ? 'charts'
    : null
}

/** Whether a module is one of these, or they import it, or what they import does. */
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

/** Whether a module is one of these, or imported by nothing that is not for them. */
function isOnlyFor(these: RegExp, id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (these.test(id) || seen.has(id)) return true
  seen.add(id)
  const { importers = [] } = modules.getModuleInfo(id) ?? {}
  return (
    importers.length > 0 &&
    importers.every((importer) => ours.test(importer) && isOnlyFor(these, importer, modules, seen))
  )
}
