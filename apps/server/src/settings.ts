import { resolve } from 'node:path'
import { z } from 'zod'
import { faultsOfSignIn, signInVariables } from './settings-sign-in.ts'

const port = '要是 0 到 65535 的整数 · must be a whole number from 0 to 65535'
const yes = z.enum(['yes', 'no'], '只能写 yes 或 no · must be yes or no').transform((word) => word === 'yes')
const address = '要写成 postgres:// 开头的数据库地址 · must be an address that begins with postgres://'
const database = z.string().regex(/^postgres(ql)?:\/\/.+/, address).optional()
const addresses = z.string().transform((text) => text.split(',').map((one) => one.trim()).filter((one) => one !== ''))

/** What may be set from outside; everything has a value that suits one machine. */
const variables = z.object({
  PORT: z.string().regex(/^\d{1,5}$/, port).transform(Number).refine((number) => number <= 65_535, port).default(8080),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('data').transform((folder) => resolve(folder)),
  DATABASE_URL: database,
  DATABASE_ADMIN_URL: database,
  HTTPS: yes.default(false),
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  TLS_REDIRECT_PORT: z.string().regex(/^\d{1,5}$/, port).transform(Number).refine((number) => number <= 65_535, port).optional(),
  TRUST_PROXY: addresses.default([]),
  ZONE: z.enum(['inside', 'internet'], '只能写 inside 或 internet · must be inside or internet').default('inside'),
  RESIDENT_CODE_URL: z.url({ protocol: /^https?$/, error: '要写成 http:// 或 https:// 开头的地址 · must be an address that begins with http:// or https://' }).optional(),
  RESIDENT_CODE_TOKEN: z.string().optional(),
  NOTICE_HOSTS: addresses.optional(),
  CRYPTO: z.enum(['international', 'sm'], '只能写 international 或 sm · must be international or sm').default('international'),
  MASTER_KEY_DIR: z.string().transform((folder) => resolve(folder)).optional(),
  BACKUP_TO: z.string().transform((folder) => resolve(folder)).optional(),
  BACKUP_AT: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '要写成 02:30 这样的时间 · must be a time such as 02:30').default('02:30'),
  BACKUP_KEEP: z.string().regex(/^0*[1-9]\d{0,2}\/\d{1,3}\/\d{1,3}$/, '要写成“天/周/月”，例如 7/4/12 · must be days/weeks/months, such as 7/4/12').default('7/4/12'),
  ...signInVariables,
  METRICS_TOKEN: z.string().min(16, '至少 16 个字符，否则会被猜到 · must have at least 16 characters, or it will be guessed').optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info'], '只能写 silent、error、warn 或 info · must be silent, error, warn or info').default('warn'),
}).check(({ value, issues }) => {
  for (const [path, message] of faultsOfSignIn(value)) issues.push({ code: 'custom', input: undefined, path: [path], message })
}).check(({ value: { TLS_CERT, TLS_KEY, TLS_REDIRECT_PORT }, issues }) => {
  const say = (path: string, message: string) => void issues.push({ code: 'custom', input: undefined, path: [path], message })
  if ((TLS_CERT === undefined) !== (TLS_KEY === undefined)) say(TLS_CERT === undefined ? 'TLS_CERT' : 'TLS_KEY', '证书和私钥要一起设 · TLS_CERT and TLS_KEY go together')
  if (TLS_REDIRECT_PORT !== undefined && TLS_CERT === undefined) say('TLS_REDIRECT_PORT', '没有设证书，不能转到 https · needs TLS_CERT and TLS_KEY')
})

export type Settings = z.output<typeof variables>

/**
 * Reads the settings, an empty variable counting as none. Everything that is wrong comes back at once, one sentence each, in Chinese and
 * English; the values are not repeated, because some are secret.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): { settings: Settings } | { faults: readonly string[] } {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const read = variables.safeParse(given)
  if (read.success) return { settings: read.data }
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}：${message}`)
  return { faults }
}
