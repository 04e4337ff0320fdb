import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

const faultsOf = (env: Record<string, string>) => {
  const read = readSettings(env)
  return 'faults' in read ? read.faults : []
}

test('with nothing set, everything has a value for one machine, and an empty variable is none', () => {
  const usual = {
    PORT: 8080, HOST: '127.0.0.1', DATA_DIR: resolve('data'), HTTPS: false, TRUST_PROXY: [], ZONE: 'inside', CRYPTO: 'international', BACKUP_AT: '02:30', BACKUP_KEEP: '7/4/12', LOG_LEVEL: 'warn', OIDC_NAME: '统一身份登录', OIDC_SECOND_FACTOR: [],
  }

  expect(readSettings({})).toEqual({ settings: usual })
  expect(readSettings({ PORT: '', DATABASE_URL: '', HTTPS: '' })).toEqual({ settings: usual })
})

test('what is set is read', () => {
  const read = readSettings({ PORT: '0', HOST: '0.0.0.0', DATA_DIR: '/var/lib/zhenzhi', HTTPS: 'yes', TRUST_PROXY: '127.0.0.1, 10.0.0.0/8', METRICS_TOKEN: 'sixteen-signs-ok' })

  expect(read).toMatchObject({
    settings: { PORT: 0, HOST: '0.0.0.0', DATA_DIR: '/var/lib/zhenzhi', HTTPS: true, TRUST_PROXY: ['127.0.0.1', '10.0.0.0/8'], METRICS_TOKEN: 'sixteen-signs-ok' },
  })
})

test.each([
  ['PORT', '65536'], ['PORT', '80a'], ['PORT', '-1'], ['PORT', ' 80'],
  ['DATABASE_URL', 'mysql://localhost/x'], ['DATABASE_ADMIN_URL', 'localhost:5432'],
  ['HTTPS', 'true'], ['METRICS_TOKEN', 'short'], ['LOG_LEVEL', 'loud'],
])('%s=%s is refused with a sentence in Chinese and English that names it', (name, value) => {
  const faults = faultsOf({ [name]: value })

  expect(faults).toHaveLength(1)
  expect(faults[0]).toMatch(new RegExp(`^${name}：.*\\p{Script=Han}.* · .*[a-z]`, 'u'))
})

test('another body\'s sign-in is set whole or not at all, and over TLS but on this machine', () => {
  const whole = { OIDC_ISSUER: 'https://id.example/', OIDC_CLIENT_ID: 'c', OIDC_CLIENT_SECRET_FILE: '/run/secret', OIDC_RETURN_TO: 'https://zz.example/api/sign-in/outside/return', OIDC_SECOND_FACTOR: 'hwk, otp' }
  const names = (env: Record<string, string>) => faultsOf(env).map((fault) => fault.split('：')[0])

  expect(readSettings(whole)).toMatchObject({ settings: { OIDC_SECOND_FACTOR: ['hwk', 'otp'], OIDC_NAME: '统一身份登录' } })
  expect(names({ OIDC_ISSUER: 'https://id.example/' })).toEqual(['OIDC_CLIENT_ID', 'OIDC_RETURN_TO', 'OIDC_CLIENT_SECRET'])
  expect(names({ ...whole, OIDC_CLIENT_SECRET: 'both' })).toEqual(['OIDC_CLIENT_SECRET'])
  expect(names({ ...whole, OIDC_ISSUER: 'http://id.example/' })).toEqual(['OIDC_ISSUER'])
  expect(faultsOf({ ...whole, OIDC_ISSUER: 'http://127.0.0.1:4000/' })).toEqual([])
})

test('everything wrong is said at once, and a secret is never repeated', () => {
  const faults = faultsOf({ PORT: 'x', HTTPS: 'maybe', METRICS_TOKEN: 'hush' })

  expect(faults.map((fault) => fault.split('：')[0])).toEqual(['PORT', 'HTTPS', 'METRICS_TOKEN'])
  expect(faults.join()).not.toContain('hush')
})
