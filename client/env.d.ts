/// <reference types="vite/client" />
import 'vue-router'

import type { Noun } from './i18n/fr.ts'
import type { MessageKey } from './i18n/index.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** The page's name, for the window's title and the navigation */
    title: MessageKey
    /** The entry of the navigation that the page belongs to */
    section?:
      | 'dashboard'
      | 'evolution'
      | 'recommendations'
      | 'plan-items'
      | 'indicators'
      | 'meetings'
      | 'institutions'
      | 'reports'
    /**
     * The catalogue files (`nounWords`) that the page needs besides the common ones, loaded before it is
     * shown
     */
    words?: readonly Noun[]
    /** Open without signing in */
    isPublic?: boolean
    /** Without the navigation: sign-in, choice of a password */
    isBare?: boolean
  }
}
