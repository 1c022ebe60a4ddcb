import type { Page } from '@playwright/test'

export const people = {
  admin: 'admin@demo.ne',
  officer: 'suivi@demo.ne',
  focalPoint: 'pointfocal@demo.ne',
  minister: 'ministre@demo.ne',
} as const

/** Signs in without the form, which sign-in.e2e.ts tests. */
export async function signIn(page: Page, who: keyof typeof people): Promise<void> {
  const reply = await page.request.post('/api/session', {
    data: { email: people[who], password: 'demo-ccm-2026' },
  })
  if (!reply.ok())
    throw new Error(`${who} can not sign in: ${reply.status()} ${await reply.text()}`)
}
