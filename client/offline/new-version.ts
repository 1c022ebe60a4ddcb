import { shallowRef } from 'vue'

/** The waiting service worker of a newer build than this page's, if any. */
export const newVersion = shallowRef<ServiceWorker>()
