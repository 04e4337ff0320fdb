import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { oidcProvider } from './outside/sign-in/oidc-provider.ts'
import type { SignInProvider } from './outside/sign-in/sign-in-provider.ts'

const https = '要写成 https:// 开头的地址（只有本机可以用 http://） · must be an address that begins with https:// (http:// only on this machine)'
const web = z.string().refine((text) => URL.canParse(text) && isSafe(new URL(text)), https).optional()
const words = z.string().transform((text) => text.split(/[\s,]+/).filter((one) => one !== ''))

/** Sign-in through another body's system: OpenID Connect. See docs/how-to/sign-in-providers.md. */
export const signInVariables = {
  OIDC_ISSUER: web,
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_CLIENT_SECRET_FILE: z.string().optional(),
  OIDC_NAME: z.string().max(20, '最多 20 个字 · at most 20 characters').default('统一身份登录'),
  /** The full address of /api/sign-in/outside/return on this server, as browsers reach it. */
  OIDC_RETURN_TO: web,
  /** Words of amr or acr by which the provider says that it saw a second factor; then ours is not asked. */
  OIDC_SECOND_FACTOR: words.default([]),
}

export type SignInSettings = z.output<z.ZodObject<typeof signInVariables>>

/** Settings that make no sense together: which one, and a sentence. */
export function faultsOfSignIn({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_CLIENT_SECRET_FILE, OIDC_RETURN_TO }: SignInSettings): [string, string][] {
  if (OIDC_ISSUER === undefined) return []
  const missing = '设了 OIDC_ISSUER，这一项也要设 · is needed with OIDC_ISSUER'
  return [
    ...(OIDC_CLIENT_ID === undefined ? [['OIDC_CLIENT_ID', missing] as [string, string]] : []),
    ...(OIDC_RETURN_TO === undefined ? [['OIDC_RETURN_TO', missing] as [string, string]] : []),
    ...((OIDC_CLIENT_SECRET === undefined) === (OIDC_CLIENT_SECRET_FILE === undefined)
      ? [['OIDC_CLIENT_SECRET', '和 OIDC_CLIENT_SECRET_FILE 只设一个，必须设一个 · set this or OIDC_CLIENT_SECRET_FILE, one of them'] as [string, string]] : []),
  ]
}

/** The provider of these settings; undefined where none is set. Throws where the secret's file cannot be read. */
export function providerOf(settings: SignInSettings, told: (why: string) => void): SignInProvider | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId = '', OIDC_RETURN_TO: returnTo = '', OIDC_CLIENT_SECRET_FILE: file } = settings
  if (issuer === undefined) return undefined
  const clientSecret = settings.OIDC_CLIENT_SECRET ?? readFileSync(file ?? '', 'utf8').trim()
  return oidcProvider({ issuer, clientId, clientSecret, returnTo, name: settings.OIDC_NAME, secondWords: settings.OIDC_SECOND_FACTOR, told })
}

function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
}
