import { expect, test } from 'vitest'
import { openAct } from './steps/dispute.ts'
import { type } from './steps/fill.ts'
import { pageOf } from './steps/sign-in.ts'

test('of two people at one case the slower is shown what the other did, keeps what was typed, and goes on from there', async () => {
  const [clerk, mediator] = await Promise.all([pageOf('clerk'), pageOf('mediator')])
  await clerk.goto('/list/mediation?state=mediating')
  await clerk.getByRole('table').getByRole('link').first().click()
  await clerk.getByRole('region', { name: '现在可以办' }).waitFor()
  await mediator.goto(new URL(clerk.url()).pathname)
  const pages = [clerk, mediator]
  await Promise.all(pages.map((page) => openAct(page, '记录调解')))
  await type(clerk.getByRole('dialog'), '调解情况记录', '经办写的记录')
  await type(mediator.getByRole('dialog'), '调解情况记录', '调解员写的记录')

  await mediator.getByRole('dialog').getByRole('button', { name: '记录调解', exact: true }).click()
  await mediator.getByRole('dialog').waitFor({ state: 'detached' })
  const form = clerk.getByRole('dialog')
  await form.getByRole('button', { name: '记录调解', exact: true }).click()
  const notice = form.getByRole('alert').filter({ hasText: '别人刚办过这一件' })
  await notice.waitFor()

  expect(await notice.innerText()).toContain('记录调解：演示·石桥调解员')
  expect(await form.getByLabel('调解情况记录').inputValue()).toBe('经办写的记录')
  await notice.getByRole('button', { name: '按最新情况继续' }).click()
  await form.getByRole('button', { name: '记录调解', exact: true }).click()
  await form.waitFor({ state: 'detached' })
  const timeline = await clerk.getByRole('region', { name: '办理经过' }).innerText()
  expect(timeline.indexOf('经办写的记录')).toBeGreaterThan(-1)
  expect(timeline.indexOf('调解员写的记录')).toBeGreaterThan(timeline.indexOf('经办写的记录'))
})
