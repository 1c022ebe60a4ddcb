import { shallowRef } from 'vue'

/** The service worker of a newer build than this page's, which waits to be let in. */
export const newVersion = shallowRef<ServiceWorker>()
