import { expect, test } from 'vitest'
import { show } from './steps/screens.ts'
import { openPage } from './stage/page.ts'

test('what text says is never markup in the console, a style of its own making counts, and a growing box grows', async () => {
  const page = await openPage()
  await show(page, '/sign-in', '登录名')

  const tried = (script: string) => page.evaluate(script).then(String, (fault: Error) => fault.message)
  expect(await tried(`document.body.innerHTML = '<img src=x onerror=alert(1)>'`)).toContain('markup is not taken from text')
  expect(await tried(`document.body.insertAdjacentHTML('beforeend', '<b>x</b>')`)).toContain('markup is not taken from text')
  expect(await tried(`new DOMParser().parseFromString('<b>x</b>', 'text/html')`)).toContain('markup is not taken from text')
  expect(await tried(`(() => { const made = document.createElement('style'); made.textContent = 'body { --made: here }'; document.head.append(made); return getComputedStyle(document.body).getPropertyValue('--made') })()`)).toBe('here')
  expect(await tried(`(() => { const box = document.createElement('textarea'); box.setAttribute('style', 'height: 77px'); document.body.append(box); return getComputedStyle(box).height })()`)).toBe('77px')
  expect(await tried(`document.querySelector('meta[property="csp-nonce"]').getAttribute('nonce')`)).toBe('')
})
