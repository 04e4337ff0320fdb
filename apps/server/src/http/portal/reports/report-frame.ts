import { html } from '../../frame/html.ts'
import type { Html } from '../../frame/html.ts'

/** How large letters are, as the reader chose it; the last is for elders: largest, black on white, links underlined. */
export const looks = ['m', 'l', 'xl', 'elder'] as const
export type LookName = (typeof looks)[number]

export interface Look {
  name: LookName
  /** Of this page, for the links that change it. */
  address: string
  /** Said on every page of invented towns, where the frame around it does not. */
  demo: boolean
}

const titles: Readonly<Record<LookName, string>> = { m: '中', l: '大', xl: '特大', elder: '长者版' }

interface Framed {
  title: string
  look: Look
  /** Where the page stands, after the start; the last is the page itself. */
  path: readonly { name: string; to?: string }[]
  body: Html
}

/** A published page with where it stands and how large its letters are; no script, nothing from elsewhere. */
export function frameOf({ title, look, path, body }: Framed): string {
  const steps = path.map(({ name, to }) => (to === undefined ? html`<li aria-current="page">${name}</li>` : html`<li><a href="${to}">${name}</a></li>`))
  return html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="stylesheet" href="/portal/reports/style.css"></head><body class="published ${look.name}">${look.demo ? html`<p class="demo">演示数据，不是真的</p>` : ''}
<a class="skip" href="#text">跳到正文</a><nav class="path" aria-label="当前位置"><ol><li><a href="/portal/reports">政府信息公开</a></li>${steps}</ol></nav>
<p class="sizes">字体：${looks.map((name) => (name === look.name ? html`<b aria-current="true">${titles[name]}</b> ` : html`<a href="${look.address}?size=${name}">${titles[name]}</a> `))}</p>
<main id="text"><h1>${title}</h1>
${body}</main></body></html>`.html
}

export function reportAddress({ town, year }: { town: number; year: number }): string {
  return `/portal/reports/${town}/${year}`
}
