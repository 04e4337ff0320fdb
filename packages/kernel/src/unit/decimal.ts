/** Signed decimals as text, so that no figure ever passes through a float: '12', '-0.5', '1786'. */
const pattern = /^-?\d{1,30}(\.\d{1,12})?$/

interface Scaled {
  digits: bigint
  places: number
}

export function isDecimal(text: string): boolean {
  return pattern.test(text)
}

function scaled(text: string): Scaled {
  if (!isDecimal(text)) throw new Error(`not a decimal: ${text}`)
  const [whole = '0', fraction = ''] = text.split('.')
  return { digits: BigInt(whole + fraction), places: fraction.length }
}

function written(digits: bigint, places: number): string {
  const sign = digits < 0n ? '-' : ''
  const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0')
  const whole = text.slice(0, text.length - places)
  const fraction = places === 0 ? '' : text.slice(-places).replace(/0+$/, '')
  const body = fraction === '' ? whole : `${whole}.${fraction}`
  return body === '0' ? '0' : sign + body
}

export function addDecimals(a: string, b: string): string {
  const [x, y] = [scaled(a), scaled(b)]
  const places = Math.max(x.places, y.places)
  return written(x.digits * 10n ** BigInt(places - x.places) + y.digits * 10n ** BigInt(places - y.places), places)
}

export function negateDecimal(a: string): string {
  const x = scaled(a)
  return written(-x.digits, x.places)
}

export function compareDecimals(a: string, b: string): number {
  const difference = addDecimals(a, negateDecimal(b))
  return difference === '0' ? 0 : difference.startsWith('-') ? -1 : 1
}

/** `a` divided by ten to the power: 分 to 元 is power 2, 元 to 万元 is power 4. Exact. */
export function shiftDecimal(a: string, power: number): string {
  const x = scaled(a)
  return power >= 0 ? written(x.digits, x.places + power) : written(x.digits * 10n ** BigInt(-power), x.places)
}

/** `a ÷ b` rounded half away from zero to `places`; undefined when `b` is zero: such a rate is “—”, neither 0 nor 100 %. */
export function divideDecimals(a: string, b: string, places: number): string | undefined {
  const [x, y] = [scaled(a), scaled(b)]
  if (y.digits === 0n) return undefined
  const top = x.digits * 10n ** BigInt(places + 1 + y.places)
  const bottom = y.digits * 10n ** BigInt(x.places)
  const tenfold = top / bottom
  const half = tenfold < 0n ? -5n : 5n
  return written((tenfold + half) / 10n, places)
}
