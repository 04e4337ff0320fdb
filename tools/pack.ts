import { parseArgs } from 'node:util'
import { makePackage, platforms, type Platform } from './pack/make-package.ts'

/** `npm run pack [-- --for linux-x64|linux-arm64] [--to FOLDER]`: one file that installs, upgrades and rolls back without internet. */
const { values } = parseArgs({ options: { for: { type: 'string', default: `${process.platform}-${process.arch}` }, to: { type: 'string', default: '.cache/pack' } } })
const platform = platforms.find((one) => one === values.for)
if (platform === undefined) {
  console.error(`只能打包 ${platforms.join('、')}，不能打包 ${values.for} · only these can be packed`)
  process.exitCode = 2
} else {
  const made = await makePackage({ platform: platform satisfies Platform, to: values.to })
  console.log(`已打包：${made.file}（${Math.round(made.bytes / 1_000_000)} MB，${made.files} 个文件）· packed`)
}
