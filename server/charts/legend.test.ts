import { expect, it } from 'vitest'

import { legendOf } from './legend.ts'
import { palettes } from './palette.ts'

const names = ['Réalisée', 'En cours', 'Non entamée', 'Non réalisée', 'Suspendue']

it('stands on one line where there is room', () => {
  expect(legendOf(names, 640, palettes.light).option.data).toEqual(names)
})

it('breaks its lines on a telephone, and is higher by as much', () => {
  const { option, height } = legendOf(names, 284, palettes.light)
  expect(option.data).toEqual([
    'Réalisée',
    'En cours',
    'Non entamée',
    '\n',
    'Non réalisée',
    'Suspendue',
  ])
  expect(height).toBe(legendOf(names, 640, palettes.light).height + 21)
})
