import { constants } from 'node:zlib'

import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import etag from '@fastify/etag'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'

import { calendarRoutes } from './calendar/routes.ts'
import { categoryRoutes } from './categories/routes.ts'
import { chartRoutes, type Painting } from './drawings/routes.ts'
import { comparisonRoutes } from './comparison/routes.ts'
import { type Dashboards, recentDashboards } from './dashboard/recent.ts'
import { dashboardRoutes } from './dashboard/routes.ts'
import { answerErrors } from './http/error-answers.ts'
import { render } from './documents/renderer.ts'
import { documentRoutes } from './documents/routes.ts'
import { healthRoutes } from './http/health.ts'
import { indicatorRoutes } from './indicators/routes.ts'
import { institutionRoutes } from './institutions/routes.ts'
import { KeptAnswers } from './http/kept-answers.ts'
import { meetingRoutes } from './meetings/routes.ts'
import { checkOrigin } from './http/origin.ts'
import { planItemRoutes } from './plan-items/routes.ts'
import { protectiveHeaders } from './http/protective-headers.ts'
import { recommendationRoutes } from './recommendations/routes.ts'
import { type Files, reportFiles } from './reports/report-files.ts'
import { reportRoutes } from './reports/routes.ts'
import { searchRoutes } from './search/routes.ts'
import type { Services } from './http/context.ts'
import { sessionCookieName } from './session/cookie.ts'
import sessionPlugin from './session/plugin.ts'
import { sessionRoutes } from './session/routes.ts'
import { shareRoutes } from './shares/routes.ts'
import { serveClient } from './static.ts'
import { type Orders, recentOrders } from './tracking/recent-lists.ts'
import { userRoutes } from './users/routes.ts'
import { serializerCompiler, validatorCompiler } from './http/validation.ts'

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
  comparisonRoutes,
  reportRoutes,
  documentRoutes,
  searchRoutes,
  calendarRoutes,
  shareRoutes,
  userRoutes,
  healthRoutes,
]

// Logs the request's id, method, path and status only: no query string, body, IP address, name or secret of a
// link.
const logging: FastifyServerOptions['logger'] = {
  level: 'info',
  serializers: {
    req: ({ method, url }) => ({
      method,
      path: url
        .split('?')[0]
        ?.replace(/^(\/api\/shared\/|\/api\/calendar\/feeds\/|\/partage\/)[^/]+/, '$1…'),
    }),
    res: ({ statusCode }) => ({ statusCode }),
  },
}

export interface AppOptions {
  logger?: boolean
  /** Serializes the replies; tests pass a serializer that also validates them. */
  writes?: typeof serializerCompiler
  /**
   * What is cached until the next write: nothing, dashboards and list orders (`readings`), or whole replies
   * too. The bench compares the three.
   */
  keeps?: 'nothing' | 'readings' | 'answers'
  /**
   * When given, a worker thread opens this database to write the exports of one row per item; else the main
   * thread writes them.
   */
  databaseFile?: string | undefined
}

/** Size limit of the cached replies, in characters: enough for a day's work of an office. */
const answersLimit = 16_000_000
/** How many dashboards are cached: one for each session that people consult. */
const dashboardsLimit = 20
/** How many list orders are cached: the order of 100,000 items takes one megabyte. */
const ordersLimit = 30

/** Builds the Fastify app on a database, without listening: main.ts listens, tests inject requests. */
export async function buildApp(
  { store, env }: Pick<Services, 'store' | 'env'>,
  { logger = false, writes = serializerCompiler, keeps = 'answers', databaseFile }: AppOptions = {},
): Promise<FastifyInstance> {
  const services = {
    store,
    env,
    dashboards: recentDashboards(store, keeps === 'nothing' ? 0 : dashboardsLimit),
    orders: recentOrders(store.read, keeps === 'nothing' ? 0 : ordersLimit),
    files: reportFiles(store.read.unhurried, databaseFile),
    answers: new KeptAnswers(keeps === 'answers' ? answersLimit : 0),
    paint: (svg, scale, leaving) => render({ kind: 'png', svg, scale }, leaving),
  } satisfies Services & Dashboards & Orders & Files & Painting
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

  const isSecure = services.env.publicOrigin?.startsWith('https:') === true
  await protectiveHeaders(app, isSecure)
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1024,
    globalDecompression: false,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } },
  })
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
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: sessionCookieName(isSecure) },
        },
      },
      security: [{ session: [] }],
    },
  })
  checkOrigin(app, services.env)
  await app.register(cookie)
  await app.register(sessionPlugin, services)
  // Replies are private: no proxy stores them, and browsers revalidate them each time, cheaply thanks to the
  // ETag.
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'private, no-cache')
  })
  for (const routes of nouns) routes(app, services)
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
  app.addHook('onClose', () => services.files.close())
  await serveClient(app, services.store)
  return app
}
