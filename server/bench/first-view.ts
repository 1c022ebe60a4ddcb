import type { Browser } from '@playwright/test'

import { openBrowser, signedIn, startDemonstration } from './demonstration.ts'
import { median } from './median.ts'
import { type Screens, weighScreens } from './screens.ts'
import { poorLink, type View, visit } from './visit.ts'
import { watchWorkers } from './worker-line.ts'

const rounds = 3

/**
 * Opens the demonstration in a real Chromium, signed in with an empty cache: measures two visits to the
 * dashboard, then the bytes of the other screens.
 */
export async function measureFirstView(): Promise<{ views: View[]; screens: Screens }> {
  const { origin, stop } = await startDemonstration()
  const browser = await openBrowser()
  try {
    const found: View[] = []
    for (let round = 0; round < rounds; round += 1)
      found.push(...(await visitTwice(browser, origin)), await visitAgainUnaided(browser, origin))
    const views = (['first', 'second', 'second, unaided'] as const).map((name) =>
      medianOf(found.filter((view) => view.visit === name)),
    )
    return { views, screens: await weighScreens(browser, origin) }
  } finally {
    await browser.close()
    stop()
  }
}

async function visitTwice(browser: Browser, origin: string): Promise<View[]> {
  const worker = await watchWorkers(browser)
  const context = await signedIn(browser, origin, { who: 'ministre', serviceWorkers: 'allow' })
  const first = await visit(await context.newPage(), origin, {
    name: 'first',
    worker: worker.traffic,
  })
  worker.restart()
  await worker.slowDown(poorLink)
  const second = await visit(await context.newPage(), origin, {
    name: 'second',
    worker: worker.traffic,
  })
  await context.close()
  await worker.stop()
  return [first, second]
}

async function visitAgainUnaided(browser: Browser, origin: string): Promise<View> {
  const context = await signedIn(browser, origin, { who: 'ministre', serviceWorkers: 'block' })
  await visit(await context.newPage(), origin, { name: 'first' })
  const second = await visit(await context.newPage(), origin, { name: 'second, unaided' })
  await context.close()
  return second
}

/** The median of each number separately. Bytes by kind are those of the first round, since they hardly differ. */
function medianOf(views: readonly View[]): View {
  const [one] = views
  if (one === undefined) throw new Error('nothing was visited')
  const of = (value: (view: View) => number) => median(views.map(value))
  return {
    ...one,
    bytes: of(({ bytes }) => bytes),
    requests: of(({ requests }) => requests),
    figuresAt: of(({ figuresAt }) => figuresAt),
    chartsAt: of(({ chartsAt }) => chartsAt),
    layoutShift: of(({ layoutShift }) => layoutShift),
    longestTask: of(({ longestTask }) => longestTask),
    longTasks: of(({ longTasks }) => longTasks),
    keptBytes: of(({ keptBytes }) => keptBytes),
  }
}
