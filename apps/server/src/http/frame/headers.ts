import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isSecure } from './cookie.ts'

/**
 * Scripts come from this server alone, never from a page's text; what a script writes into a page as markup has to pass a policy of the page's
 * own (`trusted-types`), and the console's lets none pass. Styles in a page's text need the number of this very load, `styles`; nothing is framed,
 * and nothing may frame it. Pictures taken by the phone's camera are shown from memory (`blob:`).
 */
export function policyWith(styles?: string): string {
  return [
    `default-src 'none'`, `script-src 'self'`, `style-src 'self'${styles === undefined ? '' : ` 'nonce-${styles}'`}`, `img-src 'self' data: blob:`, `font-src 'self'`,
    `connect-src 'self'`, `worker-src 'self'`, `manifest-src 'self'`, `frame-src 'none'`, `object-src 'none'`, `base-uri 'none'`, `form-action 'self'`,
    `frame-ancestors 'none'`, `require-trusted-types-for 'script'`, `trusted-types default`,
  ].join('; ')
}

/** The number of one load of a page, which nobody can guess. */
export function makeNonce(): string {
  return randomBytes(18).toString('base64url')
}

export const always = {
  'content-security-policy': policyWith(),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'origin-agent-cluster': '?1',
  'permissions-policy': ['camera=(self)', 'geolocation=(self)', ...[
    'accelerometer', 'autoplay', 'bluetooth', 'browsing-topics', 'display-capture', 'encrypted-media', 'fullscreen', 'gyroscope', 'hid', 'idle-detection',
    'magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking',
  ].map((name) => `${name}=()`)].join(', '),
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
