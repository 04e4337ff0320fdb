import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, inject, onTestFinished } from 'vitest'

/** Where a journey that failed leaves what was on its screens; not kept in git. */
const pictures = join(import.meta.dirname, '../pictures')

export interface Screen {
  readonly width: number
  readonly height: number
}

/** A common machine in a town's office, and a phone as grid workers carry it. */
export const desk: Screen = { width: 1366, height: 768 }
export const phone: Screen = { width: 375, height: 720 }

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

let launched: Promise<Browser> | undefined
afterAll(async () => {
  await (await launched)?.close()
})

interface PageAsked {
  /** Another server than the demo's. */
  address?: string
  screen?: Screen
  /** Has said before in this window that nothing holds secrets, as everybody has after their first form. */
  declared?: boolean
  /** Whether pages run scripts, as they do nearly everywhere. */
  scripts?: boolean
}

/** A browser of one person: own cookies and store, in Chinese and in Chinese time. When the test fails, it leaves a picture. */
export async function openPage({ address = inject('demoAddress'), screen = desk, declared = true, scripts = true }: PageAsked = {}): Promise<Page> {
  const browser = await (launched ??= launch())
  const handheld: BrowserContextOptions = screen.width < 600 ? { isMobile: true, hasTouch: true } : {}
  const context = await browser.newContext({ baseURL: address, viewport: { ...screen }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', javaScriptEnabled: scripts, ...handheld })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(fault.stack ?? fault.message))
  // What the page's policy keeps out, something of ours had put in.
  await page.exposeBinding('tellViolation', (_source, told: string) => void faults.push(told))
  await page.addInitScript({ content: watchPolicy })
  if (declared) await page.addInitScript({ content: `sessionStorage.setItem('zhenzhi.declared', 'yes')` })
  onTestFinished(async ({ task, expect }) => {
    if (task.result?.state === 'fail') await leavePicture(page, task.name)
    await context.close()
    expect(faults, 'faults of the page itself').toEqual([])
  })
  return page
}

/** Runs in the browser, in each page before its own scripts. */
const watchPolicy = `addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) => {
  tellViolation('the policy kept out ' + [effectiveDirective, blockedURI, sourceFile, lineNumber, sample].join(' '))
})`

async function leavePicture(page: Page, test: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  const name = `${test.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}-${page.viewportSize()?.width ?? 0}`
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}

function launch(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH']
  if (executablePath === undefined) throw new Error('CHROME_PATH names no browser; npm test finds one by itself')
  return chromium.launch({ executablePath, headless: true, args: flags })
}
