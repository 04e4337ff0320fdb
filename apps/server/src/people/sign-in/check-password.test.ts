import { verify } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { addressKey } from './address.ts'
import { checkPassword } from './check-password.ts'
import { deviceOf } from './device.ts'
import { decoy, hashPassword, isPassword } from './password-hash.ts'
import { isSignIn, plainSignIn } from './sign-in-name.ts'

test.each([
  '短密码', 'nine-sign', 'wangyi0001', 'WangYi000112', '1234567890', 'Password123', '１２３４５６７８９０', '5201314520', 'aaaaaaaaaaaa', 'abababababab', 'abcdefghijkl', '9876543210',
])('the password %s is refused', (password) => {
  expect(checkPassword(password, 'wangyi0001')?.refusal).toMatchObject({ code: 'weak-password', field: 'password' })
})

test.each(['桥头 杨树 三轮车 早点铺', 'ten-signs-', 'wangyi0001 likes old bridges', 'correct horse battery'])('the password %s is taken', (password) => {
  expect(checkPassword(password, 'wangyi0001')).toBeUndefined()
})

test('a password typed in full-width letters is the same password', async () => {
  expect(await isPassword(await hashPassword('Ｂridge２０２６杨树下'), 'Bridge2026杨树下')).toBe(true)
})

test('the decoy costs what a real password costs, and no password opens it', async () => {
  const costOf = (hashed: string) => hashed.split('$').slice(1, 4)

  expect(costOf(decoy)).toEqual(costOf(await hashPassword('anything at all')))
  expect(await verify(decoy, 'anything at all')).toBe(false)
})

test('sign-in names are one however they are typed', () => {
  expect(plainSignIn(' ＺhangＳan０１ ')).toBe('zhangsan01')
  expect(['张三', 'zhang.san', 'a', 'with space', '<b>', 'x'.repeat(41)].map(isSignIn)).toEqual([true, true, false, false, false, false])
})

test('an address is what one person hardly changes', () => {
  expect(['10.1.2.3', '::ffff:10.1.2.3', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::9', '::1', 'fe80::1%eth0'].map(addressKey))
    .toEqual(['10.1.2.3', '10.1.2.3', '2001:db8:1:2::/64', '2001:db8:1:2::/64', '0:0:0:0::/64', 'fe80:0:0:0::/64'])
})

test('a device has a name that people know', () => {
  expect(deviceOf('Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36')).toBe('Windows 电脑 · Chrome')
  expect(deviceOf('Mozilla/5.0 (Linux; Android 9) Chrome/86.0 Mobile Safari/537.36 MicroMessenger/8.0')).toBe('安卓手机 · 微信')
  expect(deviceOf('curl/8.0')).toBe('其他设备 · 其他程序')
})
