import { useQueryCache } from '@pinia/colada'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'

import {
  editProfile,
  type InputOf,
  type Language,
  type Permission,
  readSession,
  type SessionReply,
  signIn,
  signOut,
} from '../server/contract/index.ts'
import { call } from './api.ts'
import { forgetDrafts } from './form/drafts.ts'
import { speak } from './i18n/index.ts'
import { forgetKept } from './offline/kept-answers.ts'

/** The signed-in user and her rights over the whole product; rights over an item come with the item. */
export const useSession = defineStore('session', () => {
  const reply = shallowRef<SessionReply>()
  const cache = useQueryCache()
  let loading: Promise<void> | undefined

  const user = computed(() => reply.value?.user ?? null)

  /** Fetches the session, once. */
  function load(): Promise<void> {
    loading ??= call(readSession, {})
      .then(take)
      .catch((error: unknown) => {
        loading = undefined
        throw error
      })
    return loading
  }

  async function take(session: SessionReply): Promise<void> {
    reply.value = session
    if (session.user !== null) await speak(session.user.language)
  }

  async function enter(body: InputOf<typeof signIn>['body']): Promise<void> {
    await take(await call(signIn, { body }))
  }

  /** Removes this device's data even when the server cannot be reached: whoever signs out expects it. */
  async function leave(): Promise<void> {
    try {
      await call(signOut, {})
    } finally {
      await forgetKept()
    }
    forgetDrafts()
    forget()
  }

  /** Removes what this account has read, so that the next user of the device does not see it. */
  function forget(): void {
    void forgetKept()
    if (reply.value !== undefined) reply.value = { ...reply.value, user: null }
    for (const entry of cache.getEntries()) cache.remove(entry)
  }

  /** Changes the language of the page and, when signed in, of the account. */
  async function chooseLanguage(language: Language): Promise<void> {
    await speak(language)
    if (user.value === null) return
    await take(await call(editProfile, { body: { language } }))
  }

  return {
    user,
    isSignedIn: computed(() => user.value !== null),
    isDemo: computed(() => reply.value?.isDemo === true),
    demoAccounts: computed(() => reply.value?.demoAccounts ?? []),
    can: (permission: Permission) => user.value?.permissions.includes(permission) === true,
    load,
    take,
    signIn: enter,
    signOut: leave,
    forget,
    chooseLanguage,
  }
})
