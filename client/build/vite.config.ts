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
      // Messages are compiled by i18n/message-compiler.ts: the package's own compiler would be carried for nothing.
      'petite-vue-i18n': 'petite-vue-i18n/dist/petite-vue-i18n.runtime.esm-bundler.js',
      typebox: fileURLToPath(new URL('no-schemas.ts', import.meta.url)),
    },
  },
  server: {
    host: '127.0.0.1',
    // Under its own name, or the server takes a sign-in for another site's.
    proxy: { '^/api/': { target: 'http://127.0.0.1:3000', changeOrigin: false } },
    fs: { allow: ['..'] },
  },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // Windows 7 stopped at Chrome 109, and old telephones stop earlier than one thinks.
    target: ['chrome109', 'firefox115', 'safari15.6'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      // A schema that spreads another's properties is as idle as the other.
      treeshake: { propertyReadSideEffects: false },
      output: {
        codeSplitting: {
          groups: [
            { name: packagesChunk, debugName: 'packages' },
            { name: firstViewChunk, debugName: 'first view' },
            { name: chartsChunk, debugName: 'charts', includeDependenciesRecursively: false },
            // What many pages share comes in one file: each of its own costs a request of 300 bytes for as many.
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
    // ECharts comes alone, and only when somebody asks for a live chart.
    chunkSizeWarningLimit: 700,
  },
})
