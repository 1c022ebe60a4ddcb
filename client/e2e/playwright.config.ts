import { defineConfig } from '@playwright/test'

const port = 3210

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../../.cache/e2e',
  // One product, one database: journeys that write would meet each other.
  workers: 1,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../../.cache/reports/browser.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'fr-FR',
    timezoneId: 'Africa/Niamey',
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
    screenshot: 'only-on-failure',
    // What a journey reads comes from the server that it started; offline.e2e.ts lets the worker in.
    serviceWorkers: 'block',
  },
  projects: [
    {
      name: 'desktop',
      use: { viewport: { width: 1440, height: 900 } },
      testIgnore: ['budget.e2e.ts'],
    },
    {
      name: 'phone',
      use: { viewport: { width: 360, height: 740 }, hasTouch: true },
      testMatch: ['screens.e2e.ts', 'minister.e2e.ts', 'budget.e2e.ts'],
    },
  ],
  webServer: {
    command: 'node dist/server/main.js --demo',
    cwd: '../..',
    url: `http://127.0.0.1:${port}/api/health`,
    env: { PORT: String(port), DEMO_DATABASE_FILE: '.cache/e2e/demo.sqlite' },
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
