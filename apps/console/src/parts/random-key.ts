/** A key that names one attempt. `crypto.randomUUID` is missing on plain http, which offices inside their own net still use. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
