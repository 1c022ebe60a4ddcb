import { ref, watchEffect } from 'vue'

import { i18n } from '../i18n/index.ts'

const product = 'Suivi CCM'
const title = ref('')

watchEffect(() => {
  document.title = title.value === '' ? product : `${title.value} · ${product}`
})

/** Sets the window's title; a view uses it when its route's title is not enough (an item's code). */
export function usePageTitle(name: () => string | undefined): void {
  watchEffect(() => {
    const known = name()
    if (known !== undefined && known !== '') title.value = known
  })
}

/** Sets the window's title from the route's message key. */
export function namePage(key: string): void {
  title.value = i18n.global.t(key)
}
