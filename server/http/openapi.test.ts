import { expect, test } from 'vitest'

import { scratchApp } from '../testing/app.ts'
import { statedEndpoints } from '../testing/endpoints.ts'

const methods = ['get', 'post', 'patch', 'delete']

test('the description lists every endpoint of the contract, and no other', async () => {
  const { app } = await scratchApp()
  const { paths } = (await app.anonymous.get('/api/openapi.json')).json
  const described = Object.entries<object>(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method} ${path}`),
  )
  const stated = statedEndpoints().map(
    ({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`,
  )
  expect(described.sort()).toEqual([...new Set(stated)].sort())
  expect(described.length).toBeGreaterThan(40)
})

test('each operation is of the shape that OpenAPI 3.1 wants', async () => {
  const { app } = await scratchApp()
  const { openapi, info, paths, components } = (await app.anonymous.get('/api/openapi.json')).json
  expect(openapi).toBe('3.1.0')
  expect(info).toMatchObject({
    title: 'suivi-ccm',
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    description: expect.any(String),
  })
  for (const [path, operations] of Object.entries<Record<string, Operation>>(paths))
    for (const [method, operation] of Object.entries(operations)) {
      const name = `${method} ${path}`
      expect(methods, name).toContain(method)
      expect(operation.summary, name).toMatch(/\.$/)
      const { parameters = [], requestBody, responses } = operation
      const inPath = parameters.filter((parameter) => parameter.in === 'path')
      expect(inPath.map((parameter) => `{${parameter.name}}`).sort(), name).toEqual(
        (path.match(/\{\w+\}/g) ?? []).sort(),
      )
      expect(
        inPath.every(({ required }) => required === true),
        name,
      ).toBe(true)
      expect(
        parameters.every(({ schema }) => typeof schema === 'object'),
        name,
      ).toBe(true)
      if (method === 'get') expect(requestBody, name).toBeUndefined()
      expect(
        Object.keys(responses).some((status) => /^20[0124]$/.test(status)),
        name,
      ).toBe(true)
      for (const response of Object.values(responses))
        expect(response.description, name).toEqual(expect.any(String))
      for (const scheme of (operation.security ?? []).flatMap(Object.keys))
        expect(components.securitySchemes, name).toHaveProperty(scheme)
    }
})

test('the description says who needs to be signed in, what else is answered, and how errors are told', async () => {
  const { app } = await scratchApp()
  const { paths, security, components } = (await app.anonymous.get('/api/openapi.json')).json
  expect(security).toEqual([{ session: [] }])
  expect(components.securitySchemes.session).toEqual({
    type: 'apiKey',
    in: 'cookie',
    name: 'suivi_session',
  })
  expect(paths['/api/health'].get.security).toEqual([])
  expect(paths['/api/meetings'].get.security).toBeUndefined()
  expect(Object.keys(paths['/api/charts/{name}.svg'].get.responses['200'].content)).toEqual([
    'image/svg+xml',
  ])
  expect(Object.keys(paths['/api/reports/{name}'].get.responses['200'].content)).toEqual([
    'application/json',
    'text/csv',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ])
  expect(
    paths['/api/meetings'].post.responses['4XX'].content['application/json'].schema.required,
  ).toEqual(['code', 'message', 'requestId'])
  expect(paths['/api/meetings/{code}'].patch.parameters).toContainEqual(
    expect.objectContaining({ in: 'header', name: 'if-match', required: true }),
  )
})

interface Operation {
  summary?: string
  parameters?: { in: string; name: string; required?: boolean; schema?: object }[]
  requestBody?: object
  responses: Record<string, { description?: string }>
  security?: object[]
}
