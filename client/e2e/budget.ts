// What the product may weigh on the line, in bytes with the headers, compressed by Brotli. A size that passes its budget fails
// `npm test` (budget.e2e.ts): take something out, or say in the README's decisions why it is worth its seconds.

/** The dashboard's first view, signed in, nothing kept: until its figures and charts can be read. */
export const firstView = { bytes: 109_000, requests: 13 }

/** The dashboard again, when nothing is new. */
export const secondView = { bytes: 6_000 }

/** A live chart, when somebody wants one, beyond its drawing. */
export const liveChart = { bytes: 300_000 }

/** Any other screen, coming from the dashboard. */
export const otherScreen = { bytes: 40_000 }
