import type { Moment } from '@zhenzhi/kernel'
import { Secret, TOTP } from 'otpauth'
import { renderSVG } from 'uqr'

/** What every authenticator app takes without asking (RFC 6238): SHA-1, six digits, thirty seconds. */
const usual = { algorithm: 'SHA1', digits: 6, period: 30 } as const

const totpOf = (secret: Buffer, label = '') => new TOTP({ ...usual, issuer: '镇治', label, secret: new Secret({ buffer: Uint8Array.from(secret).buffer }) })

/** The step whose code this is, the present one or a neighbour, because telephones' clocks are not exact; undefined where it is none of them. */
export function findStep(secret: Buffer, typed: string, moment: Moment): number | undefined {
  const token = typed.normalize('NFKC').replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const timestamp = Date.parse(moment)
  const delta = totpOf(secret).validate({ token, timestamp, window: 1 })
  return delta === null ? undefined : Math.floor(timestamp / 1000 / usual.period) + delta
}

/** What an authenticator app is shown: a picture to photograph, and letters in groups of four to type. */
export function shownOf(secret: Buffer, signIn: string): { picture: string; letters: string } {
  const totp = totpOf(secret, signIn)
  return { picture: renderSVG(totp.toString(), { border: 2, ecc: 'M' }), letters: totp.secret.base32.replaceAll(/(.{4})(?=.)/g, '$1 ') }
}
