import { constants } from 'node:zlib'

import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import etag from '@fastify/etag'
import helmet from '@fastify/helmet'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'

import { categoryRoutes } from './categories/routes.ts'
import { chartRoutes } from './charts/routes.ts'
import { recentDashboards } from './dashboard/recent.ts'
import { dashboardRoutes } from './dashboard/routes.ts'
import { answerErrors } from './error-answers.ts'
import { documentRoutes } from './documents/routes.ts'
import { healthRoutes } from './health.ts'
import { indicatorRoutes } from './indicators/routes.ts'
import { institutionRoutes } from './institutions/routes.ts'
import { meetingRoutes } from './meetings/routes.ts'
import { checkOrigin } from './origin.ts'
import { planItemRoutes } from './plan-items/routes.ts'
import { recommendationRoutes } from './recommendations/routes.ts'
import { reportRoutes } from './reports/routes.ts'
import { searchRoutes } from './search/routes.ts'
import type { Services } from './serve.ts'
import { sessionCookieName } from './session/cookie.ts'
import sessionPlugin from './session/plugin.ts'
import { sessionRoutes } from './session/routes.ts'
import { serveClient } from './static.ts'
import { userRoutes } from './users/routes.ts'
import { serializerCompiler, validatorCompiler } from './validation.ts'

const nouns = [
  sessionRoutes,
  recommendationRoutes,
  planItemRoutes,
  indicatorRoutes,
  meetingRoutes,
  institutionRoutes,
  categoryRoutes,
  dashboardRoutes,
  chartRoutes,
  reportRoutes,
  documentRoutes,
  searchRoutes,
  userRoutes,
  healthRoutes,
]

// The log has the request's id, method, path and status: no query, no body, no address, no name.
const logging: FastifyServerOptions['logger'] = {
  level: 'info',
  serializers: {
    req: ({ method, url }) => ({ method, path: url.split('?')[0] }),
    res: ({ statusCode }) => ({ statusCode }),
  },
}

interface AppOptions {
  logger?: boolean
  /** How answers are written; tests also check them. */
  writes?: typeof serializerCompiler
}

/** Builds the whole product on a database, without listening: tests and main.ts start it each in their way. */
export async function buildApp({ database, env }: Pick<Services, 'database' | 'env'>, { logger = false, writes = serializerCompiler }: AppOptions = {}): Promise<FastifyInstance> {
  const services: Services = { database, env, dashboards: recentDashboards(database) }
  const app = Fastify({
    logger: logger ? logging : false,
    trustProxy: services.env.isBehindProxy,
    bodyLimit: 1_048_576,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    keepAliveTimeout: 15_000,
    return503OnClosing: true,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(writes)
  answerErrors(app)

  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: services.env.publicOrigin?.startsWith('https:') === true,
    referrerPolicy: { policy: 'same-origin' },
  })
  await app.register(compress, { encodings: ['br', 'gzip'], threshold: 1024, brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } } })
  await app.register(etag)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'suivi-ccm',
        version: services.env.version,
        description:
          'Suivi des recommandations du CCM, du plan d’actions de la PNM et des indicateurs de gouvernance des migrations du Niger.',
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: sessionCookieName(services.env.publicOrigin?.startsWith('https:') === true) } } },
      security: [{ session: [] }],
    },
  })
  checkOrigin(app, services.env)
  await app.register(cookie)
  await app.register(sessionPlugin, services)
  // What is private is never kept by a proxy, and always asked again: the ETag makes that cheap.
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'private, no-cache')
  })
  for (const routes of nouns) routes(app, services)
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
  await serveClient(app)
  return app
}
