import type { TransitionsData } from '../../contract/changes.ts'

export const transitionsExample: TransitionsData = {
  kind: 'recommendation',
  flows: [
    { from: 'adopted', to: 'in_progress', count: 2 },
    { from: 'adopted', to: 'not_started', count: 8 },
    { from: 'completed', to: 'completed', count: 21 },
    { from: 'completed', to: 'in_progress', count: 1 },
    { from: 'in_progress', to: 'completed', count: 5 },
    { from: 'in_progress', to: 'in_progress', count: 11 },
    { from: 'in_progress', to: 'left', count: 1 },
    { from: 'in_progress', to: 'suspended', count: 1 },
    { from: 'not_started', to: 'in_progress', count: 3 },
    { from: 'not_started', to: 'not_started', count: 4 },
    { from: 'not_started', to: 'obsolete', count: 1 },
    { from: 'not_completed', to: 'not_completed', count: 2 },
  ],
  totals: { gain: 8, setback: 2, adopted: 10, restored: 0, closed: 6, left: 1 },
}
