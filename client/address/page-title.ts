import { ref, watchEffect } from 'vue'

import { i18n } from '../i18n/index.ts'

const product = 'Suivi CCM'
const title = ref('')

watchEffect(() => {
  document.title = title.value === '' ? product : `${title.value} · ${product}`
})

/** Names the window after the page; a view that knows better than its route (an item's code) says so. */
export function usePageTitle(name: () => string | undefined): void {
  watchEffect(() => {
    const known = name()
    if (known !== undefined && known !== '') title.value = known
  })
}

/** The page's name by its route. */
export function namePage(key: string): void {
  title.value = i18n.global.t(key)
}
