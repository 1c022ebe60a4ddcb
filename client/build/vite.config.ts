import { fileURLToPath } from 'node:url'

import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

import { chartsChunk, firstViewChunk, packagesChunk } from './chunks.ts'
import { hashedTheme } from './hashed-theme.ts'
import { leanContract } from './lean-contract.ts'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: '../.cache/vite',
  plugins: [vue(), leanContract(), hashedTheme()],
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    __INTLIFY_DROP_MESSAGE_COMPILER__: 'true',
  },
  resolve: {
    alias: {
      // i18n/message-compiler.ts compiles messages: this build of the package leaves its own compiler out.
      'petite-vue-i18n': 'petite-vue-i18n/dist/petite-vue-i18n.runtime.esm-bundler.js',
      typebox: fileURLToPath(new URL('no-schemas.ts', import.meta.url)),
    },
  },
  server: {
    host: '127.0.0.1',
    // Keeps the Host header, or the server rejects a sign-in as coming from another origin.
    proxy: { '^/api/': { target: 'http://127.0.0.1:3000', changeOrigin: false } },
    fs: { allow: ['..'] },
  },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // Chrome 109 is the last for Windows 7; old phones do not update either.
    target: ['chrome109', 'firefox115', 'safari15.6'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      // Lets the bundler drop a schema that spreads the properties of another unused one.
      treeshake: { propertyReadSideEffects: false },
      output: {
        codeSplitting: {
          groups: [
            { name: packagesChunk, debugName: 'packages' },
            { name: firstViewChunk, debugName: 'first view' },
            { name: chartsChunk, debugName: 'charts', includeDependenciesRecursively: false },
            // Modules used by eight files or more are grouped: as many separate files would cost 300 bytes a
            // request each.
            {
              name: 'shared',
              test: /\/(client|server)\//,
              minShareCount: 8,
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
    // ECharts, in a file of its own, is loaded only for a live chart.
    chunkSizeWarningLimit: 700,
  },
})
