import * as oidc from 'openid-client'
import type { SaidWho, SignInProvider, Unsaid, WayThere } from './sign-in-provider.ts'

export interface OidcAsked {
  issuer: string
  clientId: string
  clientSecret: string
  name: string
  /** The address of this server that the provider sends browsers back to; from the settings, never from a request. */
  returnTo: string
  /** Words of `amr` or `acr` by which the provider says that it saw a second factor. */
  secondWords: readonly string[]
  /** Why an answer was not believed, for the log. */
  told?: (why: string) => void
}

/** Seconds until a provider that does not answer counts as down. */
const patience = 5

/** OpenID Connect: authorization code with PKCE, state and nonce. What the provider publishes of itself is read at the first use, and again after a failure. */
export function oidcProvider(asked: OidcAsked): SignInProvider {
  let known: Promise<oidc.Configuration> | undefined
  const configuration = () => {
    known ??= discover(asked).catch((fault: unknown) => {
      known = undefined
      throw fault
    })
    return known
  }
  return {
    issuer: asked.issuer,
    name: asked.name,
    begin: async (state) => {
      try {
        return await wayThere(await configuration(), asked.returnTo, state)
      } catch (fault) {
        asked.told?.(whyOf(fault))
        return 'down'
      }
    },
    finish: async (answer) => {
      try {
        return await whoCame(await configuration(), asked, answer)
      } catch (fault) {
        asked.told?.(whyOf(fault))
        return unsaidOf(fault)
      }
    },
    leave: async () => {
      try {
        return await leaving(await configuration(), asked)
      } catch {
        return undefined
      }
    },
  }
}

function discover({ issuer, clientId, clientSecret }: OidcAsked): Promise<oidc.Configuration> {
  const server = new URL(issuer)
  // Without TLS only on the machine itself, where nobody stands between; the settings refuse everything else.
  const execute = server.protocol === 'http:' ? [oidc.allowInsecureRequests] : []
  return oidc.discovery(server, clientId, clientSecret, undefined, { execute, timeout: patience })
}

async function wayThere(configuration: oidc.Configuration, returnTo: string, state: string): Promise<WayThere> {
  const [verifier, nonce] = [oidc.randomPKCECodeVerifier(), oidc.randomNonce()]
  const address = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: returnTo, scope: 'openid', state, nonce, code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
  })
  return { address: address.href, kept: { verifier, nonce } }
}

async function whoCame(
  configuration: oidc.Configuration, { returnTo, secondWords }: OidcAsked, { answer, state, kept }: Parameters<SignInProvider['finish']>[0],
): Promise<SaidWho | Unsaid> {
  const came = new URL(returnTo)
  came.search = answer
  const tokens = await oidc.authorizationCodeGrant(configuration, came, {
    pkceCodeVerifier: kept['verifier'] ?? '', expectedState: state, expectedNonce: kept['nonce'] ?? '', idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (claims === undefined) return 'not-believed'
  const said = [...(Array.isArray(claims['amr']) ? claims['amr'] : []), claims['acr']]
  return { subject: claims.sub, second: said.some((word) => typeof word === 'string' && secondWords.includes(word)) }
}

async function leaving(configuration: oidc.Configuration, { clientId, returnTo }: OidcAsked): Promise<string | undefined> {
  if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined
  return oidc.buildEndSessionUrl(configuration, { client_id: clientId, post_logout_redirect_uri: new URL('/sign-in', returnTo).href }).href
}

/** A line that broke is not a lie. */
function unsaidOf(fault: unknown): Unsaid {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined
  const status = fault instanceof Error && 'status' in fault && typeof fault.status === 'number' ? fault.status : 0
  return code === 'OAUTH_TIMEOUT' || status >= 500 || hasBrokenLine(fault) ? 'down' : 'not-believed'
}

function hasBrokenLine(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false
  const code = 'code' in fault ? String(fault.code) : ''
  return /^(ECONN|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|UND_ERR)/.test(code) || hasBrokenLine(fault.cause)
}

/** The kind of fault, without tokens or claims. */
function whyOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'unknown'
  const code = 'code' in fault ? String(fault.code) : ''
  const error = 'error' in fault ? String(fault.error) : ''
  return [fault.name, code, error].filter((word) => word !== '').join(' ')
}
