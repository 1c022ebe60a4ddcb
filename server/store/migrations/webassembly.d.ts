// Node has WebAssembly, but its types are only in TypeScript's DOM library: here are the few that we use.
declare namespace WebAssembly {
  type Exports = Record<string, unknown>
  type ModuleImports = Record<string, unknown>
  function instantiate(
    bytes: Uint8Array,
    imports: Record<string, ModuleImports>,
  ): Promise<{ instance: { exports: Exports } }>
}
