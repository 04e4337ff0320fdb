const systems: readonly [RegExp, string][] = [
  [/Android/, '安卓手机'], [/iPhone/, '苹果手机'], [/iPad/, '苹果平板'], [/Windows/, 'Windows 电脑'], 
  [/Mac OS X|Macintosh/, '苹果电脑'], [/Linux/, 'Linux 电脑'],
]
const browsers: readonly [RegExp, string][] = [
  [/MicroMessenger/, '微信'], [/DingTalk/, '钉钉'], [/Edg\//, 'Edge'], [/Firefox\//, 'Firefox'],
  [/QQBrowser/, 'QQ 浏览器'], [/Chrome\//, 'Chrome'], [/Safari\//, 'Safari'],
]

/** What a person recognises their session by: `Windows 电脑 · Edge`. */
export function deviceOf(userAgent: string): string {
  const system = systems.find(([pattern]) => pattern.test(userAgent))?.[1] ?? '其他设备'
  const browser = browsers.find(([pattern]) => pattern.test(userAgent))?.[1] ?? '其他程序'
  return `${system} · ${browser}`
}
