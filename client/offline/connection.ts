import { readonly, ref } from 'vue'

const isLost = ref(!navigator.onLine)

/** Whether the server answers, as far as the last call and the browser know. */
export const connection = { isLost: readonly(isLost) }

export function noteConnection(isReached: boolean): void {
  isLost.value = !isReached
}

window.addEventListener('offline', () => {
  noteConnection(false)
})
