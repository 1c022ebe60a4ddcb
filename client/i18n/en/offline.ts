import type { offline as french } from '../fr/offline.ts'

export const offline: typeof french = {
  ready: 'A new version is ready.',
  canWait: 'Finish what you are writing: it can wait.',
  reload: 'Reload',
}
