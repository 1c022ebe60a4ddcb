import { readonly, ref } from 'vue'

const isLost = ref(!navigator.onLine)

/** Whether the server answers, according to the last call and to the browser. */
export const connection = { isLost: readonly(isLost) }

/** Records whether the last call reached the server. */
export function noteConnection(isReached: boolean): void {
  isLost.value = !isReached
}

window.addEventListener('offline', () => {
  noteConnection(false)
})
