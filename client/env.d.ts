/// <reference types="vite/client" />
import 'vue-router'

import type { Noun } from './i18n/fr.ts'
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
    /** The nouns whose words the page says, besides what every page says; they are there before it is drawn. */
    words?: readonly Noun[]
    /** Open to who has not signed in. */
    isPublic?: boolean
    /** Without the navigation: signing in, choosing a password. */
    isBare?: boolean
  }
}
