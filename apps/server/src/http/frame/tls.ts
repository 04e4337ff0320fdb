import { Server } from 'node:tls'

/** What the door shows and how it encrypts; PEM. */
export interface TlsShown {
  cert: string
  key: string
}

/** TLS 1.2 at least, and of it only what keeps past talk secret when the key is lost later, and shows any change. */
export function tlsOptions({ cert, key }: TlsShown) {
  return {
    cert, key, minVersion: 'TLSv1.2',
    ciphers: [
      'TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_AES_128_GCM_SHA256', 'ECDHE-ECDSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES256-GCM-SHA384',
      'ECDHE-ECDSA-CHACHA20-POLY1305', 'ECDHE-RSA-CHACHA20-POLY1305', 'ECDHE-ECDSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES128-GCM-SHA256',
    ].join(':'),
    honorCipherOrder: true, handshakeTimeout: 10_000,
  } as const
}

/** New connections get the new certificate; those that are open go on. */
export function renewTls(server: object, shown: TlsShown): void {
  if (!(server instanceof Server)) throw new Error('this server has no certificate to renew')
  server.setSecureContext(tlsOptions(shown))
}
