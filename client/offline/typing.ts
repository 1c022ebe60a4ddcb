import { readonly, ref } from 'vue'

/** The forms in which something was typed since this page was opened, and not sent. */
const typed = new Set<HTMLFormElement>()
const isTyping = ref(false)

/** Whether a form on the screen holds something that was typed and not sent. */
export const typing = { isTyping: readonly(isTyping) }

/** Begins to notice in which forms somebody types. */
export function noticeTyping(): void {
  document.addEventListener('input', ({ target }) => {
    const form = target instanceof Element ? target.closest('form') : null
    // What one searches is not lost by searching again.
    if (form !== null && form.getAttribute('role') !== 'search') typed.add(form)
    count()
  })
  document.addEventListener('submit', ({ target }) => {
    if (target instanceof HTMLFormElement) typed.delete(target)
    count()
  })
  // A form may have gone with its page or its dialog.
  document.addEventListener('focusin', count)
}

function count(): void {
  for (const form of typed) if (!form.isConnected) typed.delete(form)
  isTyping.value = typed.size > 0
}
