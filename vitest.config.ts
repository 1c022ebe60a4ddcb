import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // As many as there are processors: by itself Vitest leaves one idle, half of a machine of two.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'server',
          include: ['server/**/*.test.ts', 'prisma/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['server/testing/quiet-console.ts'],
          globalSetup: ['server/testing/migrated-file.ts'],
          testTimeout: 20_000,
        },
      },
      {
        plugins: [vue()],
        test: {
          name: 'client',
          include: ['client/**/*.test.ts'],
          exclude: ['client/e2e/**'],
          environment: 'happy-dom',
          setupFiles: ['server/testing/quiet-console.ts'],
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['server/domain/**/*.ts', 'server/contract/**/*.ts'],
      exclude: ['**/*.test.ts'],
      thresholds: { lines: 100, functions: 100, statements: 100, branches: 100 },
    },
  },
})
