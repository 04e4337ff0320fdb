import { verify } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { addressKey } from './address.ts'
import { checkPassword } from './check-password.ts'
import { deviceOf } from './device.ts'
import { decoy, hashPassword, isPassword } from './password-hash.ts'
import { isSignIn, plainSignIn } from './sign-in-name.ts'

const whose = { signIn: 'wangyi0001', name: '演示老王', towns: ['云溪镇'] }

test.each([
  ['短密码', '至少'], ['nine-sign', '至少'], ['桥'.repeat(201), '最多'],
  ['wangyi0001', '登录名'], ['WangYi000112', '登录名'], ['演示老王演示老王一二三', '姓名'], ['云溪镇2026云溪镇', '单位'], ['云溪2026云溪云溪', '单位'],
  ['1234567890', '连续'], ['１２３４５６７８９０', '连续'], ['aaaaaaaaaaaa', '重复'], ['abababababab', '重复'], ['密码密码密码密码密码', '重复'], ['abcdefghijkl', '连续'], ['9876543210', '连续'],
  ['qwertyuiop123', '连续'], ['1qaz2wsx3edc', '连续'], ['19900101abc', '连续'], ['13900000001', '电话'], ['33010119900101123x', '电话'], ['qwerty2026!!', '连续'],
  ['Password123', '泄露'], ['P@ssw0rd2026', '泄露'], ['5201314520', '泄露'], ['sunflower2026!', '泄露'], ['christopher', '泄露'], ['woaizhongguo1949', '泄露'], ['为人民服务2026!', '泄露'], ['sifasuo@123', '泄露'],
])('the password %s is refused, and the sentence says why: %s', async (password, why) => {
  const refused = await checkPassword(password, whose)

  expect(refused?.refusal).toMatchObject({ code: 'weak-password', field: 'password' })
  expect(refused?.refusal.says).toContain(why)
})

test.each([
  '桥头 杨树 三轮车 早点铺', 'ten-signs-', 'wangyi0001 likes old bridges', 'correct horse battery', '云溪镇的老桥2019年修', 'yanshi-2026-demo', 'vK7#qTz0mLp2', 'a plain test password',
])('the password %s is taken', async (password) => {
  expect(await checkPassword(password, whose)).toBeUndefined()
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
