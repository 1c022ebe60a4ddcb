import { expect, it } from 'vitest'

import { cellShapes } from './cell-shapes.ts'
import { palettes } from './palette.ts'

const typesOf = (...[status, isRinged]: [Parameters<typeof cellShapes>[0], boolean]) =>
  cellShapes(status, isRinged, 22, palettes.light).map(({ type }) => type)

it('has a sign for each assessment, so that it reads without colour', () => {
  expect(typesOf('yes', false)).toEqual(['rect', 'polyline'])
  expect(typesOf('partial', false)).toEqual(['rect', 'circle', 'sector'])
  expect(typesOf('no', false)).toEqual(['rect', 'polyline', 'polyline'])
  expect(typesOf('not_applicable', false)).toEqual(['rect', 'polyline'])
})

it('leaves what is not assessed empty and dashed', () => {
  const [cell, ...signs] = cellShapes('not_assessed', false, 22, palettes.light)
  expect(cell).toMatchObject({ style: { fill: 'transparent', lineDash: [3, 3] } })
  expect(signs).toEqual([])
})

it('rings what changed', () => {
  expect(typesOf('yes', true)).toEqual(['rect', 'rect', 'polyline'])
})
