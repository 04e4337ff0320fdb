import { randomUUID } from 'node:crypto'
import fastifyCookie from '@fastify/cookie'
import fastifySwagger from '@fastify/swagger'
import Fastify, { type FastifyInstance } from 'fastify'
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { Registry } from 'prom-client'
import type { People } from '../people/people.ts'
import { addConsoleFiles, answerNothing } from './frame/console-files.ts'
import { addClientErrors } from './frame/client-error.ts'
import { limitConnections } from './frame/connections.ts'
import { doorOf, timesOfDoor } from './frame/door.ts'
import { addErrors } from './frame/errors.ts'
import { addGuard } from './frame/guard.ts'
import { addHeaders, sayAlways } from './frame/headers.ts'
import { usualLimits, type Limits } from './frame/limits.ts'
import { addMetrics } from './frame/metrics.ts'
import { addRequestParts } from './frame/request.ts'
import { addShed, type Most, type Pressure } from './frame/shed.ts'
import { addStorable } from './frame/storable.ts'
import type { TlsShown } from './frame/tls.ts'
import { accountRoutes } from './routes/accounts.ts'
import { apiRoutes } from './routes/api.ts'
import { auditRoute } from './routes/audit.ts'
import { colleagueRoute } from './routes/colleagues.ts'
import { healthRoutes, type ReadyCheck } from './routes/health.ts'
import { meRoute } from './routes/me.ts'
import { metricsRoute } from './routes/metrics.ts'
import { outsideBindingRoutes } from './routes/outside-binding.ts'
import { outsideSignInRoutes } from './routes/outside-sign-in.ts'
import { passwordRoute } from './routes/password.ts'
import { ownPostRoutes } from './routes/own-posts.ts'
import { placeRoutes } from './routes/places.ts'
import { postRoutes } from './routes/posts.ts'
import { secondFactorRoutes } from './routes/second-factor.ts'
import { sessionRoutes } from './routes/sessions.ts'
import { setUpRoutes } from './routes/set-up.ts'
import { signInRoute } from './routes/sign-in.ts'
import { signOutRoute } from './routes/sign-out.ts'
import { unitRoutes } from './routes/units.ts'

export interface AppParts {
  people: People
  /** Adds the routes of the other rooms; what it registers stands under /api. */
  addRoutes?: (app: FastifyInstance) => void
  /** Adds pages that stand beside /api, for whoever holds their address. */
  addPages?: (app: FastifyInstance) => void
  checks: readonly ReadyCheck[]
  /** Where the built console is, or will be. */
  consoleFolder: string
  /** Shown where the server is started; needed once, to set up. */
  setUpCode: string
  /** Where others add their counters. */
  registry?: Registry
  limits?: Limits
  /** How hard the server is at work; never too hard where not given. */
  pressure?: Pressure
  mostAtOnce?: Most
  /** Cookies only over TLS, where a proxy that is not told of ends it. */
  secureCookies?: boolean
  /** Addresses of proxies whose word on the sender's address is taken; nobody's where not given. */
  trustProxy?: readonly string[]
  metricsToken?: string | undefined
  /** Encrypts here; plain where not given, on loopback or behind a proxy that does. */
  tls?: TlsShown
  log?: 'silent' | 'error' | 'warn' | 'info'
}

const about = { title: '镇治 Zhenzhi', version: '1' }

/** The whole server behind one door: what every answer has in common, and every route. It listens when told to. */
export async function makeApp(parts: AppParts): Promise<FastifyInstance> {
  const { people, secureCookies = false, trustProxy = [], log = 'silent', registry = new Registry() } = parts
  const app = Fastify({
    logger: log === 'silent' ? false : { level: log, serializers: { req: loggedRequest } },
    genReqId: () => randomUUID(),
    bodyLimit: 1024 * 1024,
    trustProxy: trustProxy.length === 0 ? false : [...trustProxy],
    forceCloseConnections: 'idle',
    // While it stops, the door answers, in words.
    return503OnClosing: false,
    ...timesOfDoor,
    ...doorOf(parts.tls),
    // An address that cannot be read comes before every hook.
    frameworkErrors: (_error, request, reply) => {
      sayAlways(request, reply, secureCookies)
      void answerNothing(reply)
    },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.removeContentTypeParser('text/plain')
  await app.register(fastifyCookie)
  await app.register(fastifySwagger, { openapi: { openapi: '3.1.0', info: about }, transform: jsonSchemaTransform })
  addErrors(app)
  addHeaders(app, secureCookies)
  addClientErrors(app)
  limitConnections(app.server, { counted: trustProxy.length === 0 })
  addShed(app, parts.pressure ?? { queue: () => 0, lag: () => 0, elapsed: () => 0 }, parts.mostAtOnce)
  addMetrics(app, registry)
  addRequestParts(app)
  const { limits = usualLimits, metricsToken } = parts
  addGuard(app, { people, secureCookies, limits, metricsToken, behindProxy: trustProxy.length > 0 })
  addStorable(app)
  app.setNotFoundHandler((_request, reply) => answerNothing(reply))
  await app.register(healthRoutes, { checks: parts.checks })
  await app.register(metricsRoute, { registry })
  await app.register(async (api) => addOwnRoutes(api, parts), { prefix: '/api' })
  await addPagesBeside(app, parts)
  return app
}

async function addPagesBeside(app: FastifyInstance, { addPages, consoleFolder }: AppParts): Promise<void> {
  addPages?.(app)
  await addConsoleFiles(app, consoleFolder)
}

async function addOwnRoutes(api: FastifyInstance, { people, setUpCode, secureCookies = false, addRoutes }: AppParts): Promise<void> {
  await api.register(apiRoutes)
  await api.register(setUpRoutes, { people, setUpCode })
  await api.register(signInRoute, { people, secureCookies })
  await api.register(signOutRoute, { people, secureCookies })
  await api.register(sessionRoutes, { people, secureCookies })
  await api.register(outsideSignInRoutes, { people, secureCookies })
  await api.register(outsideBindingRoutes, { people, secureCookies })
  for (const routes of [meRoute, secondFactorRoutes, passwordRoute, accountRoutes, postRoutes, ownPostRoutes, placeRoutes, unitRoutes, auditRoute, colleagueRoute]) {
    await api.register(routes, { people })
  }
  addRoutes?.(api)
}

/** What the log keeps of a request: its number, the way it took, and nothing that was asked for in words. */
function loggedRequest({ id, method, url }: { id: string; method: string; url: string }) {
  return { id, method, path: url.split('?')[0] }
}
