import { onMounted, onUnmounted } from 'vue'

export type Move = 'next' | 'previous' | 'first' | 'last' | 'grid' | 'screen' | 'leave'

// Most clickers send Page Up and Page Down, some send arrows.
const moves: Readonly<Record<string, Move>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  g: 'grid',
  f: 'screen',
  Escape: 'leave',
}

/** Moves by keyboard and clicker; not when Space presses a focused button or link, nor when `isOurs` is false. */
export function useKeys(act: (move: Move) => void, isOurs: () => boolean): void {
  const press = (event: KeyboardEvent) => {
    const move = moves[event.key]
    const isTaken =
      event.key === ' ' &&
      event.target instanceof Element &&
      event.target.closest('a, button') !== null
    if (
      move === undefined ||
      isTaken ||
      !isOurs() ||
      event.ctrlKey ||
      event.altKey ||
      event.metaKey
    )
      return
    event.preventDefault()
    act(event.shiftKey && event.key === ' ' ? 'previous' : move)
  }
  onMounted(() => {
    window.addEventListener('keydown', press)
  })
  onUnmounted(() => {
    window.removeEventListener('keydown', press)
  })
}
