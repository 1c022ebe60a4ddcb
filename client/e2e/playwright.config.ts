import { defineConfig } from '@playwright/test'

const port = 3210

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../../.cache/e2e',
  // All tests share one server and one database: in parallel, those that write would interfere.
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
    // Without a service worker answers come from the server and not from its cache; only offline.e2e.ts
    // allows it.
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
