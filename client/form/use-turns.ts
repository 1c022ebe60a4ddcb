import { onBeforeUnmount, onMounted, type Ref, ref } from 'vue'

/**
 * Counts from 0 to `last`, one each time the browser has painted and taken what waited: a page whose parts come in turn
 * never keeps a slow telephone from answering a touch.
 */
export function useTurns(last: number): Readonly<Ref<number>> {
  const turn = ref(0)
  let timer: ReturnType<typeof setTimeout> | undefined
  function next(): void {
    turn.value += 1
    if (turn.value < last) timer = setTimeout(next)
  }
  onMounted(() => {
    timer = setTimeout(next)
  })
  onBeforeUnmount(() => {
    clearTimeout(timer)
  })
  return turn
}
