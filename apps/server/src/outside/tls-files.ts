import { X509Certificate, createPrivateKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { isIP } from 'node:net'

/** A certificate with its chain, and its key; PEM. */
export interface TlsPair {
  cert: string
  key: string
  /** Whom it is for, the first name first. */
  names: readonly string[]
  /** Does it stand for this name or address? */
  isFor: (host: string) => boolean
  /** When it ends, in milliseconds since 1970. */
  ends: number
}

/** Throws a sentence for the operator where a file is missing or unreadable, or the key is another certificate's. */
export async function readTlsPair({ cert: certFile, key: keyFile }: { cert: string; key: string }): Promise<TlsPair> {
  const [cert, key] = await Promise.all([read(certFile, 'TLS_CERT'), read(keyFile, 'TLS_KEY')])
  const read509 = attempt(() => new X509Certificate(cert))
  if (read509 === undefined) throw new Error(`TLS_CERT 的文件 ${certFile} 不是证书（要 PEM 格式）· it holds no certificate in PEM`)
  const readKey = attempt(() => createPrivateKey(key))
  if (readKey === undefined) throw new Error(`TLS_KEY 的文件 ${keyFile} 不是私钥（要 PEM 格式、不带密码）· it holds no private key in PEM without a passphrase`)
  if (!read509.checkPrivateKey(readKey)) throw new Error('TLS_KEY 不是 TLS_CERT 那张证书的私钥 · the key is not the certificate\'s')
  return {
    cert, key, names: namesOf(read509), ends: Date.parse(read509.validTo),
    isFor: (host) => (isIP(host) === 0 ? read509.checkHost(host) : read509.checkIP(host)) !== undefined,
  }
}

async function read(path: string, setting: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new Error(`${setting} 指的文件 ${path} 读不到 · the file of ${setting} cannot be read`)
  }
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** Names that one may type: those with a star name nobody. */
function namesOf({ subjectAltName = '' }: X509Certificate): string[] {
  return subjectAltName.split(', ').flatMap((one) => /^(?:DNS|IP Address):([^*]+)$/.exec(one)?.[1] ?? [])
}
