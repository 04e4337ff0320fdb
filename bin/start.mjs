// Started by `npm start`, or by hand with whatever Node the machine has. Nothing but this check may stand here: an old Node must be able to read the file.
const major = Number(process.versions.node.split('.')[0])

if (major < 20) {
  console.error('本机的 Node.js 是 ' + process.version + '，需要 20 或更新的版本。请从 https://nodejs.org 安装后再启动。')
  console.error('This machine has Node.js ' + process.version + '; 20 or newer is needed. Install it from https://nodejs.org, then start again.')
  process.exit(1)
}

void import('./launch.mjs').then(function (launcher) {
  return launcher.launch()
})
