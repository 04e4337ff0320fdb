import type { Refused } from '@zhenzhi/kernel'
import { html } from '../../frame/html.ts'
import type { Html } from '../../frame/html.ts'
import type { Visited } from '../../../returns/link-visit.ts'

type Shown = Pick<Visited, 'townName' | 'villageName' | 'month' | 'demo' | 'state' | 'opening' | 'told' | 'reason' | 'position'>

/** One page: large letters, no script, nothing from elsewhere, no name of a person. */
function page({ title, body, demo }: { title: string; body: Html; demo: boolean }): string {
  return html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="stylesheet" href="/y/style.css"></head><body>${demo ? html`<p class="demo">演示数据，不是真的</p>` : ''}
<header><p>村级月报</p></header>
<main><h1>${title}</h1>
${body}</main></body></html>`.html
}

function wrong(refused: Refused | undefined): Html {
  return refused === undefined ? html`` : html`<p class="wrong" role="alert">${refused.refusal.says}</p>`
}

const titleOf = ({ villageName, month }: Pick<Shown, 'villageName' | 'month'>) => `${villageName} ${month}月报`

export function sayingPage(title: string, says: string, demo = false): string {
  return page({ title, body: html`<section><p>${says}</p></section>`, demo })
}

export function phonePage(token: string, at: Shown, { phone = '', refused }: { phone?: string; refused?: Refused } = {}): string {
  return page({ title: titleOf(at), demo: at.demo, body: html`${wrong(refused)}<form method="post" action="/y/${token}/code">
<p>${at.townName}请${at.villageName}报${at.month}的矛盾纠纷情况。先验证手机号。</p>
<label for="phone">您的手机号码</label>
<p class="hint">要用在镇里登记过的号码。我们发一条短信，里面有6个数字。</p>
<input id="phone" name="phone" type="tel" inputmode="numeric" autocomplete="tel" maxlength="20" required value="${phone}">
<button>发验证码</button></form>` })
}

export function codePage(token: string, at: Shown, { phone, refused }: { phone: string; refused?: Refused }): string {
  return page({ title: titleOf(at), demo: at.demo, body: html`${wrong(refused)}<form method="post" action="/y/${token}/enter">
<p>验证码发到 <b>${phone}</b>，5分钟内有效。没收到的，看看号码是不是在镇里登记的那个。</p>
<input type="hidden" name="phone" value="${phone}">
<label for="code">短信里的6个数字</label>
<input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="10" required>
<button>确定</button></form>
<p><a href="/y/${token}">没收到？一分钟后重新发</a></p>` })
}

export interface Typed {
  found: string
  resolved: string
  still: string
  incidents: string
  note: string
}

interface Form {
  token: string
  csrf: string
  key: string
  typed?: Typed | undefined
  refused?: Refused | undefined
  /** Said above the form when it was taken. */
  told?: string | undefined
}

/** The form, with what was reported already in it; and one button for a month in which there was nothing. */
export function formPage(at: Shown, { token, csrf, key, typed, refused, told }: Form): string {
  const filed = at.state === 'filed'
  const values = typed ?? asTyped(at)
  const hidden = html`<input type="hidden" name="csrf" value="${csrf}"><input type="hidden" name="key" value="${key}"><input type="hidden" name="after" value="${String(at.position)}"><input type="hidden" name="as" value="${filed ? 'amend' : 'file'}">`
  const done = told === undefined ? html`` : html`<p class="done" role="status">${told}</p>`
  if (at.state === 'locked' || at.state === 'missed') return page({ title: titleOf(at), demo: at.demo, body: html`${done}${saidBefore(at)}<section><p>这个月已经锁定，不能再报或更正。确有错误的，请告诉镇里。</p></section>` })
  return page({ title: titleOf(at), demo: at.demo, body: html`${done}${wrong(refused)}${at.state === 'back' && at.reason !== '' ? html`<p class="wrong">镇里退回了：${at.reason}。请改好再报。</p>` : ''}${filed && typed === undefined ? saidBefore(at) : ''}
${filed ? '' : html`<form method="post" action="/y/${token}"><p>${at.opening === 0 ? '上月的都化解了，没有剩下的。' : `上月还有${at.opening}起没有化解。`}</p>${hidden}
<input type="hidden" name="nought" value="yes"><button class="nought">本月没有</button>
<p class="hint">没有发现新的，也没有化解上月的，没有群体性事件，就按这个。</p></form>`}
<form method="post" action="/y/${token}">${filed ? html`<h2>要改，在这里改</h2>` : html`<h2>有的话，填这里</h2>`}${hidden}
${number('found', '本月发现几起', { value: values.found })}${number('resolved', '化解几起', { value: values.resolved })}
${number('still', '还有几起', { value: values.still, hint: `上月还没有化解的${at.opening}起，加发现的，减化解的` })}${number('incidents', '有没有群体性事件（起）', { value: values.incidents, hint: '没有填0' })}
<label for="note">备注（可以不写）</label><input id="note" name="note" type="text" maxlength="200" value="${values.note}">
<p class="hint">不写人名、电话，不写国家秘密和工作秘密。</p>
<button>${filed ? '更正' : '报送'}</button></form>` })
}

function asTyped({ told }: Shown): Typed {
  return told === null ? { found: '', resolved: '', still: '', incidents: '0', note: '' }
    : { found: String(told.found), resolved: String(told.resolved), still: String(told.still), incidents: String(told.incidents), note: told.note }
}

function number(name: string, label: string, { value, hint }: { value: string; hint?: string }): Html {
  return html`<label for="${name}">${label}</label>${hint === undefined ? '' : html`<p class="hint">${hint}</p>`}
<input id="${name}" name="${name}" type="text" inputmode="numeric" pattern="[0-9]*" maxlength="4" required value="${value}">`
}

function saidBefore({ told }: Shown): Html {
  if (told === null) return html``
  return html`<section><h2>已经报了</h2><p>发现 <b>${String(told.found)}</b> 起，化解 <b>${String(told.resolved)}</b> 起，还有 <b>${String(told.still)}</b> 起，群体性事件 <b>${String(told.incidents)}</b> 起。</p></section>`
}
