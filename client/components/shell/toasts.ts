import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

export interface Toast {
  id: number
  text: string
  /** Shown in orange, and until dismissed */
  isFailure: boolean
}

/** Short messages about what was just done; a failure stays until it is dismissed. */
export const useToasts = defineStore('toasts', () => {
  const toasts = shallowRef<readonly Toast[]>([])
  let lastId = 0

  function say(text: string, { isFailure = false }: { isFailure?: boolean } = {}): void {
    const id = ++lastId
    toasts.value = [...toasts.value.slice(-2), { id, text, isFailure }]
    if (!isFailure)
      setTimeout(() => {
        dismiss(id)
      }, 6000)
  }

  function dismiss(id: number): void {
    toasts.value = toasts.value.filter((toast) => toast.id !== id)
  }

  return { toasts, say, dismiss }
})
