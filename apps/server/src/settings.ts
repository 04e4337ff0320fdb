import { resolve } from 'node:path'
import { z } from 'zod'

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
  TRUST_PROXY: addresses.default([]),
  METRICS_TOKEN: z.string().min(16, '至少 16 个字符，否则会被猜到 · must have at least 16 characters, or it will be guessed').optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info'], '只能写 silent、error、warn 或 info · must be silent, error, warn or info').default('warn'),
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
