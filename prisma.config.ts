// `generate`, `validate` and `format` need no schema engine, but the command line asks for its download all the same:
// naming any executable stops that. Migrations go through the WebAssembly engine instead (server/store/migrations/schema-engine.ts).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default { schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } }
