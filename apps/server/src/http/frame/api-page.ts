import { html, type Html } from './html.ts'

const style = `body{font:16px/1.7 "Microsoft YaHei","Noto Sans CJK SC",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1f2328}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #d0d7de;padding:.4rem .6rem;text-align:left;vertical-align:top}
code{font-family:Consolas,monospace}`

/** The contract as a page that people read: every route, what it takes, and how a program signs in. No script, nothing from elsewhere; `nonce`: of this load, for its style. */
export function apiPage(paths: Readonly<Record<string, object | undefined>>, nonce: string): string {
  const rows = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item ?? {}).flatMap(([method, operation]: [string, unknown]) => isOperation(operation) ? [row(method, path, operation)] : []))
  return html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>镇治 · 接口说明</title><style nonce="${nonce}">${{ html: style }}</style></head><body>
<h1>镇治 · 接口说明</h1>
<p>机器读的版本（OpenAPI 3.1）：<a href="/api/openapi.json">/api/openapi.json</a></p>
<p>先 <code>POST /api/sign-in</code> 登录，会话在 Cookie 里；除读取外，每个请求都要带请求头 <code>x-csrf</code>，值在登录和 <code>GET /api/me</code> 的回答里。</p>
<p>办不成的，回答 <code>{ "refusal": { "code", "says", "field" } }</code>，<code>says</code> 是给人看的话；
系统出错的，回答 <code>{ "fault": { "id", "says" } }</code>。</p>
<table><thead><tr><th>方法</th><th>地址</th><th>做什么</th><th>要填的</th></tr></thead><tbody>${rows}</tbody></table>
</body></html>`.html
}

interface Operation {
  summary?: string
  requestBody?: { content?: Record<string, { schema?: { properties?: Record<string, unknown>; required?: readonly string[] } }> }
}

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'responses' in value
}

function row(method: string, path: string, { summary = '', requestBody }: Operation): Html {
  const { properties = {}, required = [] } = requestBody?.content?.['application/json']?.schema ?? {}
  const fields = Object.keys(properties).map((name) => (required.includes(name) ? name : `${name}（可不填）`)).join('、')
  return html`<tr><td>${method.toUpperCase()}</td><td><code>${path}</code></td><td>${summary}</td><td>${fields}</td></tr>`
}
