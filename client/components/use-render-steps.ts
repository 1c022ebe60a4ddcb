import { onBeforeUnmount, onMounted, type Ref, ref } from 'vue'

/**
 * Counts from 0 to `last`, one each time the browser has painted and taken what waited: a page whose parts come in turn
 * never keeps a slow telephone from answering a touch.
 */
export function useRenderSteps(last: number): Readonly<Ref<number>> {
  const step = ref(0)
  let timer: ReturnType<typeof setTimeout> | undefined
  function next(): void {
    step.value += 1
    if (step.value < last) timer = setTimeout(next)
  }
  onMounted(() => {
    timer = setTimeout(next)
  })
  onBeforeUnmount(() => {
    clearTimeout(timer)
  })
  return step
}
