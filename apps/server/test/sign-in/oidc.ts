import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** A real OpenID Connect provider on loopback, which takes everybody at their word. */
export interface TestProvider {
  issuer: string
  clientId: string
  clientSecret: string
  /** Goes the browser's way from an authorization address as this person, and answers with the address it is sent back to. A name in `-key` has shown a key. */
  signIn: (address: string, subject: string) => Promise<string>
  stop: () => Promise<void>
}

const [clientId, clientSecret] = ['zhenzhi-test', 'a secret of the test alone']

export async function startProvider(returnTo: string): Promise<TestProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a server on a port has such an address
  const issuer = `http://127.0.0.1:${port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [returnTo], post_logout_redirect_uris: [new URL('/sign-in', returnTo).href], application_type: 'native' }],
    pkce: { required: () => true },
    claims: { openid: ['sub', 'amr'] },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ['of the test alone'] },
    jwks: { keys: [await makeKey()] },
  })
  let subject = ''
  const usual = provider.callback()
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/')) void interact(provider, { request, response, subject })
    else void usual(request, response)
  })
  const signIn = (address: string, who: string) => {
    subject = who
    return walk(address, returnTo)
  }
  return { issuer, clientId, clientSecret, signIn, stop: () => stopped(server) }
}

async function makeKey() {
  const kind = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' }
  const { privateKey } = await crypto.subtle.generateKey(kind, true, ['sign', 'verify'])
  return { ...(await crypto.subtle.exportKey('jwk', privateKey)), kid: 'test', use: 'sig', alg: 'RS256' }
}

interface Interacting {
  request: IncomingMessage
  response: ServerResponse
  subject: string
}

/** Who is asked to sign in or to agree does so at once. */
async function interact(provider: Provider, { request, response, subject }: Interacting): Promise<void> {
  const { prompt } = await provider.interactionDetails(request, response)
  if (prompt.name === 'login') {
    return provider.interactionFinished(request, response, { login: { accountId: subject, amr: subject.endsWith('-key') ? ['pwd', 'hwk'] : ['pwd'] } })
  }
  const grant = new provider.Grant({ accountId: subject, clientId })
  grant.addOIDCScope('openid')
  return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } })
}

/** From address to address with the provider's own cookies, until it sends the browser back. */
async function walk(address: string, returnTo: string): Promise<string> {
  const cookies = new Map<string, string>()
  let next = address
  for (let steps = 0; steps < 20; steps += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const location = reply.headers.get('location')
    if (location === null) throw new Error(`the provider says ${reply.status}: ${(await reply.text()).slice(0, 400)}`)
    next = new URL(location, next).href
    if (next.startsWith(returnTo)) return next
  }
  throw new Error('the provider goes in circles')
}

function stopped(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => void server.close(() => resolve()))
}
