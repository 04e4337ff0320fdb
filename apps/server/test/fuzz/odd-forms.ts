import { picture } from '../files.ts'
import { workbook } from '../workbook.ts'
import type { Dice } from './dice.ts'
import { oddText } from './odd-values.ts'
import type { Shot } from './shot-parts.ts'

const edge = 'edge-of-a-part'
const sheet = workbook({ rows: [['日期', '事由', '人数'], ['2026-01-05', '院墙', 2], ['2026-02-05', '田埂', 3]] })

const contents: readonly { name: string; bytes: Buffer }[] = [
  { name: '签字页.png', bytes: picture },
  { name: '台账.xlsx', bytes: sheet },
  { name: '页.svg', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="a()"/>') },
  { name: 'page.html', bytes: Buffer.from('<!doctype html><script>a()</script>') },
  { name: 'p.png', bytes: Buffer.concat([picture, Buffer.from('<script>a()</script>')]) },
  { name: 'x.xlsx', bytes: Buffer.from('PK\u0003\u0004nothing at all') },
  { name: 'x.xls', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
  { name: 'x.xlsx', bytes: sheet.subarray(0, sheet.length - 40) },
  { name: '空.png', bytes: Buffer.alloc(0) },
  { name: 'x.exe', bytes: Buffer.from('MZ\u0090\u0000') },
  { name: 'v.mp4', bytes: Buffer.from('\u0000\u0000\u0000\u0018ftypmp42') },
  { name: 'a.pdf', bytes: Buffer.from('%PDF-1.7\n%\n') },
]

function part(name: string, bytes: Buffer, more = ''): Buffer {
  return Buffer.concat([Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n${more}\r\n`), bytes, Buffer.from('\r\n')])
}

const end = Buffer.from(`--${edge}--\r\n`)
const header = { 'content-type': `multipart/form-data; boundary=${edge}` }

/** One file as a browser's form sends it; any kind of content. */
export function formOf(shot: Shot, dice: Dice): Shot {
  const { name, bytes } = dice.pick(contents)
  return { ...shot, headers: { ...shot.headers, ...header }, body: Buffer.concat([part(name, bytes), end]) }
}

/** Forms no browser sends. */
export function oddForm(shot: Shot, dice: Dice): Shot {
  const { bytes } = dice.pick(contents)
  const name = oddText(dice).replaceAll(/["\r\n]/g, '').slice(0, 2000)
  const whole = Buffer.concat([part(name, bytes), end])
  const bodies: readonly (Buffer | string)[] = [
    whole,
    Buffer.concat([part('a.png', picture), part('b.png', picture), end]),
    Buffer.concat([Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="__proto__"\r\n\r\nx\r\n`), part('a.png', picture), end]),
    whole.subarray(0, Math.floor(whole.length / 2)), part('a.png', picture), end, '', `--${edge}`, `--${edge}\r\n\r\n\r\n--${edge}--\r\n`,
    Buffer.concat([part('a.png', picture, `x-more: ${'y'.repeat(9000)}\r\n`), end]),
    Buffer.concat([Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="file"\r\n\r\n`), bytes, Buffer.from('\r\n'), end]),
    Buffer.concat([part('../../../etc/x.png', picture), end]),
  ]
  const types = [header['content-type'], 'multipart/form-data', 'multipart/form-data; boundary=', `multipart/form-data; boundary=${'b'.repeat(300)}`, 'multipart/mixed; boundary=x', 'application/json']
  return { ...shot, headers: { ...shot.headers, 'content-type': dice.chance(0.8) ? types[0]! : dice.pick(types) }, body: dice.pick(bodies) }
}
