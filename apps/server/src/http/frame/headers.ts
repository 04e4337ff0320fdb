import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isSecure } from './cookie.ts'

/**
 * Scripts come from this server alone, never from a page's text. Styles in a page are allowed, because the component library writes its
 * styles into the page as it runs; a style cannot act. Pictures taken by the phone's camera are shown from memory (`blob:`).
 */
const policy = [
  `default-src 'none'`, `script-src 'self'`, `style-src 'self' 'unsafe-inline'`, `img-src 'self' data: blob:`, `font-src 'self'`,
  `connect-src 'self'`, `worker-src 'self'`, `manifest-src 'self'`, `frame-src 'self' blob:`, `base-uri 'none'`, `form-action 'self'`, `frame-ancestors 'none'`,
].join('; ')

const always = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
  'cache-control': 'no-store',
} as const

/** What every answer says to the browser, refusals and faults too. A route that may be kept says so after. */
export function addHeaders(app: FastifyInstance, secureCookies: boolean): void {
  app.addHook('onRequest', async (request, reply) => {
    sayAlways(request, reply, secureCookies)
  })
}

export function sayAlways(request: FastifyRequest, reply: FastifyReply, secureCookies: boolean): void {
  reply.headers({ ...always, 'x-request-id': request.id })
  if (isSecure(request, secureCookies)) reply.header('strict-transport-security', 'max-age=31536000')
}
