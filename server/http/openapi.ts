import type { SwaggerTransform } from '@fastify/swagger'

import type { Endpoint } from '../contract/endpoint.ts'
import { errorReply } from '../contract/errors.ts'

/**
 * Completes an endpoint's OpenAPI description: its answers other than JSON, its errors, the request headers
 * that it reads.
 */
export function describedBy(endpoint: Endpoint): SwaggerTransform {
  const headers = headersOf(endpoint)
  return ({ schema, url }) => ({
    url,
    schema: {
      ...schema,
      ...(headers === undefined ? {} : { headers }),
      response: { [endpoint.status ?? 200]: success(endpoint), '4xx': failure, '5xx': failure },
    },
  })
}

const failure = {
  description: 'What is wrong, by a code of a closed list.',
  content: { 'application/json': { schema: errorReply } },
}

function success({ reply, media = [] }: Endpoint): object {
  if (reply === undefined && media.length === 0) return { description: 'Done.', type: 'null' }
  const json = reply === undefined ? [] : [['application/json', { schema: reply }]]
  const files = media.map((name) => [name, { schema: { type: 'string' } }])
  return { description: 'What was asked for.', content: Object.fromEntries([...json, ...files]) }
}

function headersOf({ needsVersion, method, access }: Endpoint): object | undefined {
  const text = (description: string) => ({ type: 'string', description })
  if (needsVersion === true)
    return {
      type: 'object',
      required: ['if-match'],
      properties: { 'if-match': text('The version that the edit is made on, as `"3"`.') },
    }
  if (method === 'POST' && access !== 'anyone')
    return {
      type: 'object',
      properties: { 'idempotency-key': text('Sent twice with one key, a write is done once.') },
    }
  return undefined
}
