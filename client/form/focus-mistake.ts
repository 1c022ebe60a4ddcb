import { nextTick } from 'vue'

/** Brings who sent a form to what is wrong with it: the first wrong field, else what is said at its top. */
export async function focusMistake(form: HTMLFormElement | null): Promise<void> {
  await nextTick()
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]')
  if (field) field.focus()
  else form?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' })
}
