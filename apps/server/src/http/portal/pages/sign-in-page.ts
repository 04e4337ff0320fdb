import type { Refused } from '@zhenzhi/kernel'
import { html } from '../../frame/html.ts'
import { page, wrong } from './layout.ts'

export function phonePage({ phone = '', refused, back }: { phone?: string; refused?: Refused; back: string }): string {
  return page({ title: '先填手机号', body: html`${wrong(refused)}<form method="post" action="/sign-in">
<input type="hidden" name="back" value="${back}">
<label for="phone">手机号码</label>
<p class="hint">我们给这个号码发一条短信，里面有6个数字。不用注册，不用记密码。</p>
<input id="phone" name="phone" type="tel" inputmode="numeric" autocomplete="tel" maxlength="20" required value="${phone}">
<button>发验证码</button></form>` })
}

export function codePage({ phone, refused, back }: { phone: string; refused?: Refused; back: string }): string {
  return page({ title: '填验证码', body: html`${wrong(refused)}<form method="post" action="/sign-in/code">
<p>验证码已经发到 <b>${phone}</b>，5分钟内有效。</p>
<input type="hidden" name="phone" value="${phone}"><input type="hidden" name="back" value="${back}">
<label for="code">短信里的6个数字</label>
<input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="10" required>
<button>确定</button></form>
<p><a href="/sign-in">没收到？一分钟后重新发</a></p>` })
}
