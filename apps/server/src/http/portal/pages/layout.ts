import type { Refused } from '@zhenzhi/kernel'
import { html } from '../../frame/html.ts'
import type { Html } from '../../frame/html.ts'

export interface PageAsked {
  title: string
  body: Html
  signedIn?: boolean
}

/** One page: large letters, no script, nothing from elsewhere. */
export function page({ title, body, signedIn = false }: PageAsked): string {
  return html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="stylesheet" href="/style.css"></head><body>
<header><p><a href="/">群众来件</a></p></header>
<main><h1>${title}</h1>
${body}</main>
<footer><p><a href="/">首页</a>　<a href="/mine">我的来件</a>${signedIn ? html`　<a href="/me">我的手机号</a>` : ''}　<a href="/notice">怎样保护您的信息</a></p>
<p>急事请打110、119、120，政务热线12345。</p></footer></body></html>`.html
}

/** The same page of a zone whose towns are invented: said before all else, on whatever page it is. */
export function asDemo(page: string): string {
  return page.replace('<body>', '<body><p class="demo">演示数据，不是真的</p>')
}

export function wrong(refused: Refused | undefined): Html {
  return refused === undefined ? html`` : html`<p class="wrong" role="alert">${refused.refusal.says}</p>`
}

/** The session's secret goes with every form that changes something. */
export function secret(csrf: string): Html {
  return html`<input type="hidden" name="csrf" value="${csrf}">`
}

export function options(named: readonly { id: string; name: string }[], chosen: string): Html[] {
  return named.map(({ id, name }) => (id === chosen ? html`<option value="${id}" selected>${name}</option>` : html`<option value="${id}">${name}</option>`))
}

export function radios(field: string, named: readonly { id: string; name: string }[], chosen: string): Html[] {
  return named.map(({ id, name }) => html`<label><input type="radio" name="${field}" value="${id}" required${id === chosen ? html` checked` : ''}>${name}</label>`)
}

/** 2026-05-08 as people say it. */
export function sayDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}
