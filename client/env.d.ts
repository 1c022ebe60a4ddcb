/// <reference types="vite/client" />
import 'vue-router'

import type { MessageKey } from './i18n/index.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** The page's name, for the title of the window and the navigation. */
    title: MessageKey
    /** The entry of the navigation that it belongs to. */
    section?:
      | 'dashboard'
      | 'evolution'
      | 'recommendations'
      | 'plan-items'
      | 'indicators'
      | 'meetings'
      | 'institutions'
      | 'reports'
    /** Open to who has not signed in. */
    isPublic?: boolean
    /** Without the navigation: signing in, choosing a password. */
    isBare?: boolean
  }
}
