// Budgets of network traffic, in bytes with the headers, compressed by Brotli. Over budget, `npm test` fails
// (budget.e2e.ts): make it smaller, or justify the increase in a dated file of docs/decisions/.

/** The dashboard's first view, signed in, with an empty cache: until its figures and charts are shown. */
export const firstView = { bytes: 109_000, requests: 13 }

/** The dashboard again, when nothing has changed. */
export const secondView = { bytes: 6_000 }

/** An interactive chart, on top of its drawing. */
export const liveChart = { bytes: 300_000 }

/** Any other screen, opened from the dashboard. */
export const otherScreen = { bytes: 40_000 }
