import { PiniaColada } from '@pinia/colada'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { vi } from 'vitest'
import { type Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'

import { permissionsOf, Role, type SessionReply } from '../../server/contract/index.ts'
import { type Noun, nounWords } from '../i18n/fr.ts'
import { i18n, loadWords } from '../i18n/index.ts'
import { useSession } from '../session.ts'

const sections = [
  'dashboard',
  'evolution',
  'recommendations',
  'plan-items',
  'indicators',
  'meetings',
  'institutions',
  'reports',
] as const
const pages = ['users', 'profile', 'calendar', 'sign-in', 'setup']
const sheets = {
  recommendation: 'recommendations',
  'plan-item': 'plan-items',
  indicator: 'indicators',
  meeting: 'meetings',
  institution: 'institutions',
} as const
const blank = { render: () => null }

interface Situation {
  props?: Record<string, unknown>
  address?: string
  role?: Role
  /** Overrides of the session's reply; `{ user: null }` for a visitor who is not signed in */
  session?: Partial<SessionReply>
}

/** Mounts a component in the whole application, at an address, for a user of a role. */
export async function mountPage(
  component: Component,
  { props = {}, address = '/', role = Role.officer, session = {} }: Situation = {},
) {
  const pinia = createPinia()
  setActivePinia(pinia)
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: blank },
      ...sections.map((section) => ({
        name: section,
        path: `/${section}`,
        component: blank,
        meta: { title: 'shell.product' as const, section },
      })),
      {
        name: 'report',
        path: '/report/:name',
        component: blank,
        meta: { title: 'shell.product' as const, section: 'reports' as const },
      },
      ...pages.map((name) => ({ name, path: `/${name}`, component: blank })),
      ...Object.entries(sheets).map(([name, section]) => ({
        name,
        path: `/${name}/:code`,
        component: blank,
        meta: { title: 'shell.product' as const, section },
      })),
    ],
  })
  // i18n/route-words.test.ts checks that each route loads its catalogue; here all are loaded.
  await loadWords(Object.keys(nounWords) as Noun[])
  await router.push(address)
  const page = mount(component, {
    props,
    attachTo: document.body,
    global: {
      plugins: [
        pinia,
        [PiniaColada, {}],
        i18n,
        router,
        () => {
          void useSession(pinia).take({
            user: {
              email: 'hadiza@sp-ccm.ne',
              name: 'Hadiza Amadou',
              role,
              language: 'fr',
              institution: null,
              permissions: [...permissionsOf[role]],
            },
            isDemo: false,
            demoAccounts: [],
            ...session,
          })
        },
      ],
    },
  })
  await flushPromises()
  return { page, router }
}

/** A fake answer of the server: a body, or a refusal with its status. */
export type Answer = { status?: number; body: unknown }
/** A request that the fake server received. */
export interface Sent {
  method: string
  address: string
  headers: Headers
  body: unknown
}

/**
 * Fakes the server, by method and path (`GET /api/meetings`); a request to any other path fails the test.
 * @returns the requests sent
 */
export function stubServer(
  answers: Readonly<Record<string, (sent: Sent) => Answer | Promise<Answer>>>,
): Sent[] {
  const requests: Sent[] = []
  vi.stubGlobal(
    'fetch',
    async (address: string, { method = 'GET', headers, body }: RequestInit) => {
      const sent = {
        method,
        address,
        headers: new Headers(headers),
        body: typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined,
      }
      requests.push(sent)
      const answer = answers[`${method} ${address.split('?')[0] ?? ''}`]
      if (answer === undefined) throw new Error(`Nobody answers ${method} ${address}`)
      const { status = 200, body: reply } = await answer(sent)
      return new Response(JSON.stringify(reply), {
        status,
        headers: { 'content-type': 'application/json' },
      })
    },
  )
  return requests
}

/** A refusal in the server's format. */
export function refused(
  status: number,
  code: string,
  message: string,
  fields: readonly { field: string; message: string; current?: string }[] = [],
): Answer {
  return { status, body: { code, message, fields, requestId: 'req-1' } }
}
