import { cleanText } from './clean-text.ts'
import type { Letter, LetterParagraph } from './letter.ts'
import { demoMark } from './page-edge.ts'

/**
 * A letter as one HTML file: headings are headings, no script, nothing from elsewhere. Printed it stands on A4 with the margins of GB/T 9704;
 * on a screen its lines follow the width. Its style is in it: nothing else is needed to read it.
 */
export function reportHtml(letter: Letter, { demo }: { demo: boolean }): string {
  const { letterhead, addressee, copyTo, printedBy, signature, signatories = [signature] } = letter.facts
  const title = escaped(letter.title.join(''))
  const head = letterhead === undefined ? '' : `<header><p class="mark">${letterhead.issuers.map((one) => `<span>${escaped(one)}</span>`).join('')}<span>文件</span></p>
<p class="number"><span>${escaped(letterhead.number)}</span><span>签发人：<span class="signer">${escaped(letterhead.signer)}</span></span></p></header>`
  const imprint = [
    ...(copyTo.length === 0 ? [] : [`<p>抄送：${escaped(copyTo.join('，'))}。</p>`]),
    ...(printedBy === undefined ? [] : [`<p class="printed"><span>${escaped(printedBy)}</span>${letter.date === null ? '' : `<span>${escaped(letter.date)}印发</span>`}</p>`]),
  ].join('\n')
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>${style}</style></head><body>
${demo ? `<p class="demo">${demoMark}</p>\n` : ''}${head}<main><h1>${letter.title.map((piece) => `<span>${escaped(piece)}</span>`).join('')}</h1>
${addressee === '' ? '' : `<p class="to">${escaped(addressee)}：</p>\n`}${letter.paragraphs.map(paragraph).join('\n')}
<div class="signed"><p>${signatories.map((one) => `<span>${escaped(one)}</span>`).join('')}</p>${letter.date === null ? '' : `<p>${escaped(letter.date)}</p>`}</div></main>
${imprint === '' ? '' : `<footer>${imprint}</footer>\n`}</body></html>
`
}

function paragraph({ level, runs }: LetterParagraph): string {
  const tag = level === 0 ? 'p' : `h${level + 1}`
  return `<${tag}>${escaped(runs.map(({ text }) => text).join(''))}</${tag}>`
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' }

function escaped(text: string): string {
  return cleanText(text).replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
}

const style = `
body{max-width:40em;margin:0 auto;padding:1em;color:#000;background:#fff;font:1.1rem/1.9 FangSong_GB2312,FangSong,STFangsong,"Noto Serif CJK SC",serif}
h1,h2,h3,h4,.to{line-height:1.6;margin:.5em 0}
h1{font:1.6rem/1.5 FZXiaoBiaoSong-B05S,SimSun,"Noto Serif CJK SC",serif;text-align:center;margin:1em 0}
h1 span,.mark span{display:inline-block}
h2,h3,h4,p{font-size:1.1rem;margin:0;text-indent:2em;overflow-wrap:anywhere}
h2{font-family:SimHei,"Noto Sans CJK SC",sans-serif;font-weight:400}
h3{font-family:KaiTi_GB2312,KaiTi,STKaiti,serif;font-weight:400}
h4{font-weight:400}
.to,.mark,.number,.demo,footer p,.signed p{text-indent:0}
.demo{color:#a00000;text-align:center}
.mark{color:#c00000;font:1.9rem/1.4 FZXiaoBiaoSong-B05S,SimSun,serif;text-align:center}
.mark span+span{margin-left:.3em}
.number,.printed{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 2em}
.number{border-bottom:2px solid #c00000;padding:0 1em .3em;margin-top:1em}
.signer{font-family:KaiTi_GB2312,KaiTi,STKaiti,serif}
.signed{margin-top:2.5em;text-align:right;break-inside:avoid}
.signed p{padding-right:2em}
.signed span+span{margin-left:2em}
footer{border-top:1px solid #000;border-bottom:1px solid #000;margin-top:2.5em;padding:0 1em}
@media print{@page{size:A4;margin:37mm 26mm 35mm 28mm}body{max-width:none;padding:0;font-size:16pt}h2,h3,h4,p{font-size:16pt}h2,h3,h4{break-after:avoid}}
`
