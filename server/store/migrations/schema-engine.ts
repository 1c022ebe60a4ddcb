import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
} from '@prisma/driver-adapter-utils'
import type * as EngineExports from '@prisma/schema-engine-wasm'

/**
 * Runs `work` with Prisma's schema engine on a SQLite file. The WebAssembly build is used because it is in
 * the npm package; the native one is downloaded from another server, which closed networks refuse.
 * @param schema the text of schema.prisma, when `work` needs it.
 */
export async function withSchemaEngine<Result>(
  databaseFile: string,
  schema: string | undefined,
  work: (engine: EngineExports.SchemaEngine) => Promise<Result>,
): Promise<Result> {
  const { SchemaEngine } = await loadEngine()
  const factory = new PrismaBetterSqlite3({ url: databaseFile })
  const connections: SqlDriverAdapter[] = []
  const engine = await SchemaEngine.new(
    { datamodels: schema === undefined ? undefined : [['schema.prisma', schema]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory({
      provider: factory.provider,
      adapterName: factory.adapterName,
      connectToShadowDb: () => factory.connectToShadowDb(),
      // The engine locks the file and never closes its connection: we close it.
      connect: async () => {
        const connection = await factory.connect()
        connections.push(connection)
        return connection
      },
    }),
  )
  try {
    return await work(engine)
  } finally {
    engine.free()
    await Promise.all(connections.map((connection) => connection.dispose()))
  }
}

type EngineModule = typeof EngineExports & { __wbg_set_wasm(exports: WebAssembly.Exports): void }
let loaded: Promise<EngineModule> | undefined

/**
 * Node can't import .wasm as a module without a flag: the engine's JavaScript and WebAssembly are linked
 * here, once per process.
 */
function loadEngine(): Promise<EngineModule> {
  loaded ??= (async () => {
    const glue = (await import(
      '@prisma/schema-engine-wasm/schema_engine_bg' as string
    )) as EngineModule
    const folder = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
    const bytes = await readFile(new URL('./schema_engine_bg.wasm', `file://${folder}`))
    const { instance } = await WebAssembly.instantiate(bytes, {
      './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
    })
    glue.__wbg_set_wasm(instance.exports)
    const start = instance.exports.__wbindgen_start
    if (typeof start === 'function') (start as () => void)()
    return glue
  })()
  return loaded
}
